package org.alongside.handover.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.alongside.access.web.WaitingServlet;
import org.alongside.handover.service.Handovers;
import org.alongside.shared.service.Waiting;

/** How many hand-overs need the caller's answer. */
@WebServlet("/handover/waiting")
public class HandoverWaitingServlet extends WaitingServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Handovers handovers;

    @Override
    protected Waiting waiting(HttpServletRequest request) {
        return handovers.waiting();
    }
}
