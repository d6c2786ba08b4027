package org.alongside.concern.service;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.concern.Source;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.Nested;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads what a decision about somebody rests on, in one statement for each page; row security says whose it may be. */
public final class ConcernReader {

    private static final String ONE = """
            with about as materialized (
              select cast(:person as uuid) as person,
                     coalesce(cast(:referral as uuid), message_referral(cast(:message as uuid)), present_referral(:person)) as referral),
            said as (
              select w.words, w.said_by, w.said_at, w.source, w.source_id, w.withheld, w.danger, w.category as said_category,
                     w.place, w.ambulance_at
                from words_of(array(select referral from about)) w
              union
              select c.words, c.said_by, c.said_at, 'CALL', c.call_id, c.withheld, c.danger, c.category, c.place,
                     c.ambulance_at
                from call_words c where c.handover_id = cast(:message as uuid))
            select a.person, a.referral, t.name as team, w.category, w.started_at as started, w.due_at as due,
                   w.paused_at as paused, w.seen_at as seen, w.ended_at as ended,
                   case when o.responded_at is null then o.answer_due end as answer_due, o.decision_due,
                   p.plan_by, p.plan_at, p.signs, p.alone, other_teams(a.person, r.team_id) as teams,
                   s.words, s.said_by, s.said_at, s.source, s.source_id, coalesce(s.withheld, false) as withheld,
                   coalesce(s.danger, false) as danger, s.said_category, s.place, s.ambulance_at
              from about a
              left join referral r on r.id = a.referral
              left join named_team t on t.id = r.team_id
              left join response w on w.referral_id = a.referral
              left join open_intake o on o.id = a.referral
              left join lateral (
                select n.written_by as plan_by, n.written_at as plan_at, max(e.words) filter (where e.step = 'SIGNS') as signs,
                       max(e.words) filter (where e.step = 'ALONE') as alone
                  from (select l.* from safety_plan l where l.person_id = a.person
                         order by l.written_at desc, l.number desc limit 1) n
                  left join safety_plan_step e on e.plan_id = n.id
                 group by n.id, n.written_by, n.written_at) p on true
              left join said s on true
             order by s.said_at, s.source_id""";

    private ConcernReader() {}

    /** A row of {@link #ONE}: the same facts beside each of the words. */
    public record Row(
            @Nested Concern.Facts facts,
            @Nullable String words,
            @Nullable String saidBy,
            @Nullable Instant saidAt,
            @Nullable Source source,
            @Nullable UUID sourceId,
            boolean withheld,
            boolean danger,
            @Nullable String saidCategory,
            @Nullable String place,
            @Nullable Instant ambulanceAt) {

        @Nullable
        Words said() {
            return saidBy == null || saidAt == null || source == null || sourceId == null
                    ? null
                    : new Words(
                            words,
                            saidBy,
                            saidAt,
                            source,
                            sourceId,
                            withheld,
                            danger,
                            saidCategory,
                            place,
                            ambulanceAt);
        }
    }

    /** About what the present need of somebody is. */
    public static Concern of(Handle handle, UUID person) {
        return read(handle, person, null, null);
    }

    /** @param referral null for what their present need is about */
    public static Concern ofReferral(Handle handle, UUID person, @Nullable UUID referral) {
        return read(handle, person, referral, null);
    }

    /** With what was said in the call from which a message came. */
    public static Concern ofMessage(Handle handle, UUID person, UUID message) {
        return read(handle, person, null, message);
    }

    private static Concern read(Handle handle, UUID person, @Nullable UUID referral, @Nullable UUID message) {
        List<Row> rows = handle.createQuery(ONE)
                .bind("person", person)
                .bind("referral", referral)
                .bind("message", message)
                .map(ConstructorMapper.of(Row.class))
                .list();
        return new Concern(
                rows.get(0).facts(),
                rows.stream().map(Row::said).filter(Objects::nonNull).toList());
    }
}
