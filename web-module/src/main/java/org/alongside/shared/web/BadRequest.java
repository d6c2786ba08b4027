package org.alongside.shared.web;

import jakarta.json.Json;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.Serial;

/** An HTTP request that cannot be understood; the answer names the parameter and says what to send instead. */
public class BadRequest extends WebApplicationException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BadRequest(String parameter, String problem) {
        super(Problem.response(
                Response.Status.BAD_REQUEST,
                Json.createObjectBuilder().add("parameter", parameter),
                "The parameter " + parameter + " " + problem + "."));
    }
}
