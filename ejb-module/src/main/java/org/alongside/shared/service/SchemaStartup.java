package org.alongside.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings the schema up to date before anything uses it, where the owner's credentials are set; elsewhere the migration
 * program has done so. A server whose database is not there yet, or does not fit, is deployed all the same and tries again
 * until it can begin: a deployment that failed would have to be repeated by hand. The log says why it waits, at once and
 * every minute.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaStartup {

    private static final Logger LOG = Logger.getLogger(SchemaStartup.class.getName());
    private static final Duration SAID_AGAIN = Duration.ofMinutes(1);

    @Inject
    private Settings settings;

    @Inject
    private Timers timers;

    @Inject
    private Event<SchemaReady> ready;

    @Inject
    @Timed("Waiting for the database at the start")
    private TimedWork timer;

    private @Nullable Instant said;

    @PostConstruct
    void begin() {
        timer.always(this::attempt);
    }

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        timer.always(this::attempt);
    }

    private void attempt() {
        if (timers.started()) {
            return;
        }
        try {
            migrate();
            ready.fire(new SchemaReady());
            timers.start();
            if (said != null) {
                LOG.info("The database is there: Alongside begins.");
            }
        } catch (RuntimeException e) {
            say(e);
        }
    }

    private void migrate() {
        String url = settings.databaseUrl();
        String role = settings.databaseUser();
        Optional<String> owner = settings.ownerUser();
        if (owner.isPresent()) {
            Migration.run(url, owner.get(), settings.ownerPassword(), role);
        } else {
            Migration.require(url, role, settings.databasePassword());
        }
    }

    private void say(RuntimeException e) {
        Instant now = Instant.now();
        if (said != null && now.isBefore(said.plus(SAID_AGAIN))) {
            return;
        }
        said = now;
        if (e instanceof MigrationFailed) {
            LOG.log(Level.SEVERE, "Alongside waits for its database and tries again every second. {0}", e.getMessage());
        } else {
            LOG.severe("Alongside cannot begin and tries again every second.");
            Incident.log(LOG, UUID.randomUUID().toString(), "start", e);
        }
    }
}
