package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;

/**
 * Where a request ends and whom it is for, said in two ways at once: what stands in front and the server could each believe another
 * one, and what one takes for the body is the next request to the other (RFC 9112, section 6.1; RFC 9110, section 7.2).
 */
public final class Framing {

    private Framing() {}

    public static boolean isDoubtful(HttpServletRequest request) {
        List<String> encodings = Collections.list(request.getHeaders("Transfer-Encoding"));
        boolean chunked = encodings.size() == 1 && encodings.get(0).strip().equalsIgnoreCase("chunked");
        boolean twoLengths = !encodings.isEmpty() && request.getHeader("Content-Length") != null;
        return twoLengths
                || !encodings.isEmpty() && !chunked
                || Collections.list(request.getHeaders("Host")).size() > 1
                || Collections.list(request.getHeaders("Content-Length")).size() > 1;
    }
}
