package org.alongside.handover.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.gate.Permission;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Refused;
import org.alongside.handover.Message;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverRelay;
import org.alongside.handover.service.HandoverStatus;
import org.alongside.handover.service.RelayedMessage;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.web.BadRequest;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.JsonBody;
import org.alongside.shared.web.Problem;
import org.jspecify.annotations.Nullable;

/** Hand-overs with other systems: send one, ask where it is, and say who of the staff accepted, refused or asked back. */
@Path("handovers")
@Produces(MediaType.APPLICATION_JSON)
public class HandoverResource {

    /** Says that whoever sends a message knows that the person has died, and means it all the same. */
    private static final String DIED_KNOWN = "diedKnown";

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_KEY = 200;

    @Inject
    private HandoverRelay relay;

    @Inject
    private CurrentUser user;

    @POST
    public Response send(@HeaderParam("Idempotency-Key") @Nullable String key, InputStream in, @Context UriInfo uri)
            throws IOException {
        mayRelay();
        JsonBody body = JsonBody.read(in);
        RelayedMessage message = message(key(key), body);
        if (body.says(DIED_KNOWN)) {
            user.means();
        }
        HandoverStatus status = ofTeam("to.staff", () -> relay.send(message));
        return Response.created(uri.getBaseUriBuilder()
                        .path("handovers")
                        .path(status.id().toString())
                        .build())
                .entity(json(status))
                .build();
    }

    @GET
    @Path("{id}")
    public JsonObject status(@PathParam("id") String id) {
        return json(relay.status(id(id)));
    }

    @POST
    @Path("{id}/accept")
    public JsonObject accept(@PathParam("id") String id, InputStream in) throws IOException {
        mayRelay();
        String staff = staff(JsonBody.read(in));
        return json(ofTeam("staff", () -> relay.accept(id(id), staff)));
    }

    @POST
    @Path("{id}/refuse")
    public JsonObject refuse(@PathParam("id") String id, InputStream in) throws IOException {
        mayRelay();
        JsonBody body = JsonBody.read(in);
        String staff = staff(body);
        String reason = body.text("reason", Message.MAX);
        return json(ofTeam("staff", () -> relay.refuse(id(id), staff, reason)));
    }

    @POST
    @Path("{id}/ask")
    public JsonObject ask(@PathParam("id") String id, InputStream in) throws IOException {
        mayRelay();
        JsonBody body = JsonBody.read(in);
        String staff = staff(body);
        String question = body.text("question", Message.MAX);
        return json(ofTeam("staff", () -> relay.ask(id(id), staff, question)));
    }

    /** Whoever may not is told so before anything about what they sent. */
    private void mayRelay() {
        if (!user.may(Permission.RELAY_HANDOVERS)) {
            throw new AccessDenied(Permission.RELAY_HANDOVERS, user.principal().signedIn());
        }
    }

    private static UUID id(String id) {
        return Ids.of(id, "hand-over");
    }

    private static String staff(JsonBody body) {
        return body.text("staff", LONGEST_ID);
    }

    private static String key(@Nullable String key) {
        String given = key == null ? "" : key.strip();
        if (given.isEmpty()) {
            throw new BadRequest(
                    "Idempotency-Key", "is missing: send a header with a key of your own for each message");
        }
        if (given.length() > LONGEST_KEY) {
            throw new BadRequest("Idempotency-Key", "is longer than " + LONGEST_KEY + " characters");
        }
        return given;
    }

    private static RelayedMessage message(String key, JsonBody body) {
        JsonBody person = body.object("person");
        String nhsNumber = person.optional("nhsNumber", LONGEST_ID);
        String localId = person.optional("localPatientId", LONGEST_ID);
        if (nhsNumber == null && localId == null) {
            throw person.missing("nhsNumber");
        }
        JsonBody to = body.object("to");
        return new RelayedMessage(
                key,
                new RelayedMessage.About(nhsNumber == null ? null : nhsNumber.replaceAll("[ -]", ""), localId),
                new RelayedMessage.To(to.text("team", LONGEST_ID), to.optional("staff", LONGEST_ID)),
                body.optional("provider", LONGEST_ID),
                urgency(body.text("urgency", LONGEST_ID)),
                body.text("text", Message.MAX));
    }

    private static Urgency urgency(String name) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("urgency", "is none of IMMEDIATE, HOURS_1, HOURS_4 and HOURS_24"));
    }

    /**
     * Somebody who does not work in the team is a fault of the request, not of the state of the hand-over; and what is asked back of a
     * page by a tick is asked back here by a field.
     */
    private static HandoverStatus ofTeam(String field, Supplier<HandoverStatus> call) {
        try {
            return call.get();
        } catch (Refused refused) {
            if (refused.messageKey().equals(HandoverRelay.NOT_OF_TEAM)) {
                throw new BadRequest(field, "is nobody of this team");
            }
            if (refused.messageKey().equals(AfterDeath.ASKED_BACK)) {
                throw new WebApplicationException(Problem.response(
                        Response.Status.CONFLICT,
                        "The person died on " + refused.arguments().get(0) + ". Nothing was sent. Send \"" + DIED_KNOWN
                                + "\": true with it if it is meant all the same."));
            }
            throw refused;
        }
    }

    private static JsonObject json(HandoverStatus status) {
        JsonArrayBuilder history = Json.createArrayBuilder();
        status.history()
                .forEach(event -> history.add(Json.createObjectBuilder()
                        .add("at", event.at().toString())
                        .add("event", event.event().name())
                        .add("holder", event.holder())
                        .add("askedOf", event.askedOf())));
        return Json.createObjectBuilder()
                .add("id", status.id().toString())
                .add("state", status.state().name())
                .add("holder", status.holder())
                .add("askedOf", status.askedOf())
                .add("dueAt", status.dueAt().toString())
                .add("history", history)
                .build();
    }
}
