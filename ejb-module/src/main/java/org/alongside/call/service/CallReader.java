package org.alongside.call.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.ConcernReader;
import org.alongside.person.service.Banners;
import org.alongside.shared.Choice;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Waiting;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Reads calls as their pages show them. */
final class CallReader {

    private static final String ROWS = """
            select k.id, k.started_at, k.caller, k.number, k.about, k.danger, d.since as danger_since, d.place,
                   l.name as danger_with, case when :whole then k.need else call_line(k) end as need, k.category,
                   k.outcome, k.taken_by,
                   k.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number,
                   (select min(e.at) from call_back_event e where e.call_back_id = b.id) as promised_at, b.due_at, b.failed,
                   s.name as raised_to
              from phone_call k
              left join call_back b on b.call_id = k.id and b.state = 'OPEN'
              left join named_staff s on s.id = b.raised_to
              left join call_danger d on d.call_id = k.id and d.look_at is not null
              left join named_staff l on l.id = d.raised_to
              left join registered_person p on p.person_id = k.person_id and p.provider_id = k.provider_id
             where %s
             order by d.since nulls last, %s
             limit 200""";

    private static final String REST = """
            select t.name as team, k.referral_id as referral, k.handover_id as handover, k.linked_by,
                   k.linked_at, k.decided_by, k.decided_at, k.withheld_by, k.withheld_at,
                   (select count(*) from phone_call o
                     where o.number_key = k.number_key and o.id <> k.id
                       and o.started_at > k.started_at - interval '30 days' and o.started_at <= k.started_at) as same_number
              from phone_call k join named_team t on t.id = k.team_id where k.id = ?""";

    private static final String HISTORY = """
            select e.at, e.act, e.done_by as by, e.words
              from call_back b join call_back_event e on e.call_back_id = b.id
             where b.call_id = ? order by e.at desc, e.id desc""";

    private static final String DANGER = """
            select d.since, d.place, d.ambulance_at, d.ambulance_by, d.taken_by, d.taken_at, s.name as told
              from call_danger d left join named_staff s on s.id = d.raised_to where d.call_id = ?""";

    private static final String DANGER_HISTORY = """
            select e.at, e.act, e.done_by as by, e.words
              from call_danger d join call_danger_event e on e.danger_id = d.id
             where d.call_id = ? order by e.ordinal desc""";

    private static final String WAITING = """
            select count(*) filter (where w.late) as count,
                   md5(coalesce(string_agg(w.id || '.' || w.version, ',' order by w.id), '')) as version
              from (select b.id, b.version, b.look_at <= :now or b.due_at <= :now or b.raised > 0 as late
                      from call_back b where b.state = 'OPEN'
                    union all
                    select d.id, d.version, true from call_danger d where d.look_at is not null) w""";

    private static final String CATEGORIES = """
            select c.code as value,
                   c.code || case when c.minutes is null then ': no time to be seen'
                     when c.minutes > 1440 and mod(c.minutes, 1440) = 0 then ': seen within ' || c.minutes / 1440 || ' days'
                     when mod(c.minutes, 60) = 0 then ': seen within ' || c.minutes / 60 || ' hours'
                     else ': seen within ' || c.minutes || ' minutes' end as label
              from triage_on(context_today()) c order by c.code""";

    private static final String TEAMS = """
            select t.id::text as value, 'Refer to ' || t.name as label
              from named_team t where t.provider_id = context_provider()
             order by t.type_code is distinct from 'A02', label""";

    private CallReader() {}

    static List<CallRow> list(Handle handle, CallList list, Instant now) {
        return handle.createQuery(ROWS.formatted(list.condition(), list.order()))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("now", now)
                .bind("whole", false)
                .map(ConstructorMapper.of(CallRow.class))
                .list();
    }

    /** @param whole also what is withheld elsewhere */
    static CallDetails one(Handle handle, UUID id, boolean whole) {
        CallRow row = handle.createQuery(ROWS.formatted("k.id = :id", "k.id"))
                .bind("id", id)
                .bind("whole", whole)
                .map(ConstructorMapper.of(CallRow.class))
                .findOne()
                .orElseThrow(() -> new NotFound("call"));
        UUID person = row.person();
        CallDetails.Rest rest = handle.createQuery(REST)
                .bind(0, id)
                .map(ConstructorMapper.of(CallDetails.Rest.class))
                .one();
        return new CallDetails(
                row,
                rest,
                person == null ? null : Banners.of(handle, person).orElse(null),
                row.danger() ? danger(handle, id) : null,
                person == null ? null : ConcernReader.ofReferral(handle, person, rest.referral()),
                handle.createQuery(HISTORY)
                        .bind(0, id)
                        .map(ConstructorMapper.of(CallDetails.Event.class))
                        .list());
    }

    /** Of a call of before dangers were kept there is none. */
    private static @Nullable DangerDetails danger(Handle handle, UUID call) {
        return handle.createQuery(DANGER)
                .bind(0, call)
                .map(ConstructorMapper.of(DangerDetails.Known.class))
                .findOne()
                .map(known -> new DangerDetails(
                        known,
                        handle.createQuery(DANGER_HISTORY)
                                .bind(0, call)
                                .map(ConstructorMapper.of(DangerDetails.Event.class))
                                .list()))
                .orElse(null);
    }

    static Waiting waiting(Handle handle, Instant now) {
        return handle.createQuery(WAITING)
                .bind("now", now)
                .map(ConstructorMapper.of(Waiting.class))
                .one();
    }

    static CallForm form(Handle handle) {
        return new CallForm(choices(handle, CATEGORIES), choices(handle, TEAMS));
    }

    private static List<Choice> choices(Handle handle, String sql) {
        return handle.createQuery(sql).map(ConstructorMapper.of(Choice.class)).list();
    }
}
