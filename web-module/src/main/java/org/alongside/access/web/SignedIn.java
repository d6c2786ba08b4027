package org.alongside.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.service.SignIn;
import org.alongside.gate.web.BriefSession;
import org.alongside.gate.web.Installation;

/**
 * A signed-in session: the account, and a 256-bit secret that a second cookie must carry, because the server's session
 * ids are short of 128 random bits. From signing in to signing out or 12 hours, or until the account's sessions are ended.
 */
public final class SignedIn implements Serializable {

    @Serial
    private static final long serialVersionUID = 2L;

    static final String COOKIE = "alongside-session";
    private static final String ATTRIBUTE = SignedIn.class.getName();
    private static final int SECRET_BYTES = 32;
    private static final long MAX_AGE_MILLIS = 12L * 60 * 60 * 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final UUID account;
    private final int generation;
    private final String browser;
    private final String secret = random();
    private final String formToken;
    private final long since = System.currentTimeMillis();

    private SignedIn(UUID account, int generation, String browser, String formToken) {
        this.account = account;
        this.generation = generation;
        this.browser = browser;
        this.formToken = formToken;
    }

    /** Begins a signed-in session under a new session id. */
    static void begin(
            SignIn.Outcome.Welcome welcome,
            SignIn.Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        BriefSession.over(request);
        new SignedIn(welcome.account(), welcome.generation(), caller.browser(), random()).keep(request, response);
    }

    /** Goes on with the pages that are open while every other session of the account is over. */
    void goOn(int newGeneration, HttpServletRequest request, HttpServletResponse response) {
        new SignedIn(account, newGeneration, browser, formToken).keep(request, response);
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        request.getSession().setAttribute(ATTRIBUTE, this);
        response.addCookie(cookie(request, secret, -1));
    }

    static void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.addCookie(cookie(request, "", 0));
    }

    /** The signed-in session of a request, if its cookies belong together and it is not too old. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignedIn signedIn)) {
            return Optional.empty();
        }
        boolean fresh = System.currentTimeMillis() - signedIn.since < MAX_AGE_MILLIS;
        return fresh && same(signedIn.secret, cookieOf(request)) ? Optional.of(signedIn) : Optional.empty();
    }

    UUID account() {
        return account;
    }

    /** Of the account's sessions, as this one began. */
    int generation() {
        return generation;
    }

    /** From where this session asks: the browser that somebody signed in with. */
    SignIn.Caller caller(HttpServletRequest request) {
        return new SignIn.Caller(request.getRemoteAddr(), browser, true);
    }

    /** Proves that a plain form came from a page of this session. */
    String formToken() {
        return formToken;
    }

    /** Whether a plain form carries the token of its session, so that no other site has sent it. */
    static boolean sentFromOwnPage(HttpServletRequest request) {
        String token = request.getParameter("token");
        return of(request)
                .filter(signedIn -> token != null && signedIn.isFormToken(token))
                .isPresent();
    }

    boolean isFormToken(String token) {
        return same(formToken, token);
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.US_ASCII));
    }

    private static String cookieOf(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    private static Cookie cookie(HttpServletRequest request, String value, int maxAge) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setHttpOnly(true);
        cookie.setSecure(Installation.overTls(request));
        cookie.setMaxAge(maxAge);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
