package org.alongside.dispatch.service;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The mail channel did not take a message; the message says why, for the page where it is waiting. */
@ApplicationException(rollback = true)
public class MailRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public MailRefused(String reason) {
        super(reason);
    }
}
