package org.alongside.gate.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.PageGate;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Settings;

/**
 * Hands the caller whom the mechanism recognised to the services, turns away whoever may not open the address, and sets the
 * headers of every answer.
 */
@WebFilter("/*")
public class IdentityFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    public static final String PRINCIPAL = IdentityFilter.class.getName() + ".principal";

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient PageGate gate;

    @Inject
    private transient TrustedProxies proxies;

    @Inject
    private transient Unavailable unavailable;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(PRINCIPAL) instanceof Principal principal) {
            user.become(principal);
        }
        String path = Address.path(request);
        AnswerHeaders.set(request, response, path);
        Optional<Permission> needed = PagePermissions.of(path);
        if (PagePermissions.judgedElsewhere(path)) {
            pass(request, response, chain, path);
        } else if (ForeignForm.is(request, settings::address)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (Uploads.lacksItsParts(request, path)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (needed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (needed.get() == Permission.PUBLIC || gate.opens(path, needed.get())) {
            try {
                pass(request, response, chain, path);
            } finally {
                Uploads.forget(request);
            }
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        try {
            HttpServletRequest asked =
                    request.getAttribute(PRINCIPAL) == null ? anonymous(request, path) : known(request, path);
            chain.doFilter(
                    FlashCookie.checked(new KeptParameters(proxies.asMade(asked))),
                    FlashCookie.sealed(new RelativeRedirects(response)));
            if (request.getAttribute(PRINCIPAL) == null) {
                BriefSession.is(request, path);
            }
        } catch (BodyRefused e) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", Unavailable.RETRY_SECONDS);
            response.sendError(e.status());
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted() || !unavailable.explains(e)) {
                throw e;
            }
            response.resetBuffer();
            unavailable.answer(request, response);
        }
    }

    private static HttpServletRequest known(HttpServletRequest request, String path) throws BodyRefused {
        if (!Address.ofApi(path)) {
            LongForm.refused(request);
        }
        return request;
    }

    /** Nobody without a token is listened to under /api, except by what is open there. */
    private static HttpServletRequest anonymous(HttpServletRequest request, String path)
            throws BodyRefused, IOException {
        return Address.ofApi(path) && !TokenFilter.open(path)
                ? new ReadRequest(request, new byte[0])
                : AnonymousBody.read(request, path);
    }
}
