package org.alongside.shared.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.alongside.shared.service.ServerStatus;

/** Says without sign-in whether the server can take requests, and nothing more. */
@Path("status")
public class StatusResource {

    @Inject
    private ServerStatus status;

    @Inject
    private Version version;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject status() {
        return Json.createObjectBuilder()
                .add("ready", status.ready())
                .add("version", version.getNumber())
                .build();
    }
}
