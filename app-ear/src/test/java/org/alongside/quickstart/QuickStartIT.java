package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./alongside run} as a newcomer has it: ready, stopped without a trace, its data kept; and one sentence where it cannot. */
class QuickStartIT {

    private static final Path TARGET =
            Path.of(System.getProperty("alongside.target")).toAbsolutePath();

    @TempDir
    private Path data;

    private final List<Process> started = new ArrayList<>();

    /** Also where a test fails, nothing that it started goes on. */
    @AfterEach
    void nothingGoesOn() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private Process start(Path log, Map<String, String> environment, String... typed) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.util.logging.config.file=" + TARGET.resolve("classes/logging.properties"),
                "-cp",
                TARGET.resolve("classes") + ":" + Files.readString(TARGET.resolve("quickstart.classpath")),
                "org.alongside.quickstart.QuickStart",
                TARGET.toString()));
        command.addAll(List.of(typed));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private String refused(Map<String, String> environment, String... typed) throws Exception {
        Path log = Files.createTempFile("refused", ".log");
        Process process = start(log, environment, typed);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isEqualTo(1);
        assertThat(said.strip().lines()).as(said).hasSize(1);
        return said;
    }

    /** What the process says, as soon as it has said it. */
    private static String said(Process process, Path log, String wanted) throws Exception {
        long limit = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!Files.readString(log).contains(wanted)) {
            assertThat(System.nanoTime()).as(Files.readString(log)).isLessThan(limit);
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                    .as(Files.readString(log))
                    .isFalse();
        }
        return Files.readString(log);
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void isReadyStopsWithoutATraceAndKeepsItsData() throws Exception {
        int port = FreePorts.next();
        Path log = data.resolve("said.log");
        Process process = start(log, Map.of(), "--port", Integer.toString(port), "--data", data.toString());
        String said = said(process, log, "Ctrl-C stops it");
        assertThat(said)
                .contains(
                        "Alongside is ready: http://127.0.0.1:" + port + "/alongside", "demo.lead", "Their password: ");
        assertThat(get("http://127.0.0.1:" + port + "/alongside/api/status").body())
                .contains("\"ready\":true");
        for (String closed : List.of("/metrics", "/health", "/openapi")) {
            assertThat(get("http://127.0.0.1:" + port + closed).statusCode())
                    .as(closed)
                    .isIn(403, 404);
        }
        String taken = refused(Map.of(), "--port", Integer.toString(port), "--data", data + "-other");
        assertThat(taken).contains("Port " + port + " is taken");
        assertThat(refused(Map.of(), "--port", Integer.toString(FreePorts.next()), "--data", data.toString()))
                .contains("already runs with the data in");
        List<ProcessHandle> all = stopped(process);
        assertThat(all).as("the server and the database").hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        dataIsKept();
    }

    /** By SIGTERM, which ends it as Ctrl-C does: under a shell that ignores SIGINT its children ignore it too. */
    private List<ProcessHandle> stopped(Process process) throws Exception {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        String database = Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip();
        all.add(ProcessHandle.of(Long.parseLong(database)).orElseThrow());
        process.destroy();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        for (ProcessHandle handle : all) {
            handle.onExit().get(1, TimeUnit.MINUTES);
        }
        return all;
    }

    private void dataIsKept() throws Exception {
        Credentials credentials = Credentials.in(data);
        try (LocalPostgres postgres = LocalPostgres.start(data, credentials);
                Connection owner = DriverManager.getConnection(
                        postgres.url() + "?currentSchema=alongside", LocalPostgres.OWNER, credentials.of("owner"));
                Statement sql = owner.createStatement()) {
            try (var people = sql.executeQuery("select count(*) from person")) {
                people.next();
                assertThat(people.getLong(1)).isEqualTo(1500);
            }
            newerSchema(postgres, credentials, sql);
        }
    }

    private void newerSchema(LocalPostgres postgres, Credentials credentials, Statement sql) throws Exception {
        sql.execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) values (9999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)");
        Map<String, String> environment = Map.of(
                "DB_URL", postgres.url(),
                "DB_USER", LocalPostgres.APPLICATION,
                "DB_PASSWORD", credentials.of("application"),
                "DB_OWNER_USER", LocalPostgres.OWNER,
                "DB_OWNER_PASSWORD", credentials.of("owner"));
        assertThat(refused(environment, "--port", Integer.toString(FreePorts.next()), "--data", data + "-newer"))
                .contains("used by a newer build (schema 999)");
    }

    @Test
    void whatCannotStartSaysWhyInOneSentence() throws Exception {
        assertThat(refused(Map.of(), "--fast")).contains("Unknown option --fast. Usage: ./alongside run");
        assertThat(refused(Map.of(), "--port", "many")).contains("is not a port from 1 to 65535");
        Map<String, String> nowhere =
                Map.of("DB_URL", "jdbc:postgresql://127.0.0.1:1/alongside", "DB_USER", "a", "DB_PASSWORD", "b");
        assertThat(refused(nowhere, "--port", Integer.toString(FreePorts.next()), "--data", data.toString()))
                .contains("The database at jdbc:postgresql://127.0.0.1:1/alongside cannot be reached");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(refused(Map.of(), "--port", Integer.toString(socket.getLocalPort()), "--data", data.toString()))
                    .contains("is taken; choose another one with --port");
        }
    }
}
