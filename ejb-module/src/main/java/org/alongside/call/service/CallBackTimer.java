package org.alongside.call.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.shared.service.OneByOne;

/** Looks every second, on every node, for promises to call back that are late. */
@Singleton
public class CallBackTimer {

    private final OneByOne late = new OneByOne("call");

    @Inject
    private CallBackSteps steps;

    @Inject
    private CurrentUser user;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void work() {
        user.become(Principal.SYSTEM);
        late.each(steps.due(), steps::rise);
    }
}
