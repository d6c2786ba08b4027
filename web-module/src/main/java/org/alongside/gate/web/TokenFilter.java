package org.alongside.gate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.alongside.gate.Permission;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.CurrentUser;

/** Under /api nothing but the status, and the clock of a test installation, is answered without a token. */
@Provider
public class TokenFilter implements ContainerRequestFilter {

    private static final Set<String> OPEN = Set.of("status", "test/clock");

    @Inject
    private CurrentUser user;

    /** @param path within the application */
    public static boolean open(String path) {
        return OPEN.stream().anyMatch(open -> path.equals("/api/" + open));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!OPEN.contains(request.getUriInfo().getPath()) && !user.principal().signedIn()) {
            throw new AccessDenied(Permission.SIGNED_IN, false);
        }
    }
}
