package org.alongside.gate.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.shared.Opening;
import org.jdbi.v3.core.Jdbi;

/** What forms that were sent have led to; forgets those that were sent so long ago that nobody sends them again. */
@Stateless
@UseCase
public class SentForms {

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    /** What the caller has saved with a form that was opened; empty where it was not saved in the last two days. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public Optional<UUID> saved(Opening form) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select result from submission where account_id = ? and key = ? and ordinal = ? and result is not null")
                .bind(0, user.account())
                .bind(1, form.id())
                .bind(2, Submissions.OPENING)
                .mapTo(UUID.class)
                .findOne());
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void forget(Instant now) {
        jdbi.useHandle(handle -> handle.execute("delete from submission where at < ?", now.minus(Submissions.KEPT)));
    }
}
