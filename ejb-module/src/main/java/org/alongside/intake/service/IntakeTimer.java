package org.alongside.intake.service;

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

/** Looks, on every node, for referrals whose answer is late. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class IntakeTimer {

    private final OneByOne late = new OneByOne("referral");

    @Inject
    private IntakeSteps steps;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed(value = "Answers to referrals", every = 5)
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFiveSeconds() {
        timer.run(this::work);
    }

    void work() {
        user.as(Principal.SYSTEM, () -> late.each(steps.late(), steps::remind));
    }
}
