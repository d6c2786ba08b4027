package org.alongside.exchange.service;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The whole extract cannot be taken: nothing of it is stored. The message says in plain words what to mend. */
@ApplicationException(rollback = true)
public class ExtractRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public ExtractRefused(String message) {
        super(message);
    }
}
