package org.alongside.handover.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** The short transaction in which time brings a hand-over one step on: whole or not at all, and on one node only. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EscalationSteps {

    private static final String DUE = "select id from handover where look_at <= ? order by look_at limit 500";

    private static final String STILL_DUE =
            "select id from handover where id = ? and look_at <= ? for update skip locked";

    @Inject
    private Jdbi jdbi;

    @Inject
    private HandoverStore store;

    @Inject
    private BusinessClock clock;

    /** Those whose time has come, the longest ago first. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public List<UUID> due() {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind(0, clock.instant())
                .mapTo(UUID.class)
                .list());
    }

    /** Nothing happens where another node is at it, or has been. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void look(UUID id) {
        Instant now = clock.instant();
        jdbi.withHandle(handle -> handle.createQuery(STILL_DUE)
                        .bind(0, id)
                        .bind(1, now)
                        .mapTo(UUID.class)
                        .findOne())
                .flatMap(store::find)
                .ifPresent(handover -> {
                    Answering answering =
                            jdbi.withHandle(handle -> Answering.at(handle, Answering.Where.of(handover), now));
                    handover.look(answering.ladder(), answering.keeper(), now);
                    store.written(handover);
                });
    }
}
