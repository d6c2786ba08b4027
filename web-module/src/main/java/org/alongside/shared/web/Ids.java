package org.alongside.shared.web;

import java.util.UUID;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/** Reads ids out of URLs: what is no id is not found. */
public final class Ids {

    private Ids() {}

    public static UUID of(@Nullable String text, String what) {
        try {
            return UUID.fromString(text == null ? "" : text);
        } catch (IllegalArgumentException e) {
            throw new NotFound(what);
        }
    }
}
