package org.alongside.discharge.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.referral.Referral;
import org.alongside.referral.service.ReferralAccess;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Crisis care that is ending or has ended without its summary: the list, and ending it. Ending is never blocked. */
@Stateless
@UseCase
public class EndingCare {

    public static final int MOST = 200;

    /** How far back the list looks for care that ended without a summary, unless it is asked for all. */
    public static final int RECENT_DAYS = 28;

    private static final String LIST = """
            select c.id as referral, c.person_id as person, p.family_name, p.given_name, p.birth_date, p.death_date, p.nhs_number,
                   coalesce(c.team_name, c.team_local_id) as team, c.received_date as received, c.discharge_date as ended,
                   coalesce(s.state, 'NONE') as summary, coalesce(w.waiting, 0) as waiting,
                   coalesce(w.undeliverable, 0) as undeliverable, coalesce(s.author_name, f.name) as owner
              from crisis_care c
              join registered_person p on p.person_id = c.person_id and p.provider_id = c.provider_id
              left join lateral (
                select s.id, s.state, s.author_name from discharge_summary s
                 where s.referral_id = c.id order by s.state desc, s.created_at desc limit 1) s on true
              left join lateral (
                select count(*) filter (where d.first_sent_at is null) as waiting,
                       count(*) filter (where d.state = 'UNDELIVERABLE') as undeliverable
                  from summary_recipient r join dispatch_state d on d.subject_id = r.id
                 where r.summary_id = s.id) w on true
              left join (
                select distinct on (d.team_id) d.team_id, f.name
                  from on_duty(:now) d join named_staff f on f.id = d.staff_id
                 where d.kind in ('SHIFT_LEAD', 'TEAM_MANAGER')
                 order by d.team_id, d.kind) f on f.team_id = c.team_id
             where c.rejection_date is null and c.letter_date is null
               and (c.discharge_date >= :since and c.discharge_date <= context_today()
                    or c.discharge_date is null and (c.plan_created_date is not null or s.id is not null))
               and (p.death_date is null or c.discharge_date is null or p.death_date > c.discharge_date)
               and (s.state is null or s.state = 'DRAFT' or w.waiting > 0)
             order by %s, c.received_date, c.id
             limit""" + " " + MOST;

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** What the list can be sorted by; nothing else reaches the SQL. */
    public enum Order {
        /** What is due first comes first. */
        DUE("c.discharge_date nulls last"),
        NAME("p.family_key nulls last, p.given_key, c.discharge_date nulls last"),
        TEAM("coalesce(c.team_name, c.team_local_id), c.discharge_date nulls last"),
        OWNER("coalesce(s.author_name, f.name) nulls first, c.discharge_date nulls last");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** @param all also what ended before the last {@link #RECENT_DAYS} */
    @Access(value = Permission.END_CARE, audit = AuditKind.LIST)
    public List<EndingRow> list(boolean all, Order order) {
        LocalDate since = all ? LocalDate.EPOCH : clock.today().minusDays(RECENT_DAYS);
        return jdbi.withHandle(handle -> handle.createQuery(LIST.formatted(order.sql))
                .bind("since", since)
                .bind("now", clock.instant())
                .map(ConstructorMapper.of(EndingRow.class))
                .list());
    }

    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public void endCare(UUID referralId, LocalDate on) {
        Referral referral = entities.find(Referral.class, referralId);
        if (referral == null) {
            throw new NotFound("referral");
        }
        trail.about(referral.person());
        trail.subject("referral " + referralId);
        referral.endCare(on, user.account(), clock.instant());
        entities.flush();
        jdbi.useHandle(handle -> ReferralAccess.follow(handle, referralId));
    }
}
