package org.alongside.shared.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

    /** One of the two is on another day than London, whenever this is asked. */
    @Test
    void todayIsTheWardsDayWhateverTheConnectionsZone() throws Exception {
        try (Connection owner = TestDatabase.migrated().owner();
                Statement sql = owner.createStatement()) {
            for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12")) {
                sql.execute("set timezone = '" + zone + "'");
                try (ResultSet today =
                        sql.executeQuery("select context_today() = (now() at time zone 'Europe/London')::date")) {
                    today.next();
                    assertThat(today.getBoolean(1)).as(zone).isTrue();
                }
            }
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

    /** As in a server, whose driver manager was asked for its drivers before the application and its driver came. */
    @Test
    void theDriverManagerNeedNotKnowTheDriver() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader server =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object jdbi = server.loadClass("org.jdbi.v3.core.Jdbi")
                    .getMethod("create", String.class, String.class, String.class)
                    .invoke(null, database.url(), "owner_role", "owner");
            assertThatThrownBy(() -> jdbi.getClass().getMethod("open").invoke(jdbi))
                    .as("what asks the driver manager finds nothing there")
                    .hasStackTraceContaining("No suitable driver");
            Class<?> migration = server.loadClass(Migration.class.getName());
            migration
                    .getMethod("run", String.class, String.class, String.class, String.class)
                    .invoke(null, database.url(), "owner_role", "owner", "app_role");
            migration
                    .getMethod("require", String.class, String.class, String.class)
                    .invoke(null, database.url(), "app_role", "app");
        }
    }

    @Test
    void aDatabaseWithoutASchemaIsNamedToWhoeverDoesNotMigrate() {
        assertThatThrownBy(() -> Migration.require(TestDatabase.bare().url(), "app_role", "app"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("run alongside-admin migrate");
        assertThatThrownBy(() -> Migration.require("jdbc:postgresql://127.0.0.1:1/x", "o", "p"))
                .hasMessageContaining("cannot be reached as o");
        assertThatThrownBy(() -> Migration.require("jdbc:other:x", "o", "p"))
                .hasMessageContaining("is no address of a PostgreSQL database");
    }

    @Test
    void anUnreachableDatabaseIsNamed() {
        assertThatThrownBy(() -> Migration.run("jdbc:postgresql://127.0.0.1:1/x", "o", "p", "a"))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("cannot be reached");
    }
}
