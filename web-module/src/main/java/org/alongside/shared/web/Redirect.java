package org.alongside.shared.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser to another page of the product after a form was taken. */
public final class Redirect {

    private Redirect() {}

    /** @param page path and query within the application, for example {@code /discharge/list.xhtml} */
    public static void to(String page) {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().redirect(faces.getExternalContext().getRequestContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }
}
