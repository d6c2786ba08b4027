package org.alongside.backup.service;

import java.util.Map;
import java.util.Properties;
import org.alongside.shared.service.Migration;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that a command works on, as its owner.
 *
 * @param url JDBC address
 * @param applicationRole the role that the application connects as
 */
record Target(String url, String owner, String password, String applicationRole) {

    private static final String TRUSTED = "select rolsuper or rolbypassrls from pg_roles where rolname = current_user";

    /** The settings of the server, plus the owner's. */
    static Target of(Map<String, String> env) {
        return new Target(
                need(env, "DB_URL"),
                need(env, "DB_OWNER_USER"),
                env.getOrDefault("DB_OWNER_PASSWORD", ""),
                need(env, "DB_USER"));
    }

    Handle open() {
        Handle handle;
        try {
            handle = Jdbi.create(source()).open();
        } catch (ConnectionException e) {
            throw new MaintenanceFailed(
                    "The database at " + url + " cannot be reached as " + owner + ": " + e.getMessage());
        }
        if (!handle.createQuery(TRUSTED).mapTo(Boolean.class).one()) {
            handle.close();
            throw new MaintenanceFailed("The role " + owner + " does not see every row, so a backup would have holes."
                    + " As a superuser: alter role " + owner + " bypassrls");
        }
        return handle;
    }

    private PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner);
        source.setPassword(password);
        source.setCurrentSchema(Migration.SCHEMA);
        return source;
    }

    void migrate() {
        Migration.run(url, owner, password, applicationRole);
    }

    /** Of a database that bears the mark of a restore. */
    void migrateRestored() {
        Migration.ofRestored(url, owner, password, applicationRole);
    }

    /** The same address for PostgreSQL's own programs, which read it from their environment. */
    Map<String, String> forPrograms() {
        Properties parsed = Driver.parseURL(url, new Properties());
        if (parsed == null) {
            throw new MaintenanceFailed(url + " is no address of a PostgreSQL database.");
        }
        return Map.of(
                "PGHOST", parsed.getProperty("PGHOST"),
                "PGPORT", parsed.getProperty("PGPORT"),
                "PGDATABASE", parsed.getProperty("PGDBNAME"),
                "PGSSLMODE", parsed.getProperty("sslmode", "prefer"),
                "PGSSLROOTCERT", parsed.getProperty("sslrootcert", ""),
                "PGUSER", owner,
                "PGPASSWORD", password);
    }

    private static String need(Map<String, String> env, String name) {
        String value = env.getOrDefault(name, "");
        if (value.isBlank()) {
            String folder = env.getOrDefault(SettingsFiles.FOLDER, "");
            throw new MaintenanceFailed("The setting " + name + " is missing"
                    + (folder.isEmpty()
                            ? ": the environment does not have it."
                            : ": neither server.env nor admin.env in " + folder + " nor the environment has it."));
        }
        return value;
    }
}
