package org.alongside.shared.service;

import java.io.Serial;

/** The database is not fit for this build; the message is one clear sentence. */
public class MigrationFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public MigrationFailed(String message) {
        super(message);
    }
}
