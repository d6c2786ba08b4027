package org.alongside.shared.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Asks the database every two seconds whether it answers ({@link Pulse}); while it does not, this stands still for everybody who looks. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class PulseTimer {

    @Inject
    private Pulse pulse;

    @Inject
    @Timed(value = "Answers of the database", every = 2)
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void everyTwoSeconds() {
        timer.run(this::look);
    }

    void look() throws SQLException {
        pulse.ask();
    }
}
