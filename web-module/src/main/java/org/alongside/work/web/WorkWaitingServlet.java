package org.alongside.work.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.gate.web.FileServlet;
import org.alongside.shared.service.BusinessClock;
import org.alongside.work.service.Work;
import org.alongside.work.service.WorkWaiting;

/**
 * Tells the page's script how much waits behind each link of the navigation, whether something has changed there, and what
 * time it is; nothing about anybody.
 */
@WebServlet("/work/waiting")
public class WorkWaitingServlet extends FileServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Work work;

    @Inject
    private transient BusinessClock clock;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<WorkWaiting> waiting = work.waiting();
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("counts", counts(waiting))
                        .add("versions", versions(waiting))
                        .add("now", clock.millis())
                        .build()
                        .toString());
    }

    private static JsonObjectBuilder counts(List<WorkWaiting> waiting) {
        Map<String, Integer> counts = new TreeMap<>();
        waiting.forEach(one -> counts.merge(one.kind().group(), one.count(), Integer::sum));
        JsonObjectBuilder json = Json.createObjectBuilder();
        counts.forEach(json::add);
        return json;
    }

    private static JsonObjectBuilder versions(List<WorkWaiting> waiting) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        waiting.stream()
                .filter(one -> !one.version().isEmpty())
                .forEach(one -> json.add(one.kind().group(), one.version()));
        return json;
    }
}
