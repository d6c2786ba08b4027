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
import org.alongside.access.service.Principals;
import org.alongside.access.service.WrongTokens;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.web.Address;
import org.alongside.gate.web.AnonymousBody;
import org.alongside.gate.web.AnswerHeaders;
import org.alongside.gate.web.BodyRefused;
import org.alongside.gate.web.Framing;
import org.alongside.gate.web.IdentityFilter;
import org.alongside.gate.web.OtherProtocol;
import org.alongside.gate.web.PagePermissions;
import org.alongside.gate.web.RelativeRedirects;
import org.alongside.gate.web.TokenFilter;
import org.alongside.gate.web.TrustedProxies;
import org.alongside.gate.web.Unavailable;
import org.alongside.gate.web.Uploads;
import org.alongside.shared.web.Envelope;

/**
 * Says on every request anew who is asking: a bearer token under /api, a signed-in session elsewhere. Nothing is
 * remembered from the request before, so a change of roles or a switched-off account takes effect at once and on every
 * node. It runs before anything else does, so it also turns away what must not be looked at: crooked addresses, a
 * body whose end is said in two ways, and files where none is taken.
 */
@ApplicationScoped
public class Mechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    /** RFC 6585, section 4. */
    private static final int TOO_MANY = 429;

    @Inject
    private Principals principals;

    @Inject
    private Unavailable unavailable;

    @Inject
    private WrongTokens wrongTokens;

    @Inject
    private TrustedProxies proxies;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = Address.path(request);
        AnswerHeaders.set(request, response, path);
        if (Address.crooked(request) || Framing.isDoubtful(request) || OtherProtocol.withBody(request)) {
            return refuse(response, HttpServletResponse.SC_BAD_REQUEST);
        }
        if (Uploads.isOne(request) && !Uploads.takenAt(path)) {
            return refuse(response, HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            if (!unavailable.waits(path)) {
                return recognised(request, response, context, path);
            }
        } catch (RuntimeException e) {
            if (!unavailable.explains(e)) {
                throw e;
            }
        }
        return unavailable(request, response);
    }

    private AuthenticationStatus unavailable(HttpServletRequest request, HttpServletResponse response)
            throws AuthenticationException {
        try {
            unavailable.answer(request, response);
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private AuthenticationStatus recognised(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path)
            throws AuthenticationException {
        Optional<Principal> principal = Address.ofApi(path) ? ofToken(request) : ofSession(request);
        if (principal.isPresent()) {
            request.setAttribute(IdentityFilter.PRINCIPAL, principal.get());
            return context.notifyContainerAboutLogin(principal.get().name(), groups(principal.get()));
        }
        if (Address.ofApi(path) && !TokenFilter.open(path) && bearer(request).isPresent()) {
            int seconds = wrongTokens.count(proxies.asMade(request).getRemoteAddr());
            if (seconds > 0) {
                return wait(response, seconds);
            }
        }
        if (PagePermissions.open(path)) {
            return context.doNothing();
        }
        return toSignIn(request, response, context, path);
    }

    /** What follows on the connection is not read. */
    private static AuthenticationStatus refuse(HttpServletResponse response, int status)
            throws AuthenticationException {
        try {
            response.setHeader("Connection", "close");
            response.sendError(status);
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new AuthenticationException(e);
        }
    }

    private Optional<Principal> ofToken(HttpServletRequest request) {
        return bearer(request).flatMap(principals::ofToken);
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** Too many tokens that are none. */
    private static AuthenticationStatus wait(HttpServletResponse response, int seconds) throws AuthenticationException {
        response.setHeader("Retry-After", Integer.toString(seconds));
        return refuse(response, TOO_MANY);
    }

    private Optional<Principal> ofSession(HttpServletRequest request) {
        return SignedIn.of(request)
                .flatMap(signedIn -> principals.ofSession(signedIn.account(), signedIn.generation()));
    }

    private static Set<String> groups(Principal principal) {
        return principal.permissions().stream().map(Permission::name).collect(Collectors.toSet());
    }

    private static AuthenticationStatus toSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, String path)
            throws AuthenticationException {
        if (request.getHeader("Faces-Request") != null
                || request.getHeader("X-Requested-With") != null
                || path.equals("/draft")
                || path.equals("/lock") && request.getMethod().equals("GET")) {
            // a page's own request in the background: the page says so and keeps what was typed
            return context.responseUnauthorized();
        }
        try {
            RelativeRedirects.to(
                    response,
                    request.getContextPath() + "/login.xhtml?to="
                            + URLEncoder.encode(asked(request, path), StandardCharsets.UTF_8));
        } catch (BodyRefused e) {
            return refuse(response, e.status());
        } catch (IOException e) {
            return context.responseUnauthorized();
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The page to come back to: of a form the one that it names, where it is short enough to be looked at. */
    private static String asked(HttpServletRequest request, String path) throws BodyRefused, IOException {
        if (request.getMethod().equals("GET")) {
            return path + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        }
        if (Uploads.isOne(request) || Uploads.takenAt(path)) {
            return path;
        }
        String page = AnonymousBody.tooLong(request, path)
                ? null
                : AnonymousBody.read(request, path).getParameter(Envelope.PAGE);
        return page == null ? "/" : page;
    }
}
