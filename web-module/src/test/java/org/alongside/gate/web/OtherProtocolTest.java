package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.alongside.shared.web.Answering;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Only a body whose end the server does not see is turned away. */
class OtherProtocolTest {

    private static boolean refused(@Nullable String upgrade, @Nullable String encoding, long length) {
        Map<String, Object> request = new HashMap<>();
        request.put("getContentLengthLong", length);
        request.put("getHeader", (Answering.Answer) given -> given[0].equals("Upgrade") ? upgrade : encoding);
        return OtherProtocol.withBody(Answering.as(HttpServletRequest.class, request));
    }

    @Test
    void aBodyForAnotherProtocolIsNotWaitedFor() {
        assertThat(refused("h2c", null, 4)).isTrue();
        assertThat(refused("websocket", "chunked", -1)).isTrue();
        assertThat(refused("h2c", null, 0)).as("nothing to wait for").isFalse();
        assertThat(refused("h2c", null, -1)).as("nothing to wait for").isFalse();
        assertThat(refused(null, null, 4)).as("the usual one").isFalse();
        assertThat(refused(null, "chunked", -1)).as("the usual one").isFalse();
    }
}
