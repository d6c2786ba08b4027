package org.alongside.gate.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.alongside.audit.AuditEntry;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.AuditLog;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;

/** Lets somebody through to an address or not, and audits whom it turned away, as a service does with its calls. */
@Stateless
@UseCase
public class PageGate {

    @Inject
    private CurrentUser user;

    @Inject
    private AuditLog audit;

    @Inject
    private Trail trail;

    /** @param page the address, without whatever was asked of it */
    @Access(value = Permission.PUBLIC, audit = AuditKind.NONE)
    public boolean opens(String page, Permission needed) {
        boolean may = user.may(needed);
        if (!may) {
            audit.denied(new AuditEntry(user.principal().name(), AuditKind.READ, page, needed.name()), trail);
        }
        return may;
    }
}
