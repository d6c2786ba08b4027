package org.alongside.shared.web;

import org.jspecify.annotations.Nullable;

/** Which address that came with a request the browser may be sent to. */
public final class Redirect {

    private Redirect() {}

    /** Whether an address that came with a request is a page of this product: a path that cannot lead to another host. */
    public static boolean isPage(@Nullable String address) {
        return address != null && address.matches("/[A-Za-z0-9_][^\\\\\\r\\n]*");
    }
}
