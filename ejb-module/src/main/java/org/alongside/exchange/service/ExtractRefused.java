package org.alongside.exchange.service;

import java.io.Serial;

/** The whole extract cannot be taken: nothing of it is stored. The message says in plain words what to mend. */
public class ExtractRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ExtractRefused(String message) {
        super(message);
    }
}
