package org.alongside.shared.service;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** There is no such thing, or none that the caller may know of: the two look the same from outside. */
@ApplicationException(rollback = true)
public class NotFound extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotFound(String what) {
        super(what);
    }
}
