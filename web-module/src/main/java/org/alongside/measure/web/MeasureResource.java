package org.alongside.measure.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.alongside.gate.Permission;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.CurrentUser;
import org.alongside.measure.Anchor;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.Measure;
import org.alongside.measure.service.Figure;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.BadRequest;

/** Measures and their evidence for other systems, in the form that is fixed for them. */
@Path("measures/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class MeasureResource {

    @Inject
    private Measures measures;

    @Inject
    private CurrentUser user;

    @GET
    public JsonObject rows(@PathParam("id") String id, @Context UriInfo uri) {
        Measure measure = known(id);
        MeasureQuery query = query(measure, uri);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        switch (measure) {
            case CORE_34 -> {
                List<Anchor> anchors = measures.anchors();
                measures.core34(query).forEach(row -> rows.add(MeasureJson.core34(row, anchors)));
            }
            case DISCHARGE_LETTERS -> measures.letters(query).forEach(row -> rows.add(MeasureJson.letters(row)));
            default ->
                measures.monthly(measure, query).forEach(row -> rows.add(MeasureJson.month(row, measure.byTeam())));
        }
        return Json.createObjectBuilder()
                .add("measure", id)
                .add("from", query.period().from().toString())
                .add("to", query.period().to().toString())
                .add("rows", rows)
                .build();
    }

    @GET
    @Path("evidence")
    public JsonObject evidence(
            @PathParam("id") String id,
            @Context UriInfo uri,
            @QueryParam("figure") @DefaultValue("") String field,
            @QueryParam("part") @DefaultValue("included") String part) {
        MeasureQuery query = query(known(id), uri);
        Figure figure = Figure.of(id, field).orElseThrow(() -> new BadRequest("figure", "is no figure of " + id));
        if (!part.equals("included") && !part.equals("excluded")) {
            throw new BadRequest("part", "is neither included nor excluded");
        }
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (EvidenceRow row : measures.evidence(query, figure, part.equals("excluded"))) {
            rows.add(MeasureJson.evidence(row));
        }
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("figure", field).add("part", part);
        return answer.add("rows", rows).build();
    }

    private Measure known(String id) {
        if (!user.may(Permission.SEE_MEASURES)) {
            throw new AccessDenied(Permission.SEE_MEASURES, user.principal().signedIn());
        }
        return Measure.of(id).orElseThrow(() -> new NotFound("measure '" + id + "'"));
    }

    private static MeasureQuery query(Measure measure, UriInfo uri) {
        MeasureQuery query = PeriodParameters.query(uri.getQueryParameters());
        if (query.team() != null && !measure.byTeam()) {
            throw new BadRequest("team", "is not for this measure: it is for the whole provider");
        }
        return query;
    }
}
