package org.alongside.audit.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/** Seals what was added to the audit, every minute and on every node; the database lets one of them do it. */
@Singleton
public class AuditSealer {

    @Inject
    private Jdbi jdbi;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void seal() {
        jdbi.withHandle(handle ->
                handle.createQuery("select audit_seal()").mapTo(Long.class).one());
    }

    /** Partitions for the next two years are made ahead of time. */
    @Schedule(dayOfMonth = "1", hour = "3", persistent = false)
    void partitions() {
        jdbi.withHandle(handle -> handle.createQuery("select audit_partitions(24)::text")
                .mapTo(String.class)
                .one());
    }
}
