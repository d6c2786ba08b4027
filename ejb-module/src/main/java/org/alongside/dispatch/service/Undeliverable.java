package org.alongside.dispatch.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.NotFound;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.dispatch.Dispatch;
import org.alongside.shared.service.BusinessClock;
import org.alongside.task.service.OpenTasks;

/** What a person does about a message that no channel could deliver. Its task ends when the message has left, and not before. */
@Stateless
@UseCase
public class Undeliverable {

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private OpenTasks tasks;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Tries once more, to the address that is right by now. */
    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public void retry(UUID dispatchId, String address) {
        find(dispatchId).retry(address.strip(), Instant.now());
    }

    /** Says that it was posted, read out or handed over; that is when the recipient counts as reached. */
    @Access(value = Permission.END_CARE, audit = AuditKind.CHANGE)
    public void sentByHand(UUID dispatchId, String how) {
        Dispatch dispatch = find(dispatchId);
        Instant now = clock.instant();
        dispatch.sentByHand(user.displayName(), how, now);
        tasks.done(dispatch.subject(), user.displayName(), how, now);
    }

    private Dispatch find(UUID id) {
        trail.subject("dispatch " + id);
        Dispatch dispatch = entities.find(Dispatch.class, id);
        if (dispatch == null) {
            throw new NotFound("message");
        }
        trail.about(dispatch.person());
        return dispatch;
    }
}
