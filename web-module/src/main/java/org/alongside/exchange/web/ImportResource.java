package org.alongside.exchange.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.alongside.exchange.service.ImportJobs;
import org.alongside.exchange.service.ImportRequest;
import org.alongside.exchange.service.ImportStatus;
import org.alongside.exchange.service.Rejection;
import org.alongside.exchange.service.TableCounts;
import org.alongside.gate.Permission;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.web.Uploads;
import org.alongside.shared.web.BadRequest;
import org.alongside.shared.web.Ids;

/** Imports of extracts by other systems: send a zip, ask how it goes, read what was rejected. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    /** CSV where nobody asks for anything else. */
    private static final List<Variant> REJECTIONS_AS =
            Variant.mediaTypes(CSV, MediaType.APPLICATION_JSON_TYPE).build();

    @Inject
    private ImportJobs imports;

    @Inject
    private CurrentUser user;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response submit(
            @Context HttpServletRequest request,
            @Context UriInfo uri,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("confirm") @DefaultValue("false") String confirm)
            throws IOException {
        if (!user.may(Permission.IMPORT)) {
            throw new AccessDenied(Permission.IMPORT, user.principal().signedIn());
        }
        ImportRequest wanted =
                new ImportRequest("extract.zip", flag("dryRun", dryRun), flag("confirm", confirm), false);
        try {
            UUID id = submit(part(request), wanted);
            return Response.accepted(json(imports.status(id)))
                    .location(uri.getBaseUriBuilder()
                            .path("imports")
                            .path(id.toString())
                            .build())
                    .build();
        } finally {
            Uploads.forget(request);
        }
    }

    private UUID submit(Part file, ImportRequest wanted) throws IOException {
        String name = file.getSubmittedFileName() == null ? wanted.fileName() : file.getSubmittedFileName();
        try (InputStream in = file.getInputStream()) {
            return imports.submit(new ImportRequest(name, wanted.dryRun(), wanted.confirmed(), false), in);
        }
    }

    @GET
    @Path("{id}")
    public JsonObject status(@PathParam("id") String id) {
        return json(imports.status(Ids.of(id, "import")));
    }

    @DELETE
    @Path("{id}")
    public JsonObject cancel(@PathParam("id") String id) {
        imports.cancel(Ids.of(id, "import"));
        return json(imports.status(Ids.of(id, "import")));
    }

    @GET
    @Path("{id}/rejections")
    @Produces({"text/csv;charset=UTF-8", MediaType.APPLICATION_JSON})
    public Response rejections(@PathParam("id") String id, @Context Request request) {
        List<Rejection> rejections = imports.rejections(Ids.of(id, "import"));
        Variant wanted = request.selectVariant(REJECTIONS_AS);
        if (wanted != null && wanted.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            JsonArrayBuilder rows = Json.createArrayBuilder();
            rejections.forEach(rejection -> rows.add(json(rejection)));
            return Response.ok(rows.build(), MediaType.APPLICATION_JSON_TYPE).build();
        }
        StreamingOutput csv = out -> RejectionsCsv.write(rejections, out);
        return Response.ok(csv, CSV).build();
    }

    private static JsonObject json(Rejection rejection) {
        return Json.createObjectBuilder()
                .add("table", rejection.table())
                .add("line", rejection.line())
                .add("key", rejection.key())
                .add("column", rejection.column())
                .add("reason", rejection.reason())
                .build();
    }

    private static JsonObject json(ImportStatus status) {
        JsonObjectBuilder tables = Json.createObjectBuilder();
        status.tables().forEach((name, counts) -> tables.add(name, json(counts)));
        return Json.createObjectBuilder()
                .add("id", status.id().toString())
                .add("status", status.status())
                .add("dryRun", status.dryRun())
                .add("rowsRead", status.rowsRead())
                .add("rowsTotal", status.rowsTotal())
                .add("tables", tables)
                .add("notices", Json.createArrayBuilder(status.notices()))
                .add("error", status.error() == null ? JsonValue.NULL : Json.createValue(status.error()))
                .build();
    }

    private static JsonObjectBuilder json(TableCounts counts) {
        return Json.createObjectBuilder()
                .add("read", counts.read())
                .add("inserted", counts.inserted())
                .add("updated", counts.updated())
                .add("unchanged", counts.unchanged())
                .add("rejected", counts.rejected());
    }

    private static Part part(HttpServletRequest request) throws IOException {
        try {
            Part file = request.getPart("file");
            if (file == null) {
                throw new BadRequest("file", "is missing: send the zip as multipart field 'file'");
            }
            return file;
        } catch (ServletException | IllegalStateException e) {
            throw new BadRequest("file", "cannot be read: " + e.getMessage());
        }
    }

    private static boolean flag(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadRequest(name, "is neither true nor false");
        }
        return value.equals("true");
    }
}
