package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.alongside.shared.web.Answering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongFormTest {

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, 2000000,, 0",
        "application/x-www-form-urlencoded; charset=UTF-8, 2000001,, 413",
        "Application/X-WWW-form-urlencoded, -1, chunked, 411",
        "text/plain, 2000001,, 413",
        "text/plain, -1, chunked, 0",
        "multipart/form-data; boundary=x, 900000000,, 0",
        ", 0,, 0"
    })
    void whatIsTooLongOrDoesNotSayHowLongItIs(
            @Nullable String type, long length, @Nullable String encoding, int status) {
        Map<String, Object> asked = new HashMap<>(Map.of("getContentLengthLong", length));
        asked.put("getContentType", type);
        asked.put("getHeader", encoding);
        int refused = 0;
        try {
            LongForm.refused(Answering.as(HttpServletRequest.class, asked));
        } catch (BodyRefused e) {
            refused = e.status();
        }
        assertThat(refused).isEqualTo(status);
    }
}
