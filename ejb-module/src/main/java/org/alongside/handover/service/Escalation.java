package org.alongside.handover.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

    @Inject
    private EscalationSteps steps;

    @Inject
    private CurrentUser user;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void work() {
        user.become(Principal.SYSTEM);
        try {
            while (steps.next()) {
                // one at a time, each in a transaction of its own
            }
        } catch (RuntimeException e) {
            Incident.log(LOG, "escalation", "handover", e);
        }
    }
}
