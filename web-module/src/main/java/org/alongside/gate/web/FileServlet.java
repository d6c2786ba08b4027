package org.alongside.gate.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.alongside.gate.service.AccessDenied;
import org.alongside.shared.service.NotFound;

/** Answers with a file: 404 where it is not there, 403 where the caller may not have it, and nothing of it before that. */
public abstract class FileServlet extends HttpServlet {

    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public final void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(request, response);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (AccessDenied e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Looks the file up first and writes it then. */
    protected abstract void send(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Says what comes and that it is to be kept as a file. */
    protected static void attachment(HttpServletResponse response, String contentType, String name) {
        response.setContentType(contentType);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
