package org.alongside.board.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.ConcernReader;
import org.alongside.person.service.Banners;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads shifts as they are handed over. */
final class ShiftReader {

    private static final String LAST = """
            select s.id, coalesce(s.taken_by, s.begun_by) as holder, s.since, s.begun_at, s.taken_at,
                   s.begun_account = context_account() as mine
              from team_shift s where s.team_id = ? order by s.begun_at desc limit 1""";

    private static final String PEOPLE = """
            select i.referral_id as referral, i.person_id as person, i.position, p.family_name, p.given_name, p.death_date, i.words,
                   i.acknowledged_by, i.acknowledged_at
              from shift_item i
              join registered_person p on p.person_id = i.person_id and p.provider_id = i.provider_id
             where i.shift_id = ? order by i.position""";

    /** A joint contact is told by whom it was with, and of a message all that came of it. */
    private static final String CHANGES = """
            with event as materialized (select * from person_event where person_id = :person)
            select e.moment as at,
                   case e.act when 'MEETING' then 'Joint contact with ' || e.team
                              when 'CLOSED' then 'Message done'
                              else concat_ws(', ', e.title, e.outcome) end as what,
                   e.words, e.done_by as by
              from event e
             where e.moment >= :since
               and e.act in ('CONTACT', 'MEETING', 'CALL', 'SENT', 'ACCEPTED', 'CLOSED', 'WRITTEN', 'TRIAGED', 'BOOKED', 'CANCELLED', 'ALLOCATED')
               and (e.act <> 'MEETING' or e.team is not null)
             order by e.moment desc, e.key limit 100""";

    private ShiftReader() {}

    static ShiftDetails.@Nullable State last(Handle handle, UUID team) {
        return handle.createQuery(LAST)
                .bind(0, team)
                .map(ConstructorMapper.of(ShiftDetails.State.class))
                .findOne()
                .orElse(null);
    }

    /** @param at whose turn it is; somebody whom nobody has heard yet where it names nobody */
    static ShiftDetails details(Handle handle, BoardHead team, int at) {
        ShiftDetails.State state = last(handle, team.id());
        if (state == null || state.takenAt() != null) {
            return new ShiftDetails(team, state, List.of(), null);
        }
        List<ShiftDetails.Person> people = handle.createQuery(PEOPLE)
                .bind(0, state.id())
                .map(ConstructorMapper.of(ShiftDetails.Person.class))
                .list();
        ShiftDetails.Person person = people.stream()
                .filter(one -> at > 0 ? one.position() == at : one.acknowledgedBy() == null)
                .findFirst()
                .orElse(null);
        return new ShiftDetails(team, state, people, person == null ? null : one(handle, person, state.since()));
    }

    private static ShiftDetails.One one(Handle handle, ShiftDetails.Person person, Instant since) {
        return new ShiftDetails.One(
                Banners.require(handle, person.person()),
                person,
                ConcernReader.ofReferral(handle, person.person(), person.referral()),
                handle.createQuery(CHANGES)
                        .bind("person", person.person())
                        .bind("since", since)
                        .map(ConstructorMapper.of(ShiftDetails.Change.class))
                        .list());
    }

    /** @throws NotFound where it is no crisis team of the caller */
    static BoardHead team(Handle handle, UUID team, LocalDate today) {
        return BoardReader.heads(handle, today).stream()
                .filter(head -> head.id().equals(team))
                .findFirst()
                .orElseThrow(() -> new NotFound("team"));
    }
}
