package org.alongside.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What another system sends as JSON; what it is told about a fault in it, the HTTP job shows on a server. */
class JsonBodyTest {

    private static JsonBody body(String json) throws IOException {
        return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWhatIsThere() throws IOException {
        JsonBody body = body("{\"to\": {\"team\": \" CMH \", \"staff\": null}, \"text\": \"a\\nb\"}");
        assertThat(body.object("to").text("team", 10)).isEqualTo("CMH");
        assertThat(body.object("to").optional("staff", 10)).isNull();
        assertThat(body.text("text", 10)).isEqualTo("a\nb");
    }

    @Test
    void whatIsMissingIsNotSaid() throws IOException {
        assertThat(body("{\"known\": true}").says("known")).isTrue();
        assertThat(body("{\"known\": false}").says("known")).isFalse();
        assertThat(body("{\"known\": null}").says("known")).isFalse();
        assertThat(body("{}").says("known")).isFalse();
    }
}
