package org.alongside.backup.service;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A server of the oldest PostgreSQL that is supported, with empty databases for the commands to work on. */
final class OldestPostgres implements AutoCloseable {

    private static final Path BINARIES = Path.of("target/oldest-postgresql/postgres-linux-x86_64.txz");

    private final EmbeddedPostgres server;
    private int databases;

    OldestPostgres() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> Files.newInputStream(BINARIES))
                .start();
        execute(
                "postgres",
                "create role owner_role login bypassrls password 'owner'",
                "create role blinkered_role login password 'owner'",
                "create role app_role login password 'app'");
    }

    /** The settings of a server whose database is new and empty. */
    Map<String, String> emptyDatabase() throws SQLException {
        return database("template1");
    }

    /** The same of one that has all that another has. */
    Map<String, String> copyOf(Map<String, String> settings) throws SQLException {
        return database(settings.get("DB_URL").replaceAll(".*/", ""));
    }

    private Map<String, String> database(String template) throws SQLException {
        String name = "backup_" + ++databases;
        execute("postgres", "create database " + name + " owner owner_role template " + template);
        return new HashMap<>(Map.of(
                "DB_URL", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name,
                "DB_OWNER_USER", "owner_role",
                "DB_OWNER_PASSWORD", "owner",
                "DB_USER", "app_role"));
    }

    Connection connect(Map<String, String> settings, String role, String password) throws SQLException {
        return DriverManager.getConnection(settings.get("DB_URL") + "?currentSchema=alongside", role, password);
    }

    private void execute(String database, String... statements) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
