package org.alongside.handover.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.shared.service.Incident;

/**
 * Looks every second, on every node, for hand-overs whose time has come. What fell due while no server ran is found by the
 * first one that runs again.
 */
@Singleton
public class Escalation {

    private static final Logger LOG = Logger.getLogger(Escalation.class.getName());

    private static final Duration TRIED_AGAIN = Duration.ofMinutes(1);

    /** Until when each of those that failed is left alone. */
    private final Map<UUID, Instant> failed = new HashMap<>();

    @Inject
    private EscalationSteps steps;

    @Inject
    private CurrentUser user;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void work() {
        user.become(Principal.SYSTEM);
        Instant now = Instant.now();
        failed.values().removeIf(again -> again.isBefore(now));
        for (UUID due : steps.due()) {
            if (!failed.containsKey(due)) {
                look(due, now);
            }
        }
    }

    /** Whatever is wrong with one must not keep the others waiting; it is tried again a minute later. */
    private void look(UUID due, Instant now) {
        try {
            steps.look(due);
        } catch (RuntimeException e) {
            failed.put(due, now.plus(TRIED_AGAIN));
            Incident.log(LOG, due.toString(), "handover", e);
        }
    }
}
