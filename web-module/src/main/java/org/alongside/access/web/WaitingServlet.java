package org.alongside.access.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.alongside.gate.web.FileServlet;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Waiting;

/** Tells the page's script how much waits, whether something has changed, and what time it is; nothing about anybody. */
public abstract class WaitingServlet extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BusinessClock clock;

    protected abstract Waiting waiting(HttpServletRequest request);

    @Override
    protected final void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Waiting waiting = waiting(request);
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("count", waiting.count())
                        .add("version", waiting.version())
                        .add("now", clock.millis())
                        .build()
                        .toString());
    }
}
