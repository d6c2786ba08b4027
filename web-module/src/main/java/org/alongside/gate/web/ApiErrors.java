package org.alongside.gate.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Logger;
import org.alongside.audit.service.Trail;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.Refused;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.Incident;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Messages;
import org.alongside.shared.web.Problem;

/** Turns what went wrong into an answer that a caller can act on; an unforeseen error gets a number and no details. */
@Provider
public class ApiErrors implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ApiErrors.class.getName());

    @Inject
    private Trail trail;

    @Override
    public Response toResponse(Throwable error) {
        if (error instanceof AccessDenied denied) {
            return denied.signedIn()
                    ? Problem.response(Response.Status.FORBIDDEN, "The token may not do this.")
                    : unauthorised();
        }
        if (error instanceof NotFound) {
            return Problem.response(Response.Status.NOT_FOUND, "There is no " + error.getMessage() + ".");
        }
        if (error instanceof Refused refused) {
            return Problem.response(
                    Response.Status.CONFLICT,
                    Messages.text(refused.messageKey(), refused.arguments().toArray()) + ".");
        }
        if (error instanceof WebApplicationException web) {
            return web.getResponse().hasEntity()
                    ? web.getResponse()
                    : Problem.response(
                            web.getResponse().getStatusInfo(),
                            web.getResponse().getStatusInfo().getReasonPhrase() + ".");
        }
        if (DatabaseAway.in(error)) {
            return Unavailable.problem();
        }
        Incident.log(LOG, trail.request(), "api", error);
        return Problem.response(
                Response.Status.INTERNAL_SERVER_ERROR,
                "Something went wrong. Incident number " + trail.request() + ".");
    }

    private static Response unauthorised() {
        Response answer = Problem.response(Response.Status.UNAUTHORIZED, "Send a token: Authorization: Bearer …");
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Alongside\"")
                .build();
    }
}
