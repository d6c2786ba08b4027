package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Redirects within the application name a path and no host or scheme: what stands in front of the server may speak TLS where the
 * server does not, and a container would lead out of it.
 */
public final class RelativeRedirects extends HttpServletResponseWrapper {

    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (location.startsWith("/")) {
            to((HttpServletResponse) getResponse(), location);
        } else {
            super.sendRedirect(location);
        }
    }

    /** @param path from the host's root on */
    public static void to(HttpServletResponse response, String path) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
        response.flushBuffer();
    }
}
