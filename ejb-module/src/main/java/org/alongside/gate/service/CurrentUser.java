package org.alongside.gate.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.jspecify.annotations.Nullable;

/** Who is asking in this request. The web layer says so once, before any service is called. */
@RequestScoped
public class CurrentUser {

    private Principal principal = Principal.NOBODY;
    private @Nullable UUID submission;
    private @Nullable UUID opening;
    private int changes;
    private boolean meant;

    /** What is done for somebody, and can fail in a way of its own. */
    @FunctionalInterface
    public interface Task<E extends Exception> {
        void done() throws E;
    }

    /** Who asks in this request, said once before anything is done. */
    public void become(Principal somebody) {
        principal = somebody;
        meant = false;
    }

    /**
     * Does something as somebody: a timer as the system, a report as whoever wants it. Whoever asked before asks again afterwards,
     * also where it fails.
     */
    public <E extends Exception> void as(Principal somebody, Task<E> task) throws E {
        Principal before = principal;
        boolean meantBefore = meant;
        become(somebody);
        try {
            task.done();
        } finally {
            principal = before;
            meant = meantBefore;
        }
    }

    /** This request is a form that was sent; the key was made with the page and is the same when it is sent again. */
    public void sends(UUID key) {
        submission = key;
    }

    /** The form that was sent is one that is saved once, however often it is shown again. */
    public void opened(UUID form) {
        opening = form;
    }

    /** What would first be asked back is meant: whoever asks has said so. */
    public void means() {
        meant = true;
    }

    public boolean meant() {
        return meant;
    }

    @Nullable
    UUID opening() {
        return opening;
    }

    @Nullable
    UUID submission() {
        return submission;
    }

    int nextChange() {
        changes++;
        return changes;
    }

    public Principal principal() {
        return principal;
    }

    public String displayName() {
        return principal.displayName();
    }

    /** The signed-in account; a service that needs one is not reachable without. */
    public UUID account() {
        UUID account = principal.account();
        if (account == null) {
            throw new AccessDenied(Permission.SIGNED_IN, principal.signedIn());
        }
        return account;
    }

    public @Nullable UUID provider() {
        return principal.provider();
    }

    public boolean may(Permission permission) {
        return principal.may(permission);
    }
}
