package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.Optional;

/**
 * A computer that somebody has left, or is about to hand to somebody else. The session is ended as by signing out; only
 * the name is left, so that the same person needs nothing but the password to go on with the same page and its draft.
 */
public record Locked(String username, String name) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String ATTRIBUTE = Locked.class.getName();

    void begin(HttpServletRequest request, HttpServletResponse response) {
        SignedIn.end(request, response);
        request.getSession(true).setAttribute(ATTRIBUTE, this);
    }

    static Optional<Locked> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Locked locked
                ? Optional.of(locked)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    boolean isOf(String typed) {
        return username.equalsIgnoreCase(typed.strip());
    }
}
