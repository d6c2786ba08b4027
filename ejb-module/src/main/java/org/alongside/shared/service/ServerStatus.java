package org.alongside.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;

/**
 * Whether this server does what it is for: it can show pages when it has begun, the database answers and, in a
 * demonstration, the demonstration trust is there; and its timers chase, send and import.
 */
@ApplicationScoped
public class ServerStatus {

    private static final String READY = "select to_regclass('alongside.api_token') is not null";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Settings settings;

    @Inject
    private Timers timers;

    @Inject
    private Pulse pulse;

    @Inject
    private Demonstration demonstration;

    /** The database has been there, so that there is somebody to ask about whoever wants in. */
    public boolean started() {
        return timers.started();
    }

    /** The database does not answer: whoever asked it would wait as well. */
    public boolean silent() {
        return pulse.silent();
    }

    /** Pages and the HTTP interface can be answered now. */
    public boolean answers() {
        try {
            return started()
                    && !silent()
                    && ready()
                    && (settings.demonstrationExtract().isEmpty() || demonstration.opens());
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Nothing that is due stands still. */
    public boolean works() {
        return timers.standing().isEmpty();
    }

    private boolean ready() {
        return jdbi.withHandle(
                handle -> handle.createQuery(READY).mapTo(Boolean.class).one());
    }
}
