package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The address that a request asks for, as the container has resolved it. Whoever judges an address asks here, so that no other
 * spelling of one leads past its row, or a token out of {@code /api}.
 */
public final class Address {

    /** No browser writes a letter, a digit or a dot as its code, and no address of ours has a slash in a name. */
    private static final Pattern CROOKED = Pattern.compile(
            "[;\\\\]|//|\\.\\.|/\\.|%(?:00|25|2[ef]|3[0-9b]|4[1-9a-f]|5[0-9ac]|6[1-9a-f]|7[0-9a])",
            Pattern.CASE_INSENSITIVE);

    private Address() {}

    /** Within the application, from its first slash on; without parameters. */
    public static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = request.getServletPath() + (info == null ? "" : info);
        return path.isEmpty() ? "/" : path;
    }

    /** Whether it is spelt in a way that no page of ours spells an address: steps up, parameters of a path, hidden slashes. */
    public static boolean crooked(HttpServletRequest request) {
        return CROOKED.matcher(request.getRequestURI()).find();
    }

    /** Where other systems ask, with a token and without a session. */
    public static boolean ofApi(String path) {
        return path.startsWith("/api/");
    }

    /** What pages are made of: styles and scripts. */
    static boolean ofResource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }
}
