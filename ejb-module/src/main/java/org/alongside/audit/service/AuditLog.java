package org.alongside.audit.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.alongside.audit.AuditEntry;
import org.jdbi.v3.core.Jdbi;

/**
 * Adds rows to the audit. What was done is written in the transaction that did it: no audit, no deed. What was refused
 * is written in a transaction of its own, because the refusal undoes the caller's.
 */
@Stateless
public class AuditLog {

    private static final String INSERT = """
            insert into audit_event (principal, kind, action, permission, outcome, person_id, subject, request)
            values (:principal, :kind, :action, :permission, :outcome, cast(:person as uuid), :subject, :request)""";

    @Inject
    private Jdbi jdbi;

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(AuditEntry entry, Trail trail) {
        write(entry, "DONE", trail);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void denied(AuditEntry entry, Trail trail) {
        write(entry, "DENIED", trail);
    }

    /** Nothing was shown: there is none, or the caller may not see it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void notFound(AuditEntry entry, Trail trail) {
        write(entry, "NOT_FOUND", trail);
    }

    private void write(AuditEntry entry, String outcome, Trail trail) {
        jdbi.useHandle(handle -> handle.createUpdate(INSERT)
                .bind("principal", entry.principal())
                .bind("kind", entry.kind().name())
                .bind("action", entry.action())
                .bind("permission", entry.permission())
                .bind("outcome", outcome)
                .bind("person", trail.person())
                .bind("subject", trail.subject())
                .bind("request", trail.request())
                .execute());
    }
}
