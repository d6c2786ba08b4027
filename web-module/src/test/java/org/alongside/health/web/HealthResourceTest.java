package org.alongside.health.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.health.service.Health;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** A program that watches reads the worst state first, and of each part what a person would read. */
class HealthResourceTest {

    private static JsonObject answer(Finding... findings) {
        return Wiring.wire(HealthResource.class, new Health() {
                    @Override
                    public List<Finding> findings() {
                        return List.of(findings);
                    }
                })
                .findings();
    }

    @Test
    void theWorstPartIsTheState() {
        Finding backup = new Finding("Backup", HealthState.LOOK, "Take one.", Instant.EPOCH);
        Finding schema = Finding.good("Schema", "071");
        JsonObject both = answer(schema, backup);
        assertThat(both.getString("state")).isEqualTo("LOOK");
        assertThat(both.getJsonArray("parts").toString())
                .contains("{\"part\":\"Schema\",\"state\":\"GOOD\",\"words\":\"071\",\"since\":null}")
                .contains(
                        "{\"part\":\"Backup\",\"state\":\"LOOK\",\"words\":\"Take one.\",\"since\":\"1970-01-01T00:00:00Z\"}");
        assertThat(answer(schema).getString("state")).isEqualTo("GOOD");
        assertThat(answer(schema, backup, new Finding("Timers", HealthState.BAD, "x", null))
                        .getString("state"))
                .isEqualTo("BAD");
    }
}
