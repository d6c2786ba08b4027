package org.alongside.shared.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.alongside.shared.service.ServerStatus;

/**
 * Says without sign-in whether this server does what it is for, and nothing more: whether it can answer pages, and whether
 * its timers chase, send and import. One that does not do both is not ready, and its answer is 503, so that who reads the
 * status alone sees it too.
 */
@Path("status")
public class StatusResource {

    private static final int RETRY_SECONDS = 5;

    @Inject
    private ServerStatus status;

    @Inject
    private Version version;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response status() {
        boolean pages = status.answers();
        boolean timers = status.works();
        Response.ResponseBuilder answer = pages && timers
                ? Response.ok()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answer.entity(Json.createObjectBuilder()
                        .add("ready", pages && timers)
                        .add("pages", pages)
                        .add("timers", timers)
                        .add("version", version.getNumber())
                        .build())
                .build();
    }
}
