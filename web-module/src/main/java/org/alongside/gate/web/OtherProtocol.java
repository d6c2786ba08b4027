package org.alongside.gate.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A request that asks for another protocol than HTTP/1.1 (RFC 9110, 7.8) is answered in HTTP/1.1. One that brings a body too is
 * refused before anybody reads it: the server does not count the bytes of such a body and would wait for more of them, half a
 * minute with one of its few threads, and then fail.
 */
public final class OtherProtocol {

    private OtherProtocol() {}

    public static boolean withBody(HttpServletRequest request) {
        return request.getHeader("Upgrade") != null
                && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }
}
