package org.alongside.intake.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.shared.service.OneByOne;

/** Looks, on every node, for referrals whose answer is late. */
@Singleton
public class IntakeTimer {

    private final OneByOne late = new OneByOne("referral");

    @Inject
    private IntakeSteps steps;

    @Inject
    private CurrentUser user;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void work() {
        user.become(Principal.SYSTEM);
        late.each(steps.late(), steps::remind);
    }
}
