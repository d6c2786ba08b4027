package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.alongside.shared.web.Answering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page said before a redirect is found again, and a cookie that is damaged is none. */
class FlashCookieTest {

    private static String sent(String value) {
        List<Cookie> cookies = new ArrayList<>();
        HttpServletResponse response = Answering.as(HttpServletResponse.class, Map.of("addCookie", (Answering.Answer)
                given -> cookies.add((Cookie) given[0])));
        FlashCookie.sealed(response).addCookie(new Cookie(FlashCookie.NAME, value));
        return cookies.get(0).getValue();
    }

    private static List<String> received(Cookie... cookies) {
        HttpServletRequest request = Answering.as(HttpServletRequest.class, Map.of("getCookies", cookies));
        return Arrays.stream(FlashCookie.checked(request).getCookies())
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%2Bb%3D", "", "a.b"})
    void comesBackAsItWasSet(String value) {
        assertThat(received(new Cookie("other", "x.y"), new Cookie(FlashCookie.NAME, sent(value))))
                .containsExactly("other=x.y", FlashCookie.NAME + "=" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "deadbeef", "a%2Bb%3D"})
    void oneWithoutItsSealDoesNotComeIn(String value) {
        assertThat(received(new Cookie(FlashCookie.NAME, value))).isEmpty();
    }

    @Test
    void oneThatIsDamagedDoesNotComeIn() {
        String sent = sent("a%2Bb%3D");
        assertThat(received(new Cookie(FlashCookie.NAME, "x" + sent))).isEmpty();
        assertThat(received(new Cookie(FlashCookie.NAME, sent.substring(0, sent.length() - 2))))
                .isEmpty();
    }

    @Test
    void whoeverSendsNoneHasNone() {
        assertThat(FlashCookie.checked(Answering.as(HttpServletRequest.class, Map.of()))
                        .getCookies())
                .isNull();
    }
}
