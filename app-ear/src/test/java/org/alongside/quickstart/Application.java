package org.alongside.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.alongside.shared.London;
import org.alongside.shared.service.Migration;

/**
 * The built application with the demonstration trust, for tests: on a database of its own, on Payara Micro or as the
 * EAR on Payara Server, and killable.
 */
final class Application implements AutoCloseable {

    static final String PASSWORD = "demo-password";
    static final String TOKEN = "integration-test-token";

    private final Path target = Path.of(System.getProperty("alongside.target")).toAbsolutePath();
    private final Path data;
    private final boolean micro;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private final LocalPostgres postgres;
    private final Credentials credentials;
    private AutoCloseable server = () -> {};

    private Application(String name, boolean micro) throws IOException, SQLException {
        this.micro = micro;
        data = Files.createDirectories(target.resolve("it").resolve(name));
        credentials = Credentials.in(data);
        postgres = LocalPostgres.start(data, credentials);
        Migration.run(postgres.url(), LocalPostgres.OWNER, credentials.of("owner"), LocalPostgres.APPLICATION);
        port = FreePorts.next();
        environment.put("DB_URL", postgres.url());
        environment.put("DB_USER", LocalPostgres.APPLICATION);
        environment.put("DB_PASSWORD", credentials.of("application"));
        environment.put("ALONGSIDE_PROFILE", "demo");
        environment.put("ALONGSIDE_TEST_CLOCK", "true");
        environment.put("ALONGSIDE_DEMO_PASSWORD", PASSWORD);
        environment.put("ALONGSIDE_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("ALONGSIDE_MAIL", mailFolder().toUri().toString());
        new DemonstrationExtract(LocalDate.now(London.ZONE)).write(data.resolve("demonstration.zip"));
    }

    static Application onMicro(String name) throws Exception {
        Application application = new Application(name, true);
        application.start();
        return application;
    }

    static Application onServer(String name) throws Exception {
        Application application = new Application(name, false);
        application.start();
        return application;
    }

    /** Another setting than the usual ones, from the next start on. */
    Application with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    void start() throws Exception {
        String demonstration = "-Dalongside.demonstration.extract=" + data.resolve("demonstration.zip");
        if (micro) {
            MicroServer started = MicroServer.start(target, data, port, environment, demonstration);
            server = started;
            started.awaitReady();
        } else {
            PayaraServer started = PayaraServer.start(target, data, port, environment, demonstration);
            server = started;
            started.awaitReady(base());
        }
    }

    /** Another server on the same database, from the WAR in a folder. */
    MicroServer beside(Path folder, String name) throws Exception {
        MicroServer other = MicroServer.start(
                folder, Files.createDirectories(target.resolve("it").resolve(name)), FreePorts.next(), environment);
        other.awaitReady();
        return other;
    }

    long pid() {
        return ((MicroServer) server).pid();
    }

    /** What the server's process holds of the machine's memory. */
    long residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** SIGKILL: nothing is tidied up. */
    void kill() {
        ((MicroServer) server).kill();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + port + "/alongside");
    }

    Path mailFolder() {
        return data.resolve("mail");
    }

    Path log() {
        return data.resolve("server.log");
    }

    Connection applicationRole() throws SQLException {
        return DriverManager.getConnection(
                postgres.url() + "?currentSchema=alongside", LocalPostgres.APPLICATION, credentials.of("application"));
    }

    /** The first column of the first row, whoever's it is. */
    String one(String sql) throws SQLException {
        try (Connection connection = applicationRole();
                Statement statement = connection.createStatement()) {
            statement.execute("set alongside.scope = 'ALL'");
            try (ResultSet row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    throw new AssertionError("nothing is found by " + sql);
                }
                return row.getString(1);
            }
        }
    }

    /** A change to whoever's rows it is, past the application. */
    void run(String sql) throws SQLException {
        try (Connection connection = applicationRole();
                Statement statement = connection.createStatement()) {
            statement.execute("set alongside.scope = 'ALL'");
            statement.execute(sql);
        }
    }

    HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws Exception {
        server.close();
        postgres.close();
    }
}
