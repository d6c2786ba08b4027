package org.alongside.shared.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import org.alongside.shared.PlainText;

/** A system that sends a character that cannot be kept is told so, with the name of the parameter. */
@Provider
public class KeptQuery implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        refuse(request.getUriInfo().getQueryParameters());
        refuse(request.getUriInfo().getPathParameters());
    }

    private static void refuse(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> {
            if (!value.codePoints().allMatch(PlainText::canBeKept)) {
                throw new BadRequest(PlainText.kept(name), "has a character that cannot be kept");
            }
        }));
    }
}
