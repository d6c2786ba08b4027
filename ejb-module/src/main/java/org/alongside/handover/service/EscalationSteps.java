package org.alongside.handover.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.access.service.Access;
import org.alongside.access.service.UseCase;
import org.alongside.audit.AuditKind;
import org.alongside.handover.Handover;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** The short transaction in which time brings a hand-over one step on: whole or not at all, and on one node only. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EscalationSteps {

    private static final String DUE =
            "select id from handover where look_at <= ? order by look_at limit 1 for update skip locked";

    @Inject
    private Jdbi jdbi;

    @Inject
    private HandoverStore store;

    @Inject
    private BusinessClock clock;

    /** @return whether there was one, and so may be another */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public boolean next() {
        Instant now = clock.instant();
        Optional<Handover> due = jdbi.withHandle(handle ->
                        handle.createQuery(DUE).bind(0, now).mapTo(UUID.class).findOne())
                .flatMap(store::find);
        due.ifPresent(handover -> {
            Answering answering = jdbi.withHandle(handle -> Answering.at(handle, Answering.Where.of(handover), now));
            handover.look(answering.ladder(), answering.keeper(), now);
        });
        return due.isPresent();
    }
}
