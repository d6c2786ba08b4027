package org.alongside.call.service;

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

/** Looks every second, on every node, for promises to call back that are late. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class CallBackTimer {

    private final OneByOne late = new OneByOne("call");

    @Inject
    private CallBackSteps steps;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed("Call-backs")
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        timer.run(this::work);
    }

    void work() {
        user.as(Principal.SYSTEM, () -> late.each(steps.due(), steps::rise));
    }
}
