package org.alongside.gate.service;

import jakarta.ejb.ApplicationException;
import java.io.Serial;
import org.alongside.gate.Permission;

/** The caller lacks a permission. Nothing was done, and the refusal is in the audit. */
@ApplicationException(rollback = true)
public class AccessDenied extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean signedIn;

    public AccessDenied(Permission missing, boolean signedIn) {
        super("lacks " + missing);
        this.signedIn = signedIn;
    }

    /** Whether somebody is signed in who lacks the permission, or nobody is signed in at all. */
    public boolean signedIn() {
        return signedIn;
    }
}
