package org.alongside.gate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.ServerStatus;
import org.alongside.shared.web.Problem;

/**
 * What somebody is told while nobody can be recognised, because the database has not been there yet or is away: to try again
 * in a moment (503). Written without Faces and without anything that is kept in the database.
 */
@ApplicationScoped
public class Unavailable {

    static final String RETRY_SECONDS = "5";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="10"><title>%1$s – Alongside</title></head>
            <body><main><h1>%1$s</h1><p>%2$s This page tries again by itself. What you saved before is safe. If it goes on, tell your
            IT service desk, and work as your team has agreed for when Alongside is away.</p></main></body></html>
            """;

    @Inject
    private ServerStatus status;

    /** Nobody can be let in yet, or now; the status is answered all the same, because it says just that. */
    public boolean waits(String path) {
        return (!status.started() || status.silent()) && !path.equals("/api/status");
    }

    /** The database went away while somebody was to be recognised or answered. */
    public boolean explains(Exception error) {
        return DatabaseAway.in(error);
    }

    /** What another system is told whose request was under way. */
    static Response problem() {
        Response answer = Problem.response(
                Response.Status.SERVICE_UNAVAILABLE,
                "The database cannot be reached, or has no room left. Send it again.");
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String title = status.started() ? "Alongside cannot be reached for a moment" : "Alongside is starting";
        String text = "The database cannot be reached" + (status.started() ? ", or has no room left." : " yet.");
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (Address.ofApi(Address.path(request))) {
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\""
                            + text + "\"}");
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
        response.getWriter().write(PAGE.formatted(title, text));
    }
}
