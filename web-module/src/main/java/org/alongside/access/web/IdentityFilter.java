package org.alongside.access.web;

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
import org.alongside.access.Permission;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.PageGate;
import org.alongside.access.service.Principal;

/**
 * Hands the caller whom the mechanism recognised to the services, turns away whoever may not open the address, and sets the
 * headers of every answer.
 */
@WebFilter("/*")
public class IdentityFilter extends HttpFilter {

    @Serial
    private static final long serialVersionUID = 1L;

    static final String PRINCIPAL = IdentityFilter.class.getName() + ".principal";

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient PageGate gate;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(PRINCIPAL) instanceof Principal principal) {
            user.become(principal);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!request.getRequestURI().contains("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        String path = path(request);
        Optional<Permission> needed = PagePermissions.of(path);
        if (PagePermissions.judgedElsewhere(path)) {
            chain.doFilter(request, response);
        } else if (needed.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (needed.get() == Permission.PUBLIC || gate.opens(path, needed.get())) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** As the container has resolved it, so that no other spelling of an address leads past its row. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }
}
