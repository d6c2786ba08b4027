package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.shared.web.Answering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only our own pages send forms, and never in an address. */
class ForeignFormTest {

    @Test
    void whatAnotherSiteSendsIsForeign() {
        assertThat(ForeignForm.is(false, "cross-site", "1:2")).isTrue();
        assertThat(ForeignForm.is(false, "same-site", null)).isTrue();
        assertThat(ForeignForm.is(false, "same-origin", "1:2")).isFalse();
        assertThat(ForeignForm.is(false, "none", null)).isFalse();
        assertThat(ForeignForm.is(false, null, null))
                .as("another system or an old browser")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, trust.example, true",
        "http://evil.example:8080, trust.example:8080, true",
        "https://trust.example.evil.example, trust.example, true",
        "https://other.trust.example, trust.example, true",
        "evil, trust.example, true",
        "'', trust.example, true",
        "https://x y, trust.example, true",
        "https://evil.example,, true",
        "https://trust.example, trust.example, false",
        "https://Trust.Example, trust.example:8080, false",
        "https://alongside.nhs.example, 127.0.0.1:8080, false",
        "http://[::1]:8080, [::1]:8080, false",
        "null, trust.example, false"
    })
    void whereABrowserSaysNothingElseTheOriginIsLookedAt(String origin, @Nullable String host, boolean foreign) {
        Map<String, Object> headers = new HashMap<>();
        headers.put("Origin", origin);
        headers.put("Host", host);
        assertThat(sent("POST", headers)).isEqualTo(foreign);
        assertThat(sent("GET", headers)).as("a link").isFalse();
        headers.put("Sec-Fetch-Site", "same-origin");
        assertThat(sent("POST", headers)).as("the browser knows better").isFalse();
    }

    @Test
    void whoeverSendsNoOriginIsNoBrowserOfAnotherSite() {
        assertThat(sent("POST", Map.of("Host", "trust.example"))).isFalse();
    }

    private static boolean sent(String method, Map<String, Object> headers) {
        HttpServletRequest request =
                Answering.as(HttpServletRequest.class, Map.of("getMethod", method, "getHeader", (Answering.Answer)
                        given -> headers.get((String) given[0])));
        return ForeignForm.is(request, () -> Optional.of("https://alongside.nhs.example/alongside"));
    }

    @Test
    void aLinkOfAnotherSiteIsRead() {
        assertThat(ForeignForm.is(true, "cross-site", null)).isFalse();
        assertThat(ForeignForm.is(true, null, "1:2")).as("fields in an address").isTrue();
    }
}
