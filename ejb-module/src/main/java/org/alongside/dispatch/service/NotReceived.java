package org.alongside.dispatch.service;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.alongside.dispatch.Dispatch;
import org.alongside.dispatch.DispatchState;

/** What has left and of which nobody has said yet that they have it, for the features because of which it was sent. */
public final class NotReceived {

    private static final String SENT = "select d from Dispatch d where d.subject = :subject and d.state = :sent";

    private NotReceived() {}

    /** In the caller's transaction, to be changed there. */
    public static List<Dispatch> about(EntityManager entities, UUID subject) {
        return entities.createQuery(SENT, Dispatch.class)
                .setParameter("subject", subject)
                .setParameter("sent", DispatchState.SENT)
                .getResultList();
    }
}
