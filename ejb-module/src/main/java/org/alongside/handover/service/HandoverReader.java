package org.alongside.handover.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.ConcernReader;
import org.alongside.link.PersonalLink;
import org.alongside.link.service.LinkProgress;
import org.alongside.person.service.Banners;
import org.alongside.shared.Choice;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads hand-overs as their pages show them. */
final class HandoverReader {

    private static final String LIST = """
            with me as (select staff_id, covers from acts_for(:now))
            select h.id, h.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, h.text, h.urgency,
                   h.state, h.due_at, h.sender_name as sender, t.name as team,
                   k.name as holder, a.name as asked,
                   exists (select 1 from me where covers and staff_id = h.asked_id) as covered, %s as before
              from handover h
              join named_team t on t.id = h.team_id
              join named_staff k on k.id = h.holder_id
              join named_staff a on a.id = h.asked_id
              join registered_person p on p.person_id = h.person_id and p.provider_id = h.provider_id
             where %s
             order by before, h.next_step_at is null, case when h.next_step_at is null then now() - h.due_at end, h.due_at, h.id
             limit 200""";

    private static final String ONE = """
            select h.id, h.person_id as person, h.text, h.urgency, h.carer, h.state, h.rung, h.due_at, h.next_step_at,
                   h.sender_name as sender, t.name as team, k.name as holder,
                   a.name as asked,
                   coalesce((select d.phone from on_duty(:now) d where d.staff_id = a.id and d.phone is not null limit 1),
                            a.phone, t.phone) as asked_phone
              from handover h
              join named_team t on t.id = h.team_id
              join named_staff k on k.id = h.holder_id
              join named_staff a on a.id = h.asked_id
             where h.id = :id""";

    private static final String PART = """
            with me as (select staff_id from acts_for(:now))
            select h.asked_id in (select staff_id from me)
                     or exists (select 1 from works_in(h.team_id, context_today()) w
                                  join acts_for(:now) i on i.staff_id = w.staff_id and not i.covers) as answers,
                   h.holder_id in (select staff_id from me)
                     or exists (select 1 from on_duty(:now) d where d.team_id = h.holding_team and d.kind = 'SHIFT_LEAD'
                                   and d.staff_id in (select staff_id from me)) as holds,
                   coalesce(h.sender_id in (select staff_id from me), false) as sent
              from handover h where h.id = :id""";

    private static final String HISTORY = """
            select e.at, e.act, e.done_by as by, e.words, k.name as holder,
                   a.name as asked
              from handover_event e join named_staff k on k.id = e.holder_id join named_staff a on a.id = e.asked_id
             where e.handover_id = ? order by e.ordinal desc""";

    private static final String LINKS = """
            select l.recipient, d.state, l.opened_at, l.wrong_codes >= :codes as locked, l.expires_at <= :now as expired
              from sent_link l join dispatch_state d on d.subject_id = l.id
             where l.subject_id = :id and l.withdrawn_at is null order by l.made_at, l.id""";

    private static final String RECEIVERS = """
            with supports as (
              select r.team_id as id from recorded_referral r
               where r.person_id = :person and r.rejection_date is null and r.discharge_date is null and r.team_id is not null
              union
              select c.team_id from named_coordinator c
               where c.person_id = :person and c.start_date <= context_today() and c.team_id is not null
                 and (c.end_date is null or c.end_date >= context_today())),
            receiver as (
              select t.id::text as value, t.name as team, 'whoever is on duty' as who, 0 as named,
                     t.id in (select id from supports) as near
                from named_team t where t.provider_id = context_provider()
              union all
              select t.id || '_' || s.id, t.name, s.name, 1, true
                from supports n join named_team t on t.id = n.id cross join lateral works_in(t.id, context_today()) w
                join named_staff s on s.id = w.staff_id)
            select value, team || ': ' || who as label from receiver order by near desc, team, named, who""";

    private HandoverReader() {}

    static List<HandoverRow> list(Handle handle, HandoverList list, Instant now) {
        return handle.createQuery(LIST.formatted(HandoverList.BEFORE, list.condition()))
                .bind("now", now)
                .map(ConstructorMapper.of(HandoverRow.class))
                .list();
    }

    static HandoverForm form(Handle handle, UUID person) {
        return new HandoverForm(Banners.require(handle, person), receivers(handle, person));
    }

    static HandoverDetails one(Handle handle, UUID id, Instant now) {
        HandoverDetails.Row row = handle.createQuery(ONE)
                .bind("id", id)
                .bind("now", now)
                .map(ConstructorMapper.of(HandoverDetails.Row.class))
                .findOne()
                .orElseThrow(() -> new NotFound("hand-over"));
        List<HandoverDetails.Event> history = handle.createQuery(HISTORY)
                .bind(0, id)
                .map(ConstructorMapper.of(HandoverDetails.Event.class))
                .list();
        return new HandoverDetails(
                Banners.require(handle, row.person()),
                row,
                ConcernReader.ofMessage(handle, row.person(), id),
                part(handle, id, now),
                history,
                handle.createQuery(LINKS)
                        .bind("id", id)
                        .bind("codes", PersonalLink.WRONG_CODES)
                        .bind("now", now)
                        .map(ConstructorMapper.of(LinkProgress.class))
                        .list(),
                receivers(handle, row.person()));
    }

    static HandoverDetails.Part part(Handle handle, UUID id, Instant now) {
        return handle.createQuery(PART)
                .bind("id", id)
                .bind("now", now)
                .map(ConstructorMapper.of(HandoverDetails.Part.class))
                .findOne()
                .orElseThrow(() -> new NotFound("hand-over"));
    }

    private static List<Choice> receivers(Handle handle, UUID person) {
        return handle.createQuery(RECEIVERS)
                .bind("person", person)
                .map(ConstructorMapper.of(Choice.class))
                .list();
    }
}
