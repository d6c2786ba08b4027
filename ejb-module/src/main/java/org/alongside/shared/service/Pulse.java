package org.alongside.shared.service;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Whether the database answers at all, asked on a connection of its own. A connection that was swallowed on its way keeps whoever
 * waits for it for minutes, and soon all of the server's threads; whoever comes then is told at once instead of waiting too.
 */
@ApplicationScoped
public class Pulse {

    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());

    private static final int PATIENCE_SECONDS = 5;

    private final int seconds;

    @Inject
    private Settings settings;

    private @Nullable Connection connection;
    private volatile boolean failed;

    /** System.nanoTime() of a question that has no answer yet; 0 where none is under way. */
    private volatile long asking;

    public Pulse() {
        this(PATIENCE_SECONDS);
    }

    Pulse(int seconds) {
        this.seconds = seconds;
    }

    /** It did not answer, or has not for too long. */
    public boolean silent() {
        long since = asking;
        return failed
                || since != 0
                        && System.nanoTime() - since
                                > Duration.ofSeconds(seconds).toNanos();
    }

    /**
     * One question; of one timer, never two at once. A connection that the database has ended meanwhile is made anew.
     *
     * @throws SQLException where there is no answer
     */
    void ask() throws SQLException {
        asking = System.nanoTime() | 1;
        try {
            if (connection == null || !answers(connection)) {
                close();
                Connection made = source().getConnection();
                connection = made;
                question(made);
            }
            failed = false;
        } catch (SQLException e) {
            close();
            failed = unanswered(e);
            if (failed) {
                throw e;
            }
        } finally {
            asking = 0;
        }
    }

    /** A refusal is an answer: whoever has a connection works on, and whoever gets none is told why. */
    private static boolean unanswered(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private static boolean answers(Connection connection) {
        try {
            question(connection);
            return true;
        } catch (SQLException gone) {
            return false;
        }
    }

    private static void question(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.databaseUrl());
        source.setUser(settings.databaseUser());
        source.setPassword(settings.databasePassword());
        source.setApplicationName("alongside pulse");
        source.setConnectTimeout(seconds);
        source.setSocketTimeout(seconds);
        return source;
    }

    @PreDestroy
    void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "It was closed already", e);
            }
        }
    }
}
