package org.alongside.health.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.alongside.health.Finding;
import org.alongside.health.HealthState;
import org.alongside.health.service.Health;

/**
 * The health page for the monitoring of an IT department: the state of the worst part, and each part with since when and what to
 * do. The answer is 200 whatever is found; who can be asked at all without a token is {@code /api/status}.
 */
@Path("health")
public class HealthResource {

    @Inject
    private Health health;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject findings() {
        List<Finding> findings = health.findings();
        JsonArrayBuilder parts = Json.createArrayBuilder();
        findings.forEach(finding -> parts.add(part(finding)));
        return Json.createObjectBuilder()
                .add(
                        "state",
                        findings.stream()
                                .map(Finding::state)
                                .max(Comparator.naturalOrder())
                                .orElse(HealthState.GOOD)
                                .name())
                .add("parts", parts)
                .build();
    }

    private static JsonObjectBuilder part(Finding finding) {
        Instant since = finding.since();
        JsonObjectBuilder part = Json.createObjectBuilder()
                .add("part", finding.part())
                .add("state", finding.state().name())
                .add("words", finding.words());
        return since == null ? part.addNull("since") : part.add("since", since.toString());
    }
}
