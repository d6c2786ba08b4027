package org.alongside.gate.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The cookie by which Faces knows on the next page what was said before a redirect. Mojarra cannot go on from one that is damaged
 * or older than the server: the next redirect fails. So it leaves here with a seal, and one whose seal is broken does not come in.
 */
final class FlashCookie {

    static final String NAME = "csfcfc";

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] KEY = new byte[32];

    static {
        new SecureRandom().nextBytes(KEY);
    }

    private FlashCookie() {}

    static HttpServletRequest checked(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Cookie @Nullable [] getCookies() {
                Cookie[] sent = super.getCookies();
                return sent == null
                        ? null
                        : Arrays.stream(sent).flatMap(FlashCookie::unsealed).toArray(Cookie[]::new);
            }
        };
    }

    static HttpServletResponse sealed(HttpServletResponse response) {
        return new HttpServletResponseWrapper(response) {
            @Override
            public void addCookie(Cookie cookie) {
                if (cookie.getName().equals(NAME)) {
                    cookie.setValue(cookie.getValue() + "." + seal(cookie.getValue()));
                }
                super.addCookie(cookie);
            }
        };
    }

    private static Stream<Cookie> unsealed(Cookie cookie) {
        return cookie.getName().equals(NAME)
                ? value(cookie.getValue()).map(FlashCookie::of).stream()
                : Stream.of(cookie);
    }

    private static Cookie of(String value) {
        return new Cookie(NAME, value);
    }

    private static Optional<String> value(String sent) {
        int end = sent.lastIndexOf('.');
        String value = end < 0 ? "" : sent.substring(0, end);
        boolean whole = end >= 0
                && MessageDigest.isEqual(
                        seal(value).getBytes(StandardCharsets.UTF_8),
                        sent.substring(end + 1).getBytes(StandardCharsets.UTF_8));
        return whole ? Optional.of(value) : Optional.empty();
    }

    private static String seal(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(KEY, ALGORITHM));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
