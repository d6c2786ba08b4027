package org.alongside.gate.web;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Set;
import org.alongside.audit.service.Trail;

/** What somebody sees when a page cannot be shown. Written without Faces, because Faces may be what failed. */
@WebServlet("/error/page")
public class ErrorPage extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s – Alongside</title>
            <link rel="stylesheet" href="%3$s/jakarta.faces.resource/alongside.css.xhtml?ln=alongside"></head>
            <body><header><div class="bar"><a class="product" href="%3$s/index.xhtml">Alongside</a></div></header>
            <main><h1>%1$s</h1><p>%2$s</p><p><a href="%3$s/index.xhtml">Go to the start page</a></p></main>
            <footer></footer></body></html>
            """;

    /** What a page's own request in the background leads to. */
    private static final Set<String> ASKED = Set.of("403", "500", "503");

    @Inject
    private transient Trail trail;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", Unavailable.RETRY_SECONDS);
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        response.getWriter().write(PAGE.formatted(title(status), text(status), request.getContextPath()));
    }

    private static int status(HttpServletRequest request) {
        Object dispatched = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (dispatched instanceof Integer status) {
            return status;
        }
        String asked = request.getParameter("status");
        return asked != null && ASKED.contains(asked) ? Integer.parseInt(asked) : 404;
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "You may not see this";
            case 404 -> "There is nothing here";
            case 400 -> "This cannot be read";
            case 408, 411, 413 -> "This is too long or comes too slowly";
            case 429 -> "Too many wrong tokens";
            case 415 -> "A file is not taken here";
            case 503 -> "Not at this moment";
            default -> "Something went wrong";
        };
    }

    private String text(int status) {
        return switch (status) {
            case 403 ->
                "This is for other roles or other teams, or the form was not one of this page. If you need it for your"
                        + " work, ask your supervisor. Your try is in the audit.";
            case 404 ->
                "The link may be old, or what it leads to belongs to people whom your team does not support. Search"
                        + " for the person by name or NHS number.";
            case 400 ->
                "The address, or what was sent to it, is not written as this product writes it. Begin at the start page.";
            case 408, 411, 413 ->
                "From whoever is signed in two million bytes are taken. Shorten it, or sign in, and send it again.";
            case 429 -> "Wait a minute. A good token is answered all the same.";
            case 415 -> "Files are sent on the page that asks for one.";
            case 503 ->
                "The database cannot be reached, or others are sending too much. What you saved before is safe. Wait a few"
                        + " seconds and send it again.";
            default ->
                "It is not your fault, and what you saved before is safe. Go back and try again. If it happens again,"
                        + " tell your IT service desk this incident number: <strong>" + trail.request()
                        + "</strong>";
        };
    }
}
