package org.alongside.response.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.person.service.Banners;
import org.alongside.response.TriageCategory;
import org.alongside.shared.Choice;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads response clocks with what stops them. */
final class ResponseReader {

    private static final String REFERRAL = """
            select r.id, r.person_id as person, r.provider_id as provider, coalesce(t.name, 'No team') as team,
                   london_instant(r.received_date, coalesce(r.received_time, time '00:00')) as received
              from recorded_referral r left join named_team t on t.id = r.team_id where r.id = ?""";

    private static final String CLOCKS = """
            select k.category, k.started_at as started, k.due_at as due, k.paused_at as paused, k.replaced_at as replaced,
                   k.set_at, k.set_by, k.reason, p.reason as pause_reason, w.seen_at as seen, w.ended_at as ended
              from response_clock k
              left join response w on w.id = k.id
              left join clock_pause p on p.clock_id = k.id and p.resumed_at is null
             where k.referral_id = ?
             order by k.replaced_at desc nulls first""";

    private static final String BREACH = """
            select b.reason, b.said_by, b.said_at, b.finding, b.reviewed_by, b.reviewed_at
              from breach_review b join response_clock k on k.id = b.clock_id and k.replaced_at is null
             where k.referral_id = ?""";

    private static final String CATEGORIES = """
            select c.code as value,
                   'Category ' || c.code || ': seen within ' || case when c.minutes %% 1440 = 0 and c.minutes > 1440 then c.minutes / 1440 || ' days'
                     when c.minutes %% 60 = 0 then c.minutes / 60 || ' hours' else c.minutes || ' minutes' end as label
              from triage_on(context_today()) c where c.minutes is not null order by c.code""".replace("%%", "%");

    private static final String ROWS = """
            select w.referral_id as referral, w.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number,
                   coalesce(t.name, 'No team') as team, w.category, w.started_at as started, w.due_at as due,
                   w.paused_at as paused, w.seen_at as seen, w.ended_at as ended, b.reason, b.finding
              from response w
              left join named_team t on t.id = w.team_id
              join registered_person p on p.person_id = w.person_id and p.provider_id = w.provider_id
              left join breach_review b on b.clock_id = w.id
             where %s
             limit 500""";

    private static final String OPEN =
            ROWS.formatted("w.seen_at is null and w.ended_at is null order by w.paused_at is not null, w.due_at, w.id");

    private static final String LATE = ROWS.formatted("w.due_at >= :from and w.due_at < :until and w.paused_at is null"
            + " and coalesce(w.seen_at, w.ended_at, :now) > w.due_at order by w.due_at, w.id");

    private ResponseReader() {}

    static ResponseDetails details(Handle handle, UUID referral) {
        ResponseDetails.Referral of = referral(handle, referral);
        return new ResponseDetails(
                Banners.require(handle, of.person()),
                of,
                clocks(handle, referral),
                handle.createQuery(BREACH)
                        .bind(0, referral)
                        .map(ConstructorMapper.of(BreachRow.class))
                        .findOne()
                        .orElse(null),
                handle.createQuery(CATEGORIES)
                        .map(ConstructorMapper.of(Choice.class))
                        .list());
    }

    /** The one that counts comes first. */
    static List<ClockRow> clocks(Handle handle, UUID referral) {
        return handle.createQuery(CLOCKS)
                .bind(0, referral)
                .map(ConstructorMapper.of(ClockRow.class))
                .list();
    }

    static ResponseDetails.Referral referral(Handle handle, UUID id) {
        return handle.createQuery(REFERRAL)
                .bind(0, id)
                .map(ConstructorMapper.of(ResponseDetails.Referral.class))
                .findOne()
                .orElseThrow(() -> new NotFound("referral"));
    }

    /** A category as it counts on a day. */
    static Optional<TriageCategory> category(Handle handle, String code, LocalDate day) {
        return handle.createQuery("select code, valid_from, minutes, priority from triage_on(?) where code = ?")
                .bind(0, day)
                .bind(1, code)
                .map(ConstructorMapper.of(TriageCategory.class))
                .findOne();
    }

    static List<ResponseRow> open(Handle handle) {
        return handle.createQuery(OPEN)
                .map(ConstructorMapper.of(ResponseRow.class))
                .list();
    }

    /** Those that were not seen in time, of all that were due from one instant to another. */
    static List<ResponseRow> late(Handle handle, Instant from, Instant until, Instant now) {
        return handle.createQuery(LATE)
                .bind("from", from)
                .bind("until", until)
                .bind("now", now)
                .map(ConstructorMapper.of(ResponseRow.class))
                .list();
    }
}
