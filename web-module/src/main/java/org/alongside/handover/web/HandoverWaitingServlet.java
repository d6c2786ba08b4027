package org.alongside.handover.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.alongside.access.web.FileServlet;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Waiting;
import org.alongside.shared.service.BusinessClock;

/** Tells the page's script how much needs an answer, whether something has changed, and what time it is; nothing about anybody. */
@WebServlet("/handover/waiting")
public class HandoverWaitingServlet extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Handovers handovers;

    @Inject
    private transient BusinessClock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Waiting waiting = handovers.waiting();
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("answers", waiting.answers())
                        .add("version", waiting.version())
                        .add("now", clock.millis())
                        .build()
                        .toString());
    }
}
