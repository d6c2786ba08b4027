package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * The session of somebody who has only opened a page that is open to everybody. PrimeFaces asks for one as it writes a page;
 * nothing is kept in it that such a page needs, so it ends after a minute: those of somebody who asks thousands of times would
 * fill the memory. Whoever signs in has the usual time from then on, and so have the partners behind a link, whose forms need it.
 */
public final class BriefSession {

    static final int SECONDS = 60;

    private static final String OF_PARTNERS = "/link/";
    private static final String SOMEBODYS = BriefSession.class.getName() + ".over";

    private BriefSession() {}

    /** After a page was written for nobody who is known. */
    static void is(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(SOMEBODYS) != null) {
            return;
        }
        if (path.startsWith(OF_PARTNERS)) {
            session.setMaxInactiveInterval(usual(request));
        } else if (session.isNew()) {
            session.setMaxInactiveInterval(SECONDS);
        }
    }

    private static int usual(HttpServletRequest request) {
        return request.getServletContext().getSessionTimeout() * 60;
    }

    /** Somebody signs in: it is theirs. */
    public static void over(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        session.setAttribute(SOMEBODYS, true);
        session.setMaxInactiveInterval(usual(request));
    }
}
