package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.alongside.shared.web.Answering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {

    private static List<String> each(@Nullable String joined) {
        return joined == null ? List.of() : Arrays.asList(joined.split(";"));
    }

    @ParameterizedTest
    @CsvSource({
        ", , trust.example, false",
        "chunked, , trust.example, false",
        "Chunked, , trust.example, false",
        ", 12, trust.example, false",
        "chunked, 12, trust.example, true",
        "xchunked, , trust.example, true",
        "gzip;chunked, , trust.example, true",
        ", 12;13, trust.example, true",
        ", 12, trust.example;other.example, true"
    })
    void whatIsSaidInTwoWaysIsDoubtful(
            @Nullable String encoding, @Nullable String length, String host, boolean doubtful) {
        Map<String, List<String>> headers =
                Map.of("Transfer-Encoding", each(encoding), "Content-Length", each(length), "Host", each(host));
        HttpServletRequest request = Answering.as(
                HttpServletRequest.class,
                Map.of(
                        "getHeaders",
                        (Answering.Answer) given -> Collections.enumeration(headers.get(given[0])),
                        "getHeader",
                        (Answering.Answer) given ->
                                headers.get(given[0]).stream().findFirst().orElse(null)));
        assertThat(Framing.isDoubtful(request)).isEqualTo(doubtful);
    }
}
