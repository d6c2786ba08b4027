package org.alongside.inreach.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import org.alongside.access.web.WaitingServlet;
import org.alongside.inreach.service.Inreach;
import org.alongside.shared.service.Waiting;

/** Whether something has changed on the acute wards. */
@WebServlet("/inreach/waiting")
public class InreachWaitingServlet extends WaitingServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Inreach inreach;

    @Override
    protected Waiting waiting(HttpServletRequest request) {
        return inreach.version();
    }
}
