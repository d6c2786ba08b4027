package org.alongside.gate.web;

import java.io.Serial;

/** What somebody who is not signed in has sent is not read, with the status that says why. */
public final class BodyRefused extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;

    BodyRefused(int status) {
        super("status " + status);
        this.status = status;
    }

    public int status() {
        return status;
    }
}
