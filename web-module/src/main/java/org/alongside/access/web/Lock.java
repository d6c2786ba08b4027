package org.alongside.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.web.Envelope;

/**
 * Locks a computer: by its button, or by the page's script after a quarter of an hour in which nobody was there. While
 * somebody reads and types nothing, the script asks here, which keeps the session.
 */
@WebServlet("/lock")
public class Lock extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentUser user;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SignedIn.sentFromOwnPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Principal principal = user.principal();
        new Locked(principal.name(), principal.displayName()).begin(request, response);
        String page = request.getParameter(Envelope.PAGE);
        response.sendRedirect(request.getContextPath() + "/login.xhtml?to="
                + URLEncoder.encode(page == null ? "/" : page, StandardCharsets.UTF_8));
    }
}
