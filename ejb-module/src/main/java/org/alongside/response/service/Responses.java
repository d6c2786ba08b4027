package org.alongside.response.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.referral.service.NationalPriority;
import org.alongside.referral.service.ReferralLock;
import org.alongside.response.BreachReview;
import org.alongside.response.ClockPause;
import org.alongside.response.ClockState;
import org.alongside.response.ResponseClock;
import org.alongside.response.TriageCategory;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/**
 * How soon somebody who was referred is to be seen: by the triage category, which can change with a reason; paused with a
 * reason; and where it was late, why, and who looked into it. What stops the clock is recorded as a contact, not here.
 */
@Stateless
@UseCase
public class Responses {

    private static final String NOW =
            "select c from ResponseClock c where c.referral = :referral and c.replacedAt is null";

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

    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.READ)
    public ResponseDetails view(UUID referral) {
        ResponseDetails details = jdbi.withHandle(handle -> ResponseReader.details(handle, referral));
        trail.about(details.referral().person());
        trail.subject("response to referral " + referral);
        return details;
    }

    /** @param reason why another category takes the place of the one before; not needed for the first one */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void triage(UUID referral, String code, String reason) {
        ResponseDetails.Referral of = about(referral);
        jdbi.useHandle(handle -> ReferralLock.take(handle, referral));
        TriageCategory category = jdbi.withHandle(handle -> ResponseReader.category(handle, code, clock.today()))
                .orElseThrow(() -> new NotFound("category"));
        List<ResponseClock> before = now(referral);
        ResponseClock next;
        if (before.isEmpty()) {
            next = ResponseClock.first(
                    new ResponseClock.Of(of.provider(), of.person(), referral), category, of.received(), decided());
        } else {
            next = before.get(0).replace(category, reason, decided());
            entities.flush();
        }
        entities.persist(next);
        String priority = category.priority();
        if (priority != null) {
            jdbi.useHandle(handle -> NationalPriority.set(handle, referral, priority));
        }
    }

    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void pause(UUID referral, String reason) {
        about(referral);
        ResponseClock running = running(referral);
        RuleBroken.unless(state(referral).open(), "response.notOpen");
        entities.persist(running.pause(reason, decided()));
    }

    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void resume(UUID referral) {
        about(referral);
        ResponseClock running = running(referral);
        ClockPause pause = entities.createQuery(
                        "select p from ClockPause p where p.clock = :clock and p.resumedAt is null", ClockPause.class)
                .setParameter("clock", running.id())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("response.notPaused"));
        running.resume(pause, decided());
    }

    /** Says why somebody was not seen in time. */
    @Access(value = Permission.RECORD_CARE, audit = AuditKind.CHANGE)
    public void explain(UUID referral, String reason) {
        ResponseDetails.Referral of = about(referral);
        ResponseClock late = running(referral);
        RuleBroken.unless(state(referral).breached(), "response.notLate");
        RuleBroken.unless(breach(late).isEmpty(), "response.explainedAlready");
        entities.persist(new BreachReview(
                new ResponseClock.Of(of.provider(), of.person(), referral), late.id(), reason, decided()));
    }

    /** Somebody else than who gave the reason looks into it. */
    @Access(value = Permission.REVIEW_RESPONSES, audit = AuditKind.CHANGE)
    public void review(UUID referral, String finding) {
        about(referral);
        breach(running(referral))
                .orElseThrow(() -> new RuleBroken("response.notExplained"))
                .review(finding, decided());
    }

    private Optional<BreachReview> breach(ResponseClock late) {
        return entities.createQuery("select b from BreachReview b where b.clock = :clock", BreachReview.class)
                .setParameter("clock", late.id())
                .getResultStream()
                .findFirst();
    }

    /** Of the clock that counts, which the caller has found there. */
    private ClockState state(UUID referral) {
        return jdbi.withHandle(handle -> ResponseReader.clocks(handle, referral))
                .get(0)
                .state(clock.instant());
    }

    private ResponseDetails.Referral about(UUID referral) {
        ResponseDetails.Referral of = jdbi.withHandle(handle -> ResponseReader.referral(handle, referral));
        trail.about(of.person());
        trail.subject("response to referral " + referral);
        return of;
    }

    private ResponseClock running(UUID referral) {
        List<ResponseClock> now = now(referral);
        RuleBroken.unless(!now.isEmpty(), "response.noCategory");
        return now.get(0);
    }

    /** Nobody else changes it until this transaction ends. */
    private List<ResponseClock> now(UUID referral) {
        return entities.createQuery(NOW, ResponseClock.class)
                .setParameter("referral", referral)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    private ResponseClock.Decided decided() {
        return new ResponseClock.Decided(user.displayName(), user.account(), clock.instant());
    }
}
