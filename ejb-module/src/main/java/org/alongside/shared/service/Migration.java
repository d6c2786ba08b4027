package org.alongside.shared.service;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.postgresql.ds.PGSimpleDataSource;

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
        refuseUnfinishedRestore(url, owner, password);
        ofRestored(url, owner, password, applicationRole);
    }

    /** The same as part of a restore, which proves what it finds afterwards. */
    public static void ofRestored(String url, String owner, String password, String applicationRole) {
        PGSimpleDataSource source = source(url, owner, password);
        checkServer(source, url, owner, applicationRole);
        Flyway flyway = Flyway.configure(Migration.class.getClassLoader())
                .dataSource(source)
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

    /**
     * Sees that the database is there and has a schema, as a role that does not migrate.
     *
     * @throws MigrationFailed with a sentence for whoever installs the product
     */
    public static void require(String url, String role, String password) {
        refuseUnfinishedRestore(url, role, password);
        try (Connection connection = source(url, role, password).getConnection();
                Statement statement = connection.createStatement();
                ResultSet there =
                        statement.executeQuery("select to_regclass('" + SCHEMA + ".api_token') is not null")) {
            there.next();
            if (!there.getBoolean(1)) {
                throw new MigrationFailed("The database at " + url + " has no schema of Alongside yet:"
                        + " run alongside-admin migrate.");
            }
        } catch (SQLException e) {
            throw unreachable(url, role, e);
        }
    }

    private static void refuseUnfinishedRestore(String url, String role, String password) {
        try (Connection connection = source(url, role, password).getConnection()) {
            Optional<String> unfinished = UnfinishedRestore.said(connection);
            if (unfinished.isPresent()) {
                throw new MigrationFailed(unfinished.get());
            }
        } catch (SQLException e) {
            throw unreachable(url, role, e);
        }
    }

    /**
     * The driver's own: what the driver manager of a server knows depends on which class loader asked it first.
     *
     * @throws MigrationFailed where this is no address of a PostgreSQL database
     */
    private static PGSimpleDataSource source(String url, String role, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setUrl(url);
        } catch (IllegalArgumentException e) {
            throw new MigrationFailed(url + " is no address of a PostgreSQL database.");
        }
        source.setUser(role);
        source.setPassword(password);
        return source;
    }

    private static MigrationFailed unreachable(String url, String role, SQLException e) {
        return new MigrationFailed("The database at " + url + " cannot be reached as " + role + ": " + e.getMessage());
    }

    private static void checkServer(PGSimpleDataSource source, String url, String owner, String applicationRole) {
        try (Connection connection = source.getConnection();
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
            throw unreachable(url, owner, e);
        }
    }
}
