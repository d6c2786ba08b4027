package org.alongside.draft.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.alongside.access.service.SignIn;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.SentForms;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;

/** Each night forgets drafts that nobody goes on with, forms that nobody will send again, and tries to sign in. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Forgetting {

    @Inject
    private Drafts drafts;

    @Inject
    private SentForms sentForms;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed(value = "Forgetting of drafts", every = 60, nightly = "03:20")
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        timer.run(this::forget);
    }

    void forget() {
        user.as(Principal.SYSTEM, () -> {
            drafts.forget(Instant.now());
            sentForms.forget(Instant.now());
            signIn.forget();
        });
    }
}
