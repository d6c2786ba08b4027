package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For whom a request is made is believed of trusted proxies alone, and of them only what they saw themselves. */
class TrustedProxiesTest {

    private final Map<String, Object> request = new HashMap<>(Map.of(
            "getScheme", "http",
            "getServerName", "alongside.trust.example",
            "getServerPort", 80,
            "getRequestURI", "/alongside/api/imports"));

    private HttpServletRequest seen(String trusted, String peer, @Nullable String... forwarded) {
        List<String> headers = forwarded.length == 1 && forwarded[0] == null ? List.of() : List.of(forwarded);
        request.put("getRemoteAddr", peer);
        request.put("getHeaders", (Answering.Answer) given -> Collections.enumeration(headers));
        return proxies(trusted).asMade(Answering.as(HttpServletRequest.class, request));
    }

    private static TrustedProxies proxies(String trusted) {
        return Wiring.wire(TrustedProxies.class, new Settings() {
            @Override
            public Optional<String> trustedProxies() {
                return Optional.of(trusted).filter(text -> !text.isEmpty());
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|10.0.0.1|6.6.6.6|10.0.0.1",
                "10.0.0.1|10.0.0.1|192.0.2.7|192.0.2.7",
                "10.0.0.1|10.0.0.1||10.0.0.1",
                "10.0.0.1|10.0.0.2|6.6.6.6|10.0.0.2",
                "10.0.0.1|10.0.0.1|6.6.6.6, 192.0.2.7|192.0.2.7",
                "10.0.0.0/24, fd00::/8|10.0.0.1|6.6.6.6,192.0.2.7, fd00::1, 10.0.0.9|192.0.2.7",
                "10.0.0.1|10.0.0.1|10.0.0.1|10.0.0.1",
                "10.0.0.1|10.0.0.1|6.6.6.6, unknown|10.0.0.1",
                "10.0.0.1|10.0.0.1|192.0.2.7:4711|192.0.2.7",
                "10.0.0.1|10.0.0.1|'<script>'|10.0.0.1",
                "::1|0:0:0:0:0:0:0:1|[2001:db8::7]:443|2001:db8:0:0:0:0:0:7"
            })
    void theCallerIsTheLastAddressThatIsNoneOfOurs(
            @Nullable String trusted, String peer, @Nullable String forwarded, String caller) {
        assertThat(seen(trusted == null ? "" : trusted, peer, forwarded).getRemoteAddr())
                .isEqualTo(caller);
    }

    @Test
    void severalHeadersAreOneChain() {
        assertThat(seen("10.0.0.1", "10.0.0.1", "6.6.6.6", "192.0.2.7").getRemoteAddr())
                .isEqualTo("192.0.2.7");
    }

    @Test
    void thatBrowsersCameByTlsIsBelievedOfTrustedProxiesAlone() {
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("X-Forwarded-Proto") ? "https" : null);
        HttpServletRequest believed = seen("10.0.0.1", "10.0.0.1", "192.0.2.7");
        assertThat(believed.isSecure()).isTrue();
        assertThat(believed.getRequestURL()).hasToString("https://alongside.trust.example/alongside/api/imports");
        HttpServletRequest not = seen("10.0.0.1", "10.0.0.2", "192.0.2.7");
        assertThat(not.isSecure()).isFalse();
        assertThat(not.getScheme()).isEqualTo("http");
    }

    @Test
    void aPortOfTheHostIsKept() {
        request.put("getServerPort", 8443);
        request.put("getHeader", (Answering.Answer)
                given -> given[0].equals("X-Forwarded-Proto") ? "https" : "alongside.trust.example:8443");
        assertThat(seen("10.0.0.1", "10.0.0.1", "192.0.2.7").getRequestURL())
                .hasToString("https://alongside.trust.example:8443/alongside/api/imports");
    }

    @Test
    void whatIsNoAddressIsSaidAsTheServerStarts() {
        proxies("10.0.0.1 10.0.0.0/8,::1").check();
        assertThatThrownBy(() -> proxies("proxy.trust.example").check())
                .hasMessage("'proxy.trust.example' is no address and no range of addresses");
    }
}
