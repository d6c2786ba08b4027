package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hand-overs by HTTP, in the form that other systems rely on: 111, ambulance and police. */
class HandoverContractIT extends OnApplication {

    /** Nobody is asked back whether it is meant. */
    private static final String LIVING = """
            select r.local_id from person_registration r join provider p on p.id = r.provider_id and p.demonstration
             where not r.alias and r.error_at is null and r.death_date is null and r.local_id like 'LP007%' order by r.local_id limit 1""";

    private final HttpApi api = new HttpApi(application, browser.anonymous());

    private String living() {
        try {
            return application.one(LIVING);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonObjectBuilder message() {
        return Json.createObjectBuilder()
                .add("person", Json.createObjectBuilder().add("localPatientId", living()))
                .add("to", Json.createObjectBuilder().add("team", "CMHN").add("staff", "CMHN-05"))
                .add("urgency", "IMMEDIATE")
                .add("text", "Please ring her back.");
    }

    private APIResponse send(String key, String body) {
        RequestOptions options =
                HttpApi.token().setHeader("Content-Type", "application/json").setData(body);
        if (!key.isEmpty()) {
            options.setHeader("Idempotency-Key", key);
        }
        return api.post("/api/handovers", options);
    }

    private JsonObject sent() {
        APIResponse answer =
                send(UUID.randomUUID().toString(), message().build().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        JsonObject sent = HttpApi.json(answer.text());
        assertThat(answer.headers().get("location")).endsWith("/api/handovers/" + sent.getString("id"));
        return sent;
    }

    private APIResponse act(JsonObject handover, String act, Map<String, String> fields) {
        JsonObjectBuilder body = Json.createObjectBuilder();
        fields.forEach(body::add);
        return api.post(
                "/api/handovers/" + handover.getString("id") + "/" + act,
                HttpApi.token()
                        .setHeader("Content-Type", "application/json")
                        .setData(body.build().toString()));
    }

    private JsonObject status(JsonObject handover) {
        return HttpApi.json(
                api.get("/api/handovers/" + handover.getString("id")).text());
    }

    @Test
    void aMessageIsSentAskedAboutAndAccepted() {
        JsonObject sent = sent();
        assertThat(sent.keySet()).containsExactlyInAnyOrder("id", "state", "holder", "askedOf", "dueAt", "history");
        assertThat(sent.getString("state")).isEqualTo("WAITING");
        assertThat(sent.getString("askedOf")).isEqualTo("CMHN-05");
        assertThat(sent.getString("holder")).startsWith("CMHN-");
        JsonObject first = sent.getJsonArray("history").getJsonObject(0);
        assertThat(first.keySet()).containsExactlyInAnyOrder("at", "event", "holder", "askedOf");
        Instant due = Instant.parse(sent.getString("dueAt"));
        assertThat(Duration.between(Instant.parse(first.getString("at")), due)).isEqualTo(Duration.ofMinutes(15));
        APIResponse asked = act(sent, "ask", Map.of("staff", "CMHN-05", "question", "Which number?"));
        assertThat(HttpApi.json(asked.text()).getString("state")).isEqualTo("ASKED");
        APIResponse accepted = act(sent, "accept", Map.of("staff", "CMHN-05"));
        assertThat(accepted.status()).isEqualTo(200);
        JsonObject now = status(sent);
        assertThat(now).isEqualTo(HttpApi.json(accepted.text()));
        assertThat(now.getString("state")).isEqualTo("ACCEPTED");
        assertThat(now.getString("holder")).isEqualTo("CMHN-05");
        assertThat(act(sent, "accept", Map.of("staff", "CMHN-05")).status()).isEqualTo(409);
        assertThat(act(sent, "refuse", Map.of("staff", "CMHN-05", "reason", "No."))
                        .status())
                .isEqualTo(409);
        assertThat(act(sent, "ask", Map.of("staff", "CMHN-05", "question", "Who?"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatNobodyAnswersClimbsAndIsRefused() {
        JsonObject sent = sent();
        String holder = sent.getString("holder");
        for (int step = 1; step <= 3; step++) {
            int lines = step + 1;
            api.clock(Instant.parse(sent.getString("dueAt")).plus(Duration.ofMinutes(16L * (step - 1) + 1)));
            api.waitFor(() -> status(sent).getJsonArray("history").size() == lines);
        }
        JsonObject now = status(sent);
        assertThat(now.getString("holder")).as("the same one holds it").isEqualTo(holder);
        assertThat(now.getString("askedOf")).isNotEqualTo("CMHN-05");
        assertThat(now.getJsonArray("history").getJsonObject(3).getString("event"))
                .isEqualTo("REPEATED");
        assertThat(now.getString("dueAt")).isEqualTo(sent.getString("dueAt"));
        APIResponse refused = act(sent, "refuse", Map.of("staff", now.getString("askedOf"), "reason", "Not ours."));
        assertThat(HttpApi.json(refused.text()).getString("state")).isEqualTo("REFUSED");
        assertThat(act(sent, "accept", Map.of("staff", "CMHN-05")).status()).isEqualTo(409);
    }

    @Test
    void theSameKeyIsTheSameMessage() {
        String key = UUID.randomUUID().toString();
        String body = message().build().toString();
        JsonObject first = HttpApi.json(send(key, body).text());
        APIResponse again = send(key, body.replace(",", " , "));
        assertThat(again.status()).isEqualTo(201);
        assertThat(HttpApi.json(again.text()).getString("id")).isEqualTo(first.getString("id"));
        APIResponse other =
                send(key, message().add("text", "Something else.").build().toString());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("was used for another message");
    }

    @Test
    void whatIsWrongIsRefusedInWords() {
        String whole = message().build().toString();
        assertThat(send("", whole).text())
                .contains("Idempotency-Key is missing")
                .contains("\"status\":400");
        missing("person", message().remove("person"));
        missing("person.nhsNumber", message().add("person", Json.createObjectBuilder()));
        missing("to", message().remove("to"));
        missing("to.team", message().add("to", Json.createObjectBuilder().add("staff", "CMHN-05")));
        missing("urgency", message().remove("urgency"));
        missing("text", message().add("text", "  "));
        assertThat(refused(400, message().add("urgency", "SOON"))).contains("IMMEDIATE, HOURS_1");
        assertThat(refused(400, message().add("text", 7))).contains("text is no text");
        assertThat(refused(400, message().add("text", "x".repeat(4001)))).contains("longer than 4000");
        assertThat(refused(400, message().add("text", "a\u0000b"))).contains("cannot be kept");
        assertThat(refused(400, message().add("person", "P1"))).contains("person is no object");
        JsonObjectBuilder wrong = Json.createObjectBuilder().add("team", "CMHN").add("staff", "CRTN-01");
        assertThat(refused(400, message().add("to", wrong))).contains("to.staff is nobody of this team");
        assertThat(refused(404, message().add("to", Json.createObjectBuilder().add("team", "NONE"))))
                .contains("no team 'NONE'");
        assertThat(refused(
                        404, message().add("person", Json.createObjectBuilder().add("nhsNumber", "9990000000"))))
                .contains("no person");
        assertThat(refused(404, message().add("provider", "ZZ9"))).contains("no provider 'ZZ9'");
        for (String body : new String[] {"", "[]", "{", "7", "x".repeat(70_000)}) {
            assertThat(send(UUID.randomUUID().toString(), body).status()).isEqualTo(400);
        }
        JsonObject sent = sent();
        assertThat(act(sent, "accept", Map.of("staff", "CRTN-01")).status()).isEqualTo(400);
        assertThat(act(sent, "accept", Map.of("staff", "CMHN")).status()).isEqualTo(400);
        assertThat(act(sent, "accept", Map.of()).text()).contains("staff is missing");
        assertThat(act(sent, "refuse", Map.of("staff", "CMHN-05")).text()).contains("reason is missing");
        assertThat(act(sent, "ask", Map.of("staff", "CMHN-05")).text()).contains("question is missing");
        assertThat(status(sent).getString("state")).isEqualTo("WAITING");
        assertThat(api.get("/api/handovers/" + new UUID(0, 7)).status()).isEqualTo(404);
        assertThat(api.get("/api/handovers/none").status()).isEqualTo(404);
    }

    private void missing(String field, JsonObjectBuilder body) {
        assertThat(refused(400, body))
                .contains("\"parameter\":\"" + field + "\"")
                .contains("is missing");
    }

    private String refused(int status, JsonObjectBuilder body) {
        APIResponse answer = send(UUID.randomUUID().toString(), body.build().toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.text();
    }
}
