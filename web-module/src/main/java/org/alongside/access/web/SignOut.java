package org.alongside.access.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** Ends a session. The form carries the session's own token, so that no other site can sign somebody out. */
@WebServlet("/sign-out")
public class SignOut extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!SignedIn.sentFromOwnPage(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SignedIn.end(request, response);
        response.sendRedirect(request.getContextPath() + "/login.xhtml");
    }
}
