package org.alongside.call.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.alongside.access.web.WaitingServlet;
import org.alongside.call.service.CallBacks;
import org.alongside.shared.service.Waiting;

/** How many wait too long to be called back. */
@WebServlet("/call/waiting")
public class CallWaitingServlet extends WaitingServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CallBacks callBacks;

    @Override
    protected Waiting waiting(HttpServletRequest request) {
        return callBacks.waiting();
    }
}
