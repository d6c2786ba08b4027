package org.alongside.call.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.call.Call;
import org.alongside.call.CallBack;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Waiting;
import org.jdbi.v3.core.Jdbi;

/** Promises to call back, each of them by its call: made, tried, kept, or ended with a reason. */
@Stateless
@UseCase
public class CallBacks {

    private static final String OPEN = "select b from CallBack b where b.call = :call and b.lookAt is not null";

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

    /** Who waits, for a page that looks every few seconds. */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.NONE)
    public Waiting waiting() {
        return jdbi.withHandle(handle -> CallReader.waiting(handle, clock.instant()));
    }

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void promise(UUID call, Duration within) {
        Call of = entities.find(Call.class, call, LockModeType.PESSIMISTIC_WRITE);
        if (of == null) {
            throw new NotFound("call");
        }
        about(of);
        UUID person = of.person();
        if (person != null) {
            AfterDeath.askFirst(jdbi, user, person);
        }
        RuleBroken.unless(
                entities.createQuery(OPEN, CallBack.class)
                        .setParameter("call", call)
                        .getResultList()
                        .isEmpty(),
                "call.promisedAlready");
        entities.persist(new CallBack(of, within, user.displayName(), clock.instant()));
    }

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void notReached(UUID call, String words) {
        open(call).notReached(user.displayName(), words, clock.instant());
    }

    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void reached(UUID call, String words) {
        open(call).reached(user.displayName(), words, clock.instant());
    }

    /** Of somebody who has died it is ended without trying. */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void end(UUID call, String instead) {
        CallBack open = open(call);
        UUID person = entities.find(Call.class, call).person();
        if (person != null && AfterDeath.day(jdbi, person).isPresent()) {
            open.endAfterDeath(user.displayName(), instead, clock.instant());
        } else {
            open.end(user.displayName(), instead, clock.instant());
        }
    }

    /** Nobody else changes it until this transaction ends, so that it is kept once. */
    private CallBack open(UUID call) {
        Call of = entities.find(Call.class, call);
        if (of == null) {
            throw new NotFound("call");
        }
        about(of);
        return entities.createQuery(OPEN, CallBack.class)
                .setParameter("call", call)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("call.backDone"));
    }

    private void about(Call call) {
        UUID person = call.person();
        if (person != null) {
            trail.about(person);
        }
        trail.subject("call-back of call " + call.id());
    }
}
