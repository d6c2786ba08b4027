package org.alongside.draft.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Instant;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.access.service.SentForms;

/** Each night forgets drafts that nobody goes on with, and forms that nobody will send again. */
@Singleton
public class Forgetting {

    @Inject
    private Drafts drafts;

    @Inject
    private SentForms sentForms;

    @Inject
    private CurrentUser user;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void forget() {
        user.become(Principal.SYSTEM);
        drafts.forget(Instant.now());
        sentForms.forget(Instant.now());
    }
}
