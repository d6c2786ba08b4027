package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition: looks again every 50 ms, and gives up loudly after 10 minutes. */
final class Until {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Until() {}

    /** What is waited for. */
    interface Condition {
        boolean holds() throws Exception;
    }

    static void holds(Condition condition) throws Exception {
        long limit = System.nanoTime() + LIMIT.toNanos();
        Object monitor = new Object();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(limit);
            synchronized (monitor) {
                monitor.wait(50);
            }
        }
    }

    /** What a page, a server or a database is asked anew, and not as fast as it can answer. */
    static void asked(BooleanSupplier condition) {
        try {
            holds(condition::getAsBoolean);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    static long count(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }
}
