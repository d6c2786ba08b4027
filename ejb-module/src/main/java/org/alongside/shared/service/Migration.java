package org.alongside.shared.service;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the schema to the state that this build needs, as the owner role. Runs at the start of the server and, with
 * the same effect, from the command line; it is safe to run it twice or from two places at once.
 */
public final class Migration {

    public static final String SCHEMA = "alongside";
    private static final int OLDEST_POSTGRESQL = 15;

    private Migration() {}

    /**
     * Migrates.
     *
     * @param applicationRole the role that the application will connect as; it gets its grants here
     * @throws MigrationFailed with a sentence for whoever installs the product
     */
    public static void run(String url, String owner, String password, String applicationRole) {
        checkServer(url, owner, password, applicationRole);
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(url, owner, password)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .placeholders(Map.of("applicationRole", applicationRole))
                .validateMigrationNaming(true)
                .load();
        for (MigrationInfo info : flyway.info().applied()) {
            if (info.getState() == MigrationState.FUTURE_SUCCESS) {
                throw new MigrationFailed("The database was used by a newer build (schema " + info.getVersion()
                        + "): start that build, or restore a backup made with this one.");
            }
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new MigrationFailed("The database could not be migrated: " + e.getMessage());
        }
    }

    private static void checkServer(String url, String owner, String password, String applicationRole) {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_POSTGRESQL) {
                throw new MigrationFailed("PostgreSQL 15 or later is needed.");
            }
            try (ResultSet role =
                    statement.executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = '"
                            + applicationRole.replace("'", "''") + "'")) {
                if (!role.next()) {
                    throw new MigrationFailed("The role " + applicationRole + " (DB_USER) does not exist.");
                }
                if (role.getBoolean(1)) {
                    throw new MigrationFailed("The role " + applicationRole
                            + " (DB_USER) is a superuser or bypasses row security: use a plain role.");
                }
            }
        } catch (SQLException e) {
            throw new MigrationFailed(
                    "The database at " + url + " cannot be reached as " + owner + ": " + e.getMessage());
        }
    }
}
