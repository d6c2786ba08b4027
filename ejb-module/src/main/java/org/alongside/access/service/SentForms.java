package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.alongside.access.Permission;
import org.alongside.audit.AuditKind;
import org.jdbi.v3.core.Jdbi;

/** Forgets forms that were sent so long ago that nobody sends them again. */
@Stateless
@UseCase
public class SentForms {

    @Inject
    private Jdbi jdbi;

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void forget(Instant now) {
        jdbi.useHandle(handle -> handle.execute("delete from submission where at < ?", now.minus(Submissions.KEPT)));
    }
}
