package org.alongside.referral.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.concern.service.ConcernReader;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.organisation.service.CodeLists;
import org.alongside.person.service.AfterDeath;
import org.alongside.person.service.Banners;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referral;
import org.alongside.shared.Choice;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * Takes a referral to a team, and says that the team does not take it or that its care has ended. The end of crisis care
 * belongs to its discharge plan. The team sees the person as soon as the referral is there.
 */
@Stateless
@UseCase
public class Referrals {

    private static final String TEAMS = """
            select t.id::text as value, t.name as label from named_team t
              join registered_person p on p.provider_id = t.provider_id
             where p.person_id = ? order by label""";

    private static final String EARLIER = """
            select r.team_id as team, r.received_date as day,
                   t.name || ' has a referral of ' || to_char(r.received_date, 'DD-Mon-YYYY')
                   || coalesce(to_char(r.received_time, '", "HH24:MI'), '')
                   || coalesce(', entered by ' || r.entered_by, ', from the extract') as words
              from referral r join named_team t on t.id = r.team_id
             where r.person_id = ? and r.rejection_date is null and r.received_date > context_today() - 365
             order by r.received_date desc, r.received_time desc nulls last""";

    private static final String ONE = """
            select r.id, r.person_id as person, coalesce(t.name, 'No team') as team, r.received_date as received,
                   r.received_time, code_label('SOURCE', r.source) as source, code_label('PRIORITY', r.priority) as priority,
                   code_label('REASON', r.primary_reason) as reason, r.rejection_date as rejected,
                   code_label('REJECTION', r.rejection_reason) as rejection_reason, r.discharge_date as ended,
                   exists (select 1 from crisis_care c where c.id = r.id) as crisis_care, r.entered_by
              from referral r left join named_team t on t.id = r.team_id where r.id = ?""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private ReferralStore store;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** What can be chosen, for somebody whom the caller may see. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.READ)
    public ReferralForm form(UUID person) {
        trail.about(person);
        return jdbi.withHandle(handle -> new ReferralForm(
                Banners.require(handle, person),
                handle.createQuery(TEAMS)
                        .bind(0, person)
                        .map(ConstructorMapper.of(Choice.class))
                        .list(),
                CodeLists.of(handle, "SOURCE"),
                CodeLists.of(handle, "PRIORITY"),
                CodeLists.of(handle, "REASON"),
                handle.createQuery(EARLIER)
                        .bind(0, person)
                        .map(ConstructorMapper.of(ReferralForm.Earlier.class))
                        .list()));
    }

    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public ReferralDetails view(UUID id) {
        return jdbi.withHandle(handle -> {
            ReferralDetails.Row row = handle.createQuery(ONE)
                    .bind(0, id)
                    .map(ConstructorMapper.of(ReferralDetails.Row.class))
                    .findOne()
                    .orElseThrow(() -> new NotFound("referral"));
            trail.about(row.person());
            return new ReferralDetails(
                    Banners.require(handle, row.person()), row, ConcernReader.ofReferral(handle, row.person(), id));
        });
    }

    /** @return the referral */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public UUID take(UUID person, NewReferral taken) {
        form(person).require(taken.team());
        AfterDeath.askFirst(jdbi, user, person);
        Referral referral = store.write(person, taken, user.displayName());
        trail.subject("referral " + referral.id());
        return referral.id();
    }

    /** @param why by the national code */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void reject(UUID id, LocalDate on, String why) {
        Referral referral = find(id);
        referral.reject(on, why, user.displayName(), clock.instant());
        entities.flush();
        follow(referral);
    }

    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void end(UUID id, LocalDate on) {
        RuleBroken.unless(!view(id).row().crisisCare(), "referral.crisisCare");
        Referral referral = find(id);
        referral.endCare(on, user.account(), clock.instant());
        entities.flush();
        follow(referral);
    }

    private void follow(Referral referral) {
        trail.about(referral.person());
        trail.subject("referral " + referral.id());
        jdbi.useHandle(handle -> ReferralAccess.follow(handle, referral.id()));
    }

    private Referral find(UUID id) {
        Referral referral = entities.find(Referral.class, id);
        if (referral == null) {
            throw new NotFound("referral");
        }
        return referral;
    }
}
