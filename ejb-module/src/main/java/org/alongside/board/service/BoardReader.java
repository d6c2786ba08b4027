package org.alongside.board.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.shared.London;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Waiting;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads the board in three statements, whoever is on it. */
final class BoardReader {

    private static final String HEADS = """
            select t.id, t.name,
                   (select count(*) from sent_message h where h.team_id = t.id and h.next_step_at is not null and h.state <> 'ACCEPTED') as messages,
                   (select count(*) from crisis_care c
                     where c.team_id = t.id and c.rejection_date is null and c.letter_date is null
                       and c.discharge_date between cast(:today as date) - 28 and :today
                       and not exists (select 1 from signed_summary s where s.referral_id = c.id)) as summaries,
                   a.unseen, a.early, x.holder, coalesce(x.handing, false) as handing, coalesce(x.unheard, 0) as unheard
              from named_team t join team_kind k on k.team_id = t.id and k.kind = 'CRISIS_RESOLUTION'
               and :today between k.valid_from and k.valid_to
              left join lateral (
                select coalesce(s.taken_by, s.begun_by) as holder, s.taken_at is null as handing,
                       (select count(*) from shift_item i where i.shift_id = s.id and i.acknowledged_at is null) as unheard
                  from team_shift s where s.team_id = t.id order by s.begun_at desc limit 1) x on true
              cross join (
                select count(*) filter (where s.missed) as unseen,
                       count(*) filter (where s.left_at is null and s.free_to_leave) as early
                  from acute_stay s) a
             where t.provider_id = context_provider() and (context_scope() = 'PROVIDER' or t.id = any (context_teams()))
             order by name, t.id""";

    /** What is known of everybody is read at once, table by table, and then joined: one person after the other takes half as long again. */
    private static final String ROWS = """
            with care as materialized (select * from crisis_caseload(:team, :today)),
            people as materialized (
              select p.person_id, p.provider_id, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number
                from registered_person p
               where p.person_id = any (array(select person_id from care))),
            waiting as materialized (
              select w.referral_id, w.category, w.started_at, w.due_at, w.paused_at, w.seen_at from response w
               where w.referral_id = any (array(select referral_id from care))),
            seen as materialized (
              select k.referral_id, max(london_instant(k.contact_date, coalesce(k.contact_time, time '00:00'))) as at,
                     max(k.contact_date + coalesce(k.contact_time, time '23:59:59')) filter (where k.face_to_face) as met
                from attended_contact k
               where k.referral_id = any (array(select referral_id from care))
               group by k.referral_id),
            unanswered as materialized (
              select o.id as referral_id, least(case when o.responded_at is null then o.answer_due end, o.decision_due) as due
                from open_intake o where o.id = any (array(select referral_id from care))),
            allocated as materialized (
              select a.referral_id, a.first_id, a.second_id from care_allocation a
               where a.referral_id = any (array(select referral_id from care))),
            planned as materialized (
              select distinct on (o.referral_id) o.referral_id, o.starts_at, o.first_id, o.second_id from open_appointment o
               where o.referral_id = any (array(select referral_id from care))
               order by o.referral_id, o.starts_at),
            met as materialized (
              select distinct g.referral_id, g.community_team_id from recorded_meeting g
               where g.referral_id = any (array(select referral_id from care))),
            involved as materialized (
              select v.referral_id,
                     string_agg(t.name, ', ' order by t.name) filter (where j.referral_id is not null) as met,
                     string_agg(t.name, ', ' order by t.name) filter (where j.referral_id is null) as not_met
                from involved_team v
                join named_team t on t.id = v.team_id
                left join met j on j.referral_id = v.referral_id and j.community_team_id = v.team_id
               where v.referral_id = any (array(select referral_id from care))
               group by v.referral_id),
            danger as materialized (
              select d.person_id, min(d.since) as since from open_danger d
               where d.person_id = any (array(select person_id from care))
               group by d.person_id),
            messages as materialized (
              select h.person_id, count(*) as messages, count(*) filter (where h.due_at < :now and h.state <> 'ACCEPTED') as late,
                     min(h.due_at) filter (where h.state <> 'ACCEPTED') as due
                from sent_message h
               where h.person_id = any (array(select person_id from care)) and h.next_step_at is not null
               group by h.person_id),
            said as materialized (select * from brief_words(array(select referral_id from care))),
            planning as materialized (
              select distinct s.person_id from written_plan s where s.person_id = any (array(select person_id from care))),
            worker as materialized (select id, name from named_staff)
            select cast(:now as timestamptz) as asked, c.referral_id as referral, c.person_id as person,
                   p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number, r.at as received, r.untriaged,
                   coalesce(w.category, b.brief_category) as category, w.started_at as started, w.due_at as due, w.paused_at as paused,
                   w.seen_at as seen, l.at as last_seen,
                   a.first_id as first, a.second_id as second, f.name || coalesce(' and ' || s.name, '') as workers,
                   n.starts_at as next_at, x.name || coalesce(' and ' || y.name, '') as next_who,
                   i.met, i.not_met, coalesce(h.messages, 0) as messages, coalesce(h.late, 0) as late, u.due as answer_due, z.since as danger_since,
                   v.person_id is not null as plan, b.brief_said, b.brief_length, b.brief_withheld, b.brief_danger, b.brief_source,
                   b.brief_source_id, b.brief_category
              from care c
              left join people p on p.person_id = c.person_id and p.provider_id = c.provider_id
              left join waiting w on w.referral_id = c.referral_id
              left join seen l on l.referral_id = c.referral_id
              left join allocated a on a.referral_id = c.referral_id
              left join planned n on n.referral_id = c.referral_id
              left join involved i on i.referral_id = c.referral_id
              left join messages h on h.person_id = c.person_id
              left join danger z on z.person_id = c.person_id
              left join unanswered u on u.referral_id = c.referral_id
              left join said b on b.referral_id = c.referral_id
              left join planning v on v.person_id = c.person_id
              left join worker f on f.id = a.first_id
              left join worker s on s.id = a.second_id
              left join worker x on x.id = n.first_id
              left join worker y on y.id = n.second_id
              cross join lateral (
                select london_instant(c.received_date, coalesce(c.received_time, time '00:00')) as at,
                       w.referral_id is null and (l.met is null or l.met < c.received_date + coalesce(c.received_time, time '00:00'))
                         as untriaged) r
              cross join lateral board_place(:now, z.since,
                case when r.untriaged then r.at when w.seen_at is null and w.paused_at is null then w.due_at end,
                u.due, h.due, n.starts_at) g
             order by g.band, g.since, g.reasons desc, c.received_date, c.referral_id""";

    private static final String WORKLOADS = """
            with allocated as materialized (
              select x.staff, count(*) as people from unnest(:allocated) x (staff) group by x.staff),
            going as materialized (
              select v.staff, count(*) as today
                from open_appointment o cross join lateral (values (o.first_id), (o.second_id)) v (staff)
               where o.starts_at >= :from and o.starts_at < :until
               group by v.staff)
            select s.name as worker, coalesce(a.people, 0) as people, coalesce(g.today, 0) as today
              from works_in(:team, :today) w join named_staff s on s.id = w.staff_id
              left join allocated a on a.staff = s.id
              left join going g on g.staff = s.id
             order by worker, s.id""";

    /**
     * By lists of identifiers, so that each table is read once, whatever the planner thinks of the number of people. What
     * became late counts as a change: it moves up.
     */
    private static final String VERSION = """
            with care as materialized (
              select array_agg(c.referral_id) as ids, array_agg(c.person_id) as people, count(*) as count, sum(c.version) as version
                from crisis_caseload(:team, :today) c)
            select (select count from care) as count,
                   md5(concat_ws('/', (select count || '.' || version from care),
                     (select count(*) || '.' || sum(k.version) || '.' || count(*) filter (where k.due_at < :now)
                       from response_clock k where k.referral_id = any ((select ids from care)::uuid[])),
                     (select count(*) || '.' || sum(a.version) from care_allocation a where a.referral_id = any ((select ids from care)::uuid[])),
                     (select count(*) || '.' || sum(o.version) || '.' || count(*) filter (where o.starts_at < :now)
                       from appointment o where o.referral_id = any ((select ids from care)::uuid[])),
                     (select count(*) || '.' || count(*) filter (where k.face_to_face)
                       from attended_contact k where k.referral_id = any ((select ids from care)::uuid[])),
                     (select count(*) || '.' || min(d.since) from open_danger d where d.person_id = any ((select people from care)::uuid[])),
                     (select count(*) || '.' || sum(i.version) from intake i where i.referral_id = any ((select ids from care)::uuid[])),
                     (select count(*) filter (where o.answer_due < :now and o.responded_at is null) || '.' || count(*) filter (where o.decision_due < :now)
                       from open_intake o where o.id = any ((select ids from care)::uuid[])),
                     (select count(*) from recorded_meeting g where g.referral_id = any ((select ids from care)::uuid[])),
                     (select count(*) || '.' || sum(f.version) from phone_call f where f.referral_id = any ((select ids from care)::uuid[])),
                     (select count(*) from written_plan l where l.person_id = any ((select people from care)::uuid[])),
                     (select count(*) || '.' || sum(h.version) || '.' || count(*) filter (where h.due_at < :now) from sent_message h
                       where h.team_id = :team and h.next_step_at is not null or h.person_id = any ((select people from care)::uuid[])),
                     (select count(*) filter (where s.missed) || '.' || count(*) filter (where s.left_at is null and s.free_to_leave)
                       from acute_stay s),
                     (select count(*) || '.' || sum(s.version) from team_shift s where s.team_id = :team),
                     (select count(i.acknowledged_at) from team_shift s join shift_item i on i.shift_id = s.id
                       where s.team_id = :team and s.taken_at is null))) as version
              from care where (select context_scope()) = 'PROVIDER' or :team = any (context_teams())""";

    private BoardReader() {}

    static List<BoardHead> heads(Handle handle, LocalDate today) {
        return handle.createQuery(HEADS)
                .bind("today", today)
                .map(ConstructorMapper.of(BoardHead.class))
                .list();
    }

    static List<BoardRow> rows(Handle handle, UUID team, Instant now) {
        return handle.createQuery(ROWS)
                .bind("team", team)
                .bind("now", now)
                .bind("today", London.dateOf(now))
                .map(ConstructorMapper.of(BoardRow.class))
                .list();
    }

    /** @param rows whoever is on the board of the team */
    static List<Workload> workloads(Handle handle, UUID team, List<BoardRow> rows, Instant now) {
        LocalDate today = London.dateOf(now);
        UUID[] allocated = rows.stream()
                .flatMap(row -> Stream.of(row.first(), row.second()))
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
        return handle.createQuery(WORKLOADS)
                .bind("team", team)
                .bind("allocated", allocated)
                .bind("today", today)
                .bind("from", London.startOf(today))
                .bind("until", London.startOf(today.plusDays(1)))
                .map(ConstructorMapper.of(Workload.class))
                .list();
    }

    static Waiting version(Handle handle, UUID team, Instant now) {
        return handle.createQuery(VERSION)
                .bind("team", team)
                .bind("now", now)
                .bind("today", London.dateOf(now))
                .map(ConstructorMapper.of(Waiting.class))
                .findOne()
                .orElseThrow(() -> new NotFound("board"));
    }
}
