package org.alongside.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A database that does not fit is refused with one clear sentence, and migrating twice does nothing. */
class MigrationTest {

    private static void migrate(TestDatabase database, String applicationRole) {
        Migration.run(database.url(), "owner_role", "owner", applicationRole);
    }

    @Test
    void migratingAgainChangesNothing() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        migrate(database, "app_role");
        try (Connection owner = database.owner();
                Statement sql = owner.createStatement();
                ResultSet failed = sql.executeQuery("select count(*) from flyway_schema_history where not success")) {
            failed.next();
            assertThat(failed.getInt(1)).isZero();
        }
    }

    @Test
    void aNewerSchemaIsRefused() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        try (Connection owner = database.owner();
                Statement sql = owner.createStatement()) {
            sql.execute(
                    "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                            + " installed_by, execution_time, success) values (9999, '999', 'later', 'SQL', 'V999__later.sql', 1,"
                            + " 'x', 1, true)");
        }
        assertThatThrownBy(() -> migrate(database, "app_role"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("newer build (schema 999)");
    }

    @Test
    void aRoleThatWouldSeeEverythingOrIsNotThereIsRefused() {
        TestDatabase database = TestDatabase.migrated();
        assertThatThrownBy(() -> migrate(database, "postgres"))
                .hasMessageContaining("superuser or bypasses row security");
        assertThatThrownBy(() -> migrate(database, "nobody_here")).hasMessageContaining("does not exist");
    }

    @Test
    void anUnreachableDatabaseIsNamed() {
        assertThatThrownBy(() -> Migration.run("jdbc:postgresql://127.0.0.1:1/x", "o", "p", "a"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("cannot be reached");
    }
}
