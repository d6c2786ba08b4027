package org.alongside.shared.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Settings;

/** Moves the time of care in tests. Where the test clock is off, and always in production, there is no such resource. */
@Path("test/clock")
@Produces(MediaType.APPLICATION_JSON)
public class TestClockResource {

    @Inject
    private Settings settings;

    @Inject
    private BusinessClock clock;

    @GET
    public JsonObject now() {
        requireTestClock();
        return Json.createObjectBuilder().add("now", clock.instant().toString()).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject move(InputStream body) throws IOException {
        requireTestClock();
        String now = JsonBody.read(body).text("now", 40);
        try {
            clock.moveTo(Instant.parse(now));
        } catch (DateTimeException e) {
            throw new BadRequest("now", "is not an instant like 2026-11-22T09:00:00Z");
        }
        return now();
    }

    @DELETE
    public JsonObject reset() {
        requireTestClock();
        clock.reset();
        return now();
    }

    private void requireTestClock() {
        if (!settings.testClock()) {
            throw new NotFoundException();
        }
    }
}
