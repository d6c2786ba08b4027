package org.alongside.handover.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.OneByOne;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;

/**
 * Looks every second, on every node, for hand-overs whose time has come. What fell due while no server ran is found by the
 * first one that runs again.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Escalation {

    private final OneByOne due = new OneByOne("handover");

    @Inject
    private EscalationSteps steps;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed("Hand-overs")
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        timer.run(this::work);
    }

    void work() {
        user.as(Principal.SYSTEM, () -> due.each(steps.due(), steps::look));
    }
}
