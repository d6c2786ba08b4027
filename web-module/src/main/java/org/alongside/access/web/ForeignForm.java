package org.alongside.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that none of our pages sends: a browser says that another site made it (Sec-Fetch-Site), or its fields stand in an
 * address, where a link can put them. The view state and the cookies' SameSite hold against both already; this holds without them.
 */
final class ForeignForm {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final String STATE = "jakarta.faces.ViewState";

    private ForeignForm() {}

    static boolean is(HttpServletRequest request) {
        boolean reading = READING.contains(request.getMethod());
        return is(reading, request.getHeader("Sec-Fetch-Site"), reading ? request.getParameter(STATE) : null);
    }

    static boolean is(boolean reading, @Nullable String site, @Nullable String state) {
        return reading ? state != null : site != null && !OURS.contains(site);
    }
}
