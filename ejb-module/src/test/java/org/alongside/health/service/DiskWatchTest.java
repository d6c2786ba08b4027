package org.alongside.health.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class DiskWatchTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();

    @Test
    void somethingIsReallyWrittenToTheDisk() {
        String plan = jdbi.withHandle(handle -> {
            handle.execute("set work_mem = '64kB'");
            return String.join(
                    "\n",
                    handle.createQuery(
                                    "explain (analyze) select md5(g::text) from generate_series(1, 5000) g order by 1")
                            .mapTo(String.class)
                            .list());
        });
        assertThat(plan).contains("external merge  Disk:");
        Wiring.wire(DiskWatch.class, jdbi).look();
    }

    /** What PostgreSQL says of a disk that is full (SQLSTATE 53100): nothing of what was being done is to blame. */
    @Test
    void aFullDiskIsNoFaultOfWhatWasBeingDone() {
        assertThat(DatabaseAway.in(new IllegalStateException(new SQLException("full", "53100"))))
                .isTrue();
        assertThat(DatabaseAway.in(new IllegalStateException(new SQLException("too much for one", "53400"))))
                .as("what one statement wants too much of is its own fault")
                .isFalse();
    }
}
