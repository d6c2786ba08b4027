package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

/**
 * What somebody who is known sends from a page, but for files: two million bytes at most, as before the server too (nginx.conf). Of a longer
 * form the container would read nothing and say nothing, so it is refused in words before.
 */
final class LongForm {

    static final long LONGEST = 2_000_000;

    private static final String FORM = "application/x-www-form-urlencoded";

    private LongForm() {}

    /** @throws BodyRefused where it is longer, or a form that does not say how long it is */
    static void refused(HttpServletRequest request) throws BodyRefused {
        if (Uploads.isOne(request)) {
            return;
        }
        if (request.getContentLengthLong() > LONGEST) {
            throw new BodyRefused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
        String type = request.getContentType();
        boolean form = type != null && type.toLowerCase(Locale.ROOT).startsWith(FORM);
        if (form && request.getHeader("Transfer-Encoding") != null) {
            throw new BodyRefused(HttpServletResponse.SC_LENGTH_REQUIRED);
        }
    }
}
