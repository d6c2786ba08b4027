package org.alongside.backup.service;

import java.io.Serial;

/** A command could not be done; the message says why and what to do, for whoever typed it. */
public class MaintenanceFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public MaintenanceFailed(String message) {
        super(message);
    }
}
