package org.alongside.audit.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this request is about, for its audit rows. A service says so as soon as it knows. */
@RequestScoped
public class Trail {

    private @Nullable UUID person;
    private @Nullable String subject;
    private final String request = UUID.randomUUID().toString().substring(0, 8);

    public void about(UUID aPerson) {
        person = aPerson;
    }

    public void subject(String text) {
        subject = text;
    }

    @Nullable
    UUID person() {
        return person;
    }

    @Nullable
    String subject() {
        return subject;
    }

    /** Names this request to whoever reports an error. */
    public String request() {
        return request;
    }
}
