package org.alongside.work.service;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.handover.service.HandoverList;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.SqlStatements;

/** Counts what waits in one statement, in which only the parts stand that somebody may act on. */
final class WorkReader {

    /** What the pages of hand-overs show as open, and which part of it is the caller's to answer. */
    private static final String MESSAGES = """
            me as materialized (select staff_id, covers from acts_for(:now)),
            message as materialized (
              select h.id, h.version, h.due_at, (%s) as mine,
                     h.state = 'WAITING' and h.addressee_id is null and h.team_id = any (context_teams()) and exists (select 1 from me) as team,
                     h.state <> 'ACCEPTED' and h.due_at < :now and h.holder_id in (select staff_id from me) as held
                from sent_message h
               where h.next_step_at is not null
                 and (h.asked_id in (select staff_id from me) or h.holder_id in (select staff_id from me)
                      or h.sender_id in (select staff_id from me)
                      or h.team_id = any (context_teams()) or h.holding_team = any (context_teams()))),""".formatted(HandoverList.ANSWER.condition());

    private static final String CALLS = """
            call as materialized (
              select b.id, b.version, 'CALL_BACK' as kind, b.due_at, b.look_at <= :now or b.due_at <= :now or b.raised > 0 as late
                from call_back b where b.state = 'OPEN'
              union all
              select d.call_id, 0, 'DANGER', d.since, true from open_danger d),""";

    private static final String OF_CALLS = """
            select '%1$s' as kind, count(*) filter (where kind = '%1$s' and late) as count,
                   min(due_at) filter (where kind = '%1$s' and late) as due,
                   md5(coalesce(string_agg(id || '.' || version, ',' order by id), '')) as version from call""";

    private static final String OF_MESSAGES = """
            select '%s' as kind, count(*) filter (where %2$s) as count, min(due_at) filter (where %2$s) as due,
                   md5(coalesce(string_agg(id || '.' || version, ',' order by id), '')) as version from message""";

    private WorkReader() {}

    static List<WorkWaiting> waiting(Handle handle, List<WorkKind> kinds, Instant now) {
        return handle.createQuery(statement(kinds))
                .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
                .bind("now", now)
                .map(ConstructorMapper.of(WorkWaiting.class))
                .list();
    }

    private static String statement(List<WorkKind> kinds) {
        String with =
                (kinds.contains(WorkKind.MESSAGE) ? MESSAGES : "") + (kinds.contains(WorkKind.DANGER) ? CALLS : "");
        return "with " + with + " waiting (kind, count, due, version) as ("
                + kinds.stream().map(WorkReader::part).collect(Collectors.joining("\nunion all\n"))
                + ") select * from waiting order by array_position(array['"
                + kinds.stream().map(WorkKind::name).collect(Collectors.joining("', '")) + "'], kind)";
    }

    private static String part(WorkKind kind) {
        return switch (kind) {
            case DANGER, CALL_BACK -> OF_CALLS.formatted(kind);
            case MESSAGE -> OF_MESSAGES.formatted(kind, "mine");
            case TEAM_MESSAGE -> OF_MESSAGES.formatted(kind, "team and not mine");
            case HELD_MESSAGE -> OF_MESSAGES.formatted(kind, "held and not team and not mine");
            case REFERRAL -> """
                select 'REFERRAL', count(*), min(least(case when o.responded_at is null then o.answer_due end, o.decision_due)), ''
                  from open_intake o where o.team_id = any (context_teams())""";
            case TASK -> """
                select 'TASK', count(*), min(k.due_at), '' from task k
                 where k.state = 'OPEN' and (k.team_id = any (context_teams()) or k.owner_account = context_account())""";
            case SUMMARY -> """
                select 'SUMMARY', count(*), cast(null as timestamptz), '' from dispatch d
                 where d.channel = 'INBOX' and d.recipient_team = any (context_teams()) and d.state <> 'RECEIVED'
                   and d.first_sent_at is not null""";
        };
    }
}
