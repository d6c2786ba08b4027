package org.alongside.call.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.call.Call;
import org.alongside.call.Danger;
import org.alongside.call.InDanger;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;

/** Immediate dangers, each of them by its call: more is learnt of one, and somebody takes it by name. */
@Stateless
@UseCase
public class Dangers {

    private static final String OF_CALL = "select d from Danger d where d.call = :call";

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Where they are, or that an ambulance was called: also after somebody has taken it. */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void learn(UUID call, InDanger more) {
        of(call).learn(more, user.displayName(), clock.instant());
    }

    /** @param words what they do; may be empty */
    @Access(value = Permission.TAKE_CALLS, audit = AuditKind.CHANGE)
    public void take(UUID call, String words) {
        of(call).take(user.displayName(), words, clock.instant());
    }

    /** Nobody else changes it until this transaction ends, so that one takes it. */
    private Danger of(UUID id) {
        Call call = entities.find(Call.class, id);
        if (call == null) {
            throw new NotFound("call");
        }
        UUID person = call.person();
        if (person != null) {
            trail.about(person);
        }
        trail.subject("immediate danger of call " + id);
        return entities.createQuery(OF_CALL, Danger.class)
                .setParameter("call", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("danger"));
    }
}
