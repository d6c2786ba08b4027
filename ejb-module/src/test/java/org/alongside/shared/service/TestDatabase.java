package org.alongside.shared.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for tests: one server for the run, a migrated database of its own for each test class. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
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

    /** A new, empty database at the newest schema. */
    public static TestDatabase migrated() {
        TestDatabase database = new TestDatabase("test_" + NUMBER.incrementAndGet());
        try (Connection c = SERVER.getPostgresDatabase().getConnection();
                Statement s = c.createStatement()) {
            s.execute("create database " + database.name + " owner owner_role");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Migration.run(database.url(), "owner_role", "owner", "app_role");
        return database;
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
    }

    public Connection owner() throws SQLException {
        return DriverManager.getConnection(url() + "?currentSchema=alongside", "owner_role", "owner");
    }

    public PGSimpleDataSource application() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setCurrentSchema(Migration.SCHEMA);
        source.setUser("app_role");
        source.setPassword("app");
        return source;
    }

    /** As the application role, seeing everything, as the system itself does. */
    public Jdbi system() {
        PGSimpleDataSource source = application();
        source.setOptions("-c alongside.scope=ALL");
        return Database.over(source);
    }
}
