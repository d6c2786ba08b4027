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

    private static final String CHANGES = """
            select x.at, x.what, x.words, x.by from (
              select london_instant(c.contact_date, coalesce(c.contact_time, time '00:00')) as at,
                     concat_ws(', ', coalesce(code_label('MECHANISM', c.mechanism), 'Contact'), code_label('ATTENDANCE', c.attendance)) as what,
                     c.note as words, coalesce(c.entered_by, c.team_local_id) as by
                from care_contact c where c.person_id = :person
              union all
              select london_instant(m.meeting_date, coalesce(m.meeting_time, time '00:00')), 'Joint contact with ' || t.name, m.note, m.entered_by
                from joint_meeting m join named_team t on t.id = m.community_team_id where m.person_id = :person
              union all
              select k.started_at, 'Phone call', call_line(k), k.taken_by from phone_call k where k.person_id = :person
              union all
              select e.at, case e.act when 'SENT' then 'Message that needs an answer' when 'ACCEPTED' then 'Message accepted' else 'Message done' end,
                     coalesce(e.words, h.text), e.done_by
                from handover h join handover_event e on e.handover_id = h.id and e.act in ('SENT', 'ACCEPTED', 'CLOSED')
               where h.person_id = :person
              union all
              select s.written_at, 'Safety plan written', null, s.written_by from safety_plan s where s.person_id = :person
              union all
              select k.set_at, 'Triage category ' || k.category, k.reason, k.set_by from response_clock k where k.person_id = :person
              union all
              select a.booked_at, 'Contact booked for ' || to_char(a.starts_at at time zone 'Europe/London', 'DD-Mon-YYYY HH24:MI'), a.note, a.booked_by
                from appointment a where a.person_id = :person
              union all
              select a.cancelled_at, 'Contact cancelled', a.reason, a.cancelled_by
                from appointment a where a.person_id = :person and a.cancelled_at is not null
              union all
              select a.set_at, 'Allocated to ' || f.name || coalesce(' and ' || s.name, ''), null, a.set_by
                from care_allocation a join named_staff f on f.id = a.first_id left join named_staff s on s.id = a.second_id where a.person_id = :person) x
             where x.at >= :since order by x.at desc limit 100""";

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
