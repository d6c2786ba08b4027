package org.alongside.link.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.alongside.dispatch.Dispatch;
import org.alongside.link.PersonalLink;
import org.alongside.shared.service.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Sends personal links for the features whose items are read and answered by them. */
@Dependent
public class Links {

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /**
     * A link, which the outbox sends; in the transaction of what it leads to.
     *
     * @param title of the e-mail, which names nobody whom it is about
     * @param althoughDied whether whoever asks for it knows that the person has died
     */
    public void send(
            Dispatch.Sender sender,
            PersonalLink.Target target,
            PersonalLink.Recipient to,
            String title,
            boolean althoughDied) {
        PersonalLink link = new PersonalLink(sender, target, to, clock.instant());
        if (althoughDied) {
            link.meantAlthoughDied();
        }
        entities.persist(link);
        entities.persist(link.dispatch(link.id(), title));
    }

    /**
     * What it leads to is done, or for somebody else: its links open no more.
     *
     * @param except whose link stays as it is; null for nobody's
     */
    public void withdraw(UUID subject, @Nullable UUID except) {
        entities.createQuery("select l from PersonalLink l where l.subject = :subject", PersonalLink.class)
                .setParameter("subject", subject)
                .getResultStream()
                .filter(link -> except == null || !except.equals(link.recipientStaff()))
                .forEach(link -> link.withdraw(clock.instant()));
    }
}
