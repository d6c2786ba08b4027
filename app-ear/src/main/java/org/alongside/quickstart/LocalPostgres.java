package org.alongside.quickstart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/** The quick start's own PostgreSQL: durable, on loopback only, with passwords, its data kept between runs. */
final class LocalPostgres implements AutoCloseable {

    static final String OWNER = "alongside_owner";
    static final String APPLICATION = "alongside_app";
    private static final String DATABASE = "alongside";
    private static final String ACCESS = """
            local all all reject
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static LocalPostgres start(Path data, Credentials credentials) throws IOException, SQLException {
        return start(data, credentials, 0);
    }

    /** @param port 0 for any that is free */
    static LocalPostgres start(Path data, Credentials credentials, int port) throws IOException, SQLException {
        Path cluster = data.resolve("postgresql");
        stopLeftOver(cluster);
        boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setPort(port)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setConnectConfig("password", credentials.of("postgres"))
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        LocalPostgres postgres = new LocalPostgres(server);
        if (fresh) {
            postgres.secure(cluster, credentials);
        }
        postgres.requireDurable(credentials);
        return postgres;
    }

    int port() {
        return server.getPort();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private Connection connect(String database, Credentials credentials) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database);
        return source.getConnection("postgres", credentials.of("postgres"));
    }

    private void secure(Path cluster, Credentials credentials) throws SQLException, IOException {
        try (Connection connection = connect("postgres", credentials);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + credentials.of("postgres") + "'");
            statement.execute("create role " + OWNER + " login password '" + credentials.of("owner") + "'");
            statement.execute("create role " + APPLICATION + " login password '" + credentials.of("application") + "'");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
            Files.writeString(cluster.resolve("pg_hba.conf"), ACCESS);
            statement.execute("select pg_reload_conf()");
        }
    }

    private void requireDurable(Credentials credentials) throws SQLException {
        try (Connection connection = connect("postgres", credentials);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select current_setting('fsync') || current_setting('synchronous_commit')")) {
            result.next();
            if (!result.getString(1).equals("onon")) {
                throw new CannotStart("The database is not durable (fsync or synchronous_commit is off).");
            }
        }
    }

    /** A killed quick start leaves its database server running: it is asked to stop before a new one starts. */
    static void stopLeftOver(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> left = ProcessHandle.of(
                        Long.parseLong(lines.get(0).strip()))
                .filter(p -> p.info().command().orElse("").contains("postgres"));
        if (left.isPresent()) {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(left.get().pid()))
                        .start()
                        .waitFor();
                left.get().onExit().get(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                throw new CannotStart("A database server of an earlier run does not stop (process "
                        + left.get().pid() + ").");
            }
        }
    }
}
