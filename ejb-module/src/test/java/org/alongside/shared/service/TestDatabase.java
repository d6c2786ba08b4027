package org.alongside.shared.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests: one server for the run, a migrated database of its own for each test class. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private static final Map<String, TestDatabase> EXAMPLES = new HashMap<>();

    private final String name;
    private final PGSimpleDataSource kept;
    private final Jdbi system;

    private TestDatabase(String name) {
        this.name = name;
        kept = asApplication(new KeptConnections(), "");
        system = Database.over(asApplication(new KeptConnections(), "-c alongside.scope=ALL "));
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            try (Connection c = server.getPostgresDatabase().getConnection();
                    Statement s = c.createStatement()) {
                s.execute("create role owner_role login password 'owner'");
                s.execute("create role app_role login password 'app'");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new, empty database at the newest schema: a copy of one that was migrated once. */
    public static TestDatabase migrated() {
        return created("template " + Template.NAME);
    }

    /** A new database with what an example has in it: filled once, and copied from then on. */
    public static synchronized TestDatabase like(String example, Consumer<Jdbi> filling) {
        TestDatabase filled = EXAMPLES.get(example);
        if (filled == null) {
            filled = migrated();
            filling.accept(filled.system());
            EXAMPLES.put(example, filled);
        }
        return created("template " + filled.name);
    }

    /** A new database without any schema. */
    public static TestDatabase bare() {
        return created("");
    }

    private static TestDatabase created(String from) {
        TestDatabase database = new TestDatabase("test_" + NUMBER.incrementAndGet());
        try (Connection c = SERVER.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            KeptConnections.closeIdle();
            s.execute("create database " + database.name + " owner owner_role " + from);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    /** The migrated database that the others are copies of; nobody connects to it. */
    private static final class Template {
        private static final String NAME = migrate();

        private static String migrate() {
            TestDatabase template = bare();
            Migration.run(template.url(), "owner_role", "owner", "app_role");
            return template.name;
        }
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url() + "?currentSchema=alongside", "owner_role", "owner");
    }

    /** Connections as the application role, each a new one. */
    public PGSimpleDataSource application() {
        return asApplication(new PGSimpleDataSource(), "");
    }

    /** As {@link #application()}, with connections that are used again. */
    public PGSimpleDataSource kept() {
        return kept;
    }

    /** As the application role, seeing everything, as the system itself does. */
    public Jdbi system() {
        return system;
    }

    private PGSimpleDataSource asApplication(PGSimpleDataSource source, String options) {
        source.setUrl(url());
        source.setCurrentSchema(Migration.SCHEMA);
        source.setUser("app_role");
        source.setPassword("app");
        // as the server's data source has it
        source.setProperty(PGProperty.STRING_TYPE, "unspecified");
        // a test that waits for itself fails
        source.setOptions(options + "-c lock_timeout=20s");
        return source;
    }
}
