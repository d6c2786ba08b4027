package org.alongside.access.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;

/** Each minute tells the audit of the wrong tokens of the one before. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class TokenWatch {

    @Inject
    private WrongTokens wrongTokens;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed(value = "Watch over tokens", every = 60)
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    void everyMinute() {
        timer.run(this::work);
    }

    void work() {
        user.as(Principal.SYSTEM, wrongTokens::tell);
    }
}
