package org.alongside.health.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;
import org.jdbi.v3.core.Jdbi;

/**
 * Looks whether the database can still write to its disk. Where it cannot, everything is read as ever and nothing is saved; so what
 * fails here stands still for the status, for Health and for {@link OutageWatch}, before many have lost what they typed.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class DiskWatch {

    @Inject
    private Jdbi jdbi;

    @Inject
    @Timed(value = "Room on the database's disk", every = 10)
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void everyTenSeconds() {
        timer.run(this::look);
    }

    void look() {
        jdbi.withHandle(handle ->
                handle.createQuery("select disk_trial()").mapTo(Long.class).one());
    }
}
