package org.alongside.access.service;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.alongside.access.Permission;
import org.jspecify.annotations.Nullable;

/** Who is asking in this request. The web layer says so once, before any service is called. */
@RequestScoped
public class CurrentUser {

    private Principal principal = Principal.NOBODY;

    public void become(Principal somebody) {
        principal = somebody;
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
