package org.alongside.board.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.board.Pair;
import org.alongside.concern.service.ConcernReader;
import org.alongside.person.service.Banners;
import org.alongside.referral.service.ReferralLock;
import org.alongside.shared.Choice;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Reads who sees somebody and when. */
final class PlanReader {

    private static final Duration LOOKS_BACK = Duration.ofHours(12);
    private static final Duration LOOKS_AHEAD = Duration.ofDays(7);

    private static final String REFERRAL = """
            select c.id, c.provider_id as provider, c.person_id as person, c.team_id as team,
                   coalesce(c.team_name, c.team_local_id) as name,
                   c.rejection_date is null and (c.discharge_date is null or c.discharge_date > context_today()) as open,
                   a.first_id as first, a.second_id as second
              from crisis_care c left join care_allocation a on a.referral_id = c.id where c.id = ?""";

    private static final String WORKERS = """
            select s.id::text as value, s.name as label
              from works_in(?, context_today()) w join named_staff s on s.id = w.staff_id order by label, s.id""";

    private static final String WORK = """
            select count(*) from works_in(:team, context_today()) w where w.staff_id = :first or w.staff_id = cast(:second as uuid)""";

    private static final String VISITS = """
            select o.id, o.referral_id as referral, o.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number,
                   h.address, h.postcode, h.phone, h.withheld, o.starts_at,
                   f.name || coalesce(' and ' || s.name, '') as who, o.note,
                   coalesce(w.category, b.brief_category) as category, w.started_at as seen_from, w.due_at as seen_by,
                   exists (select 1 from written_plan l where l.person_id = o.person_id) as plan, b.brief_said, b.brief_length, b.brief_withheld, b.brief_danger, b.brief_source,
                   b.brief_source_id, b.brief_category
              from open_appointment o
              join registered_person p on p.person_id = o.person_id and p.provider_id = o.provider_id
              join person_address h on h.person_id = o.person_id and h.provider_id = o.provider_id
              join named_staff f on f.id = o.first_id
              left join named_staff s on s.id = o.second_id
              left join response w on w.referral_id = o.referral_id and w.seen_at is null and w.paused_at is null and w.ended_at is null
              left join lateral brief_words(array[o.referral_id]) b on true
             where %s
             order by o.starts_at, o.id limit 200""";

    private static final String MINE = VISITS.formatted("""
            o.starts_at > :from and o.starts_at < :until
               and (o.first_id in (select staff_id from acts_for(:now)) or o.second_id in (select staff_id from acts_for(:now)))""");

    private static final String OF_REFERRAL = VISITS.formatted("o.referral_id = :referral");

    private PlanReader() {}

    static PlanDetails one(Handle handle, UUID id) {
        PlanDetails.Referral referral = referral(handle, id);
        return new PlanDetails(
                Banners.require(handle, referral.person()),
                referral,
                ConcernReader.ofReferral(handle, referral.person(), id),
                handle.createQuery(WORKERS)
                        .bind(0, referral.team())
                        .map(ConstructorMapper.of(Choice.class))
                        .list(),
                handle.createQuery(OF_REFERRAL)
                        .bind("referral", id)
                        .map(ConstructorMapper.of(Visit.class))
                        .list());
    }

    static List<Visit> mine(Handle handle, Instant now) {
        return handle.createQuery(MINE)
                .bind("from", now.minus(LOOKS_BACK))
                .bind("until", now.plus(LOOKS_AHEAD))
                .bind("now", now)
                .map(ConstructorMapper.of(Visit.class))
                .list();
    }

    static PlanDetails.Referral locked(Handle handle, UUID id) {
        ReferralLock.take(handle, id);
        return referral(handle, id);
    }

    /** Whether each of them works in the team. */
    static boolean work(Handle handle, UUID team, Pair workers) {
        int expected = workers.second() == null ? 1 : 2;
        return expected
                == handle.createQuery(WORK)
                        .bind("team", team)
                        .bind("first", workers.first())
                        .bind("second", workers.second())
                        .mapTo(Integer.class)
                        .one();
    }

    private static PlanDetails.Referral referral(Handle handle, UUID id) {
        return handle.createQuery(REFERRAL)
                .bind(0, id)
                .map(ConstructorMapper.of(PlanDetails.Referral.class))
                .findOne()
                .orElseThrow(() -> new NotFound("referral"));
    }
}
