package org.alongside.draft.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.draft.Draft;
import org.alongside.draft.service.Drafts;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.Answering;
import org.alongside.shared.web.Show;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The draft of a form over HTTP: for the writer of the page alone, and nothing that is sent to it is a fault of ours. */
class DraftServletTest {

    private final CurrentUser user = new CurrentUser();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, Object> sent = new HashMap<>();
    private final StringWriter body = new StringWriter();
    private Optional<Draft> known = Optional.empty();

    private final DraftServlet servlet = Wiring.wire(
            DraftServlet.class,
            new Drafts() {
                @Override
                public void keep(Draft draft) {
                    asked.add("keep " + draft.form() + " " + draft.fields());
                }

                @Override
                public Optional<Draft> find(String form) {
                    asked.add("find " + form);
                    return known;
                }

                @Override
                public void end(String form) {
                    asked.add("end " + form);
                }
            },
            user,
            new BusinessClock(),
            new Show(new BusinessClock()));

    @BeforeEach
    void signedIn() {
        user.become(new Principal(
                "sam",
                "Sam",
                UUID.randomUUID(),
                null,
                StandardRole.SHIFT_LEAD.permissions(),
                List.of(),
                Principal.Scope.TEAM));
    }

    private int send(String method, String writer, String form, String text) throws IOException {
        HttpServletRequest request = Answering.as(
                HttpServletRequest.class,
                Map.of(
                        "getMethod", method,
                        "getHeader", writer,
                        "getParameter", form,
                        "getInputStream", input(text)));
        HttpServletResponse response = Answering.as(
                HttpServletResponse.class,
                Map.of(
                        "setStatus", (Answering.Answer) given -> sent.put("status", given[0]),
                        "sendError", (Answering.Answer) given -> sent.put("status", given[0]),
                        "getWriter", new PrintWriter(body, true)));
        servlet.service(request, response);
        return (int) sent.getOrDefault("status", 200);
    }

    private static ServletInputStream input(String text) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void whatIsTypedIsKeptAndFoundAgain() throws IOException {
        assertThat(send("PUT", "sam", "person-register:1", "{\"need\":\"Cannot sleep ☂\"}"))
                .isEqualTo(200);
        assertThat(asked).containsExactly("keep person-register:1 {need=Cannot sleep ☂}");
        assertThat(body.toString()).contains("savedAt");
        known = Optional.of(new Draft("person-register:1", Map.of("need", "Cannot \"sleep\""), Instant.EPOCH));
        send("GET", "sam", "person-register:1", "");
        assertThat(body.toString()).contains("01-Jan-1970 01:00", "Cannot \\\"sleep\\\"");
        send("DELETE", "sam", "person-register:1", "");
        assertThat(asked).contains("end person-register:1");
    }

    @Test
    void noDraftIsNoContent() throws IOException {
        assertThat(send("GET", "sam", "person-register:1", "")).isEqualTo(204);
    }

    @Test
    void thePageOfSomebodyElseIsRefused() throws IOException {
        assertThat(send("PUT", "kim", "person-register:1", "{}")).isEqualTo(401);
        user.become(Principal.NOBODY);
        assertThat(send("GET", "nobody", "person-register:1", "")).isEqualTo(401);
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"need\":7}", "{\"need\":", "\"text\"", "{\"need\":{\"a\":\"b\"}}"})
    void whatIsNoDraftIsRefusedInWords(String text) throws IOException {
        assertThat(send("PUT", "sam", "person-register:1", text)).isEqualTo(400);
        assertThat(body.toString()).isEqualTo("The draft cannot be read");
    }

    @Test
    void tooMuchOrForNoFormIsRefused() throws IOException {
        String tooLong = "{\"need\":\"" + "x".repeat(Draft.LONGEST) + "\"}";
        assertThat(send("PUT", "sam", "person-register:1", tooLong)).isEqualTo(400);
        assertThat(send("PUT", "sam", "person-register:1", "x".repeat(5 * Draft.LONGEST)))
                .isEqualTo(400);
        assertThat(send("PUT", "sam", "../x", "{}")).isEqualTo(400);
        assertThat(send("POST", "sam", "person-register:1", "{}")).isEqualTo(405);
        assertThat(asked).isEmpty();
    }
}
