package org.alongside.link.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.gate.web.Installation;

/**
 * Tells the browser that asked for a code from every other one, by a secret cookie that ends with the browser. It is given
 * when a code is asked for, and not by looking at a page.
 */
final class GuestBrowser {

    private static final String COOKIE = "alongside-guest";

    private GuestBrowser() {}

    static Optional<UUID> of(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .findFirst();
    }

    static UUID begin(HttpServletRequest request, HttpServletResponse response) {
        UUID browser = of(request).orElseGet(UUID::randomUUID);
        Cookie cookie = new Cookie(COOKIE, browser.toString());
        cookie.setPath(request.getContextPath() + "/link/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Installation.overTls(request));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return browser;
    }
}
