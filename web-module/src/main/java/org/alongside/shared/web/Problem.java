package org.alongside.shared.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;

/** An error answer of the HTTP interface (RFC 9457, application/problem+json). */
public final class Problem {

    private Problem() {}

    static Response response(Response.StatusType status, JsonObjectBuilder more, String detail) {
        return Response.status(status)
                .type("application/problem+json")
                .entity(more.add("type", "about:blank")
                        .add("title", status.getReasonPhrase())
                        .add("status", status.getStatusCode())
                        .add("detail", detail)
                        .build()
                        .toString())
                .build();
    }

    public static Response response(Response.StatusType status, String detail) {
        return response(status, Json.createObjectBuilder(), detail);
    }
}
