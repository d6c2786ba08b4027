package org.alongside.handover.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.shared.service.OneByOne;

/**
 * Looks every second, on every node, for hand-overs whose time has come. What fell due while no server ran is found by the
 * first one that runs again.
 */
@Singleton
public class Escalation {

    private final OneByOne due = new OneByOne("handover");

    @Inject
    private EscalationSteps steps;

    @Inject
    private CurrentUser user;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void work() {
        user.become(Principal.SYSTEM);
        due.each(steps.due(), steps::look);
    }
}
