package org.alongside.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.access.service.SignIn;
import org.alongside.gate.web.Installation;
import org.alongside.shared.service.Secret;

/**
 * Tells the browser that somebody signs in with from every other one, by a random cookie that only the page for signing in is
 * sent. It proves nothing about who is there: where somebody has signed in before, others' wrong tries do not hold them up.
 */
final class KnownBrowser {

    static final String COOKIE = "alongside-browser";
    private static final Duration KEPT = Duration.ofDays(90);

    private KnownBrowser() {}

    /** Gives a browser that has no secret one, and lets one that has keep it for another while. */
    static SignIn.Caller greet(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> known = Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches("[A-Za-z0-9_-]{43}"))
                .findFirst();
        String secret = known.orElseGet(Secret::random);
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath(request.getContextPath() + "/login.xhtml");
        cookie.setHttpOnly(true);
        cookie.setSecure(Installation.overTls(request));
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        return new SignIn.Caller(request.getRemoteAddr(), secret, known.isPresent());
    }
}
