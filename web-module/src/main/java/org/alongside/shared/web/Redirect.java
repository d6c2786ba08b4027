package org.alongside.shared.web;

import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Sends the browser to another page of the product after a form was taken. */
public final class Redirect {

    private Redirect() {}

    /** Whether an address that came with a request is a page of this product: a path that cannot lead to another host. */
    public static boolean isPage(@Nullable String address) {
        return address != null && address.matches("/[A-Za-z0-9_][^\\\\\\r\\n]*");
    }

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
