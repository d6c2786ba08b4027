package org.alongside.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.access.Permission;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Principals;
import org.alongside.shared.web.Envelope;

/**
 * Says on every request anew who is asking: a bearer token under /api, a signed-in session elsewhere. Nothing is
 * remembered from the request before, so a change of roles or a switched-off account takes effect at once and on every
 * node.
 */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    private Principals principals;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Optional<Principal> principal = path.startsWith("/api/") ? ofToken(request) : ofSession(request);
        if (principal.isPresent()) {
            request.setAttribute(IdentityFilter.PRINCIPAL, principal.get());
            return context.notifyContainerAboutLogin(principal.get().name(), groups(principal.get()));
        }
        if (PagePermissions.open(path)) {
            return context.doNothing();
        }
        return toSignIn(request, response, context, path);
    }

    private Optional<Principal> ofToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header == null || !header.startsWith(BEARER)
                ? Optional.empty()
                : principals.ofToken(header.substring(BEARER.length()).strip());
    }

    private Optional<Principal> ofSession(HttpServletRequest request) {
        return SignedIn.of(request).flatMap(signedIn -> principals.ofAccount(signedIn.account()));
    }

    private static Set<String> groups(Principal principal) {
        return principal.permissions().stream().map(Permission::name).collect(Collectors.toSet());
    }

    private static AuthenticationStatus toSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path) {
        if (request.getHeader("Faces-Request") != null
                || request.getHeader("X-Requested-With") != null
                || path.equals("/draft")
                || path.equals("/lock") && request.getMethod().equals("GET")) {
            // a page's own request in the background: the page says so and keeps what was typed
            return context.responseUnauthorized();
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String page = request.getParameter(Envelope.PAGE);
        String to = request.getMethod().equals("GET") ? path + query : page == null ? "/" : page;
        try {
            response.sendRedirect(
                    request.getContextPath() + "/login.xhtml?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return context.responseUnauthorized();
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
