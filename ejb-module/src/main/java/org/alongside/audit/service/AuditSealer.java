package org.alongside.audit.service;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;
import org.jdbi.v3.core.Jdbi;

/** Seals what was added to the audit, every minute and on every node; the database lets one of them do it. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditSealer {

    @Inject
    private Jdbi jdbi;

    @Inject
    @Timed(value = "Sealing of the audit", every = 60)
    private TimedWork sealing;

    @Inject
    @Timed(value = "Room for the audit", every = 60, nightly = "03:00")
    private TimedWork room;

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        sealing.run(this::seal);
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void everyMinuteToo() {
        room.run(this::partitions);
    }

    void seal() {
        jdbi.withHandle(handle ->
                handle.createQuery("select audit_seal()").mapTo(Long.class).one());
    }

    /** Partitions for the next two years are made ahead of time. */
    void partitions() {
        jdbi.withHandle(handle -> handle.createQuery("select audit_partitions(24)::text")
                .mapTo(String.class)
                .one());
    }
}
