package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer. */
public final class AnswerHeaders {

    /** Seconds: a year. */
    private static final String TLS_ONLY = "max-age=31536000";

    private AnswerHeaders() {}

    public static void set(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (!Address.ofResource(path)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (Installation.tlsOnly(request)) {
            response.setHeader("Strict-Transport-Security", TLS_ONLY);
        }
    }
}
