package org.alongside.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.access.service.QuickHash;
import org.alongside.shared.London;
import org.alongside.shared.service.Migration;

/**
 * The built application with the demonstration trust, for tests: on a database of its own, on Payara Micro, on a newer one
 * or as the EAR on Payara Server, and killable.
 */
final class Application implements AutoCloseable {

    private enum Form {
        MICRO,
        NEWER_MICRO,
        SERVER
    }

    static final String PASSWORD = "demo-password";
    static final String TOKEN = "integration-test-token";
    private static final String DEMO_PASSWORD = "ALONGSIDE_DEMO_PASSWORD";

    /** What is over when a test is: nothing of it rises, is being handed over or is filled in for the next one. */
    private static final List<String> OVER = List.of(
            "update handover set state = 'CANCELLED', next_step_at = null, held_until = null, asked_until = null"
                    + " where next_step_at is not null",
            "update call_back set state = 'ENDED', look_at = null where state = 'OPEN'",
            "update call_danger set state = 'TAKEN', look_at = null, taken_by = 'Test', taken_at = now() where state = 'OPEN'",
            "delete from shift_item where shift_id in (select id from team_shift where taken_at is null)",
            "delete from team_shift where taken_at is null",
            "delete from draft");

    private final Path target = Path.of(System.getProperty("alongside.target")).toAbsolutePath();
    private final Path data;
    private final Form form;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();
    private LocalPostgres postgres;
    private final Credentials credentials;
    private AutoCloseable server = () -> {};
    private int starts;

    private Application(String name, Form form) throws IOException, SQLException {
        this.form = form;
        data = folder(name);
        credentials = Credentials.in(data);
        postgres = LocalPostgres.start(data, credentials);
        Migration.run(postgres.url(), LocalPostgres.OWNER, credentials.of("owner"), LocalPostgres.APPLICATION);
        port = FreePorts.next();
        environment.put("JAVA_TOOL_OPTIONS", System.getProperty("alongside.jvm", ""));
        environment.put("DB_URL", postgres.url());
        environment.put("DB_USER", LocalPostgres.APPLICATION);
        environment.put("DB_PASSWORD", credentials.of("application"));
        environment.put("ALONGSIDE_PROFILE", "demo");
        environment.put("ALONGSIDE_TEST_CLOCK", "true");
        environment.put(DEMO_PASSWORD, PASSWORD);
        environment.put("ALONGSIDE_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("ALONGSIDE_MAIL", mailFolder().toUri().toString());
        new DemonstrationExtract(LocalDate.now(London.ZONE)).write(data.resolve("demonstration.zip"));
    }

    private static Path folder(String name) throws IOException {
        return Files.createDirectories(
                Path.of(System.getProperty("alongside.target"), "it", name).toAbsolutePath());
    }

    /** On the data of the first application of this run, where there has been one. */
    private static Application begun(String name, Form form) throws Exception {
        boolean copied = FirstStart.into(folder(Running.anew(name)));
        Application application = new Application(name, form);
        if (copied) {
            application.environment.remove(DEMO_PASSWORD);
        }
        return application;
    }

    /** On an empty database, whatever others have begun with. */
    static Application onMicroFromNothing(String name) throws Exception {
        return new Application(Running.anew(name), Form.MICRO).started();
    }

    static Application onMicro(String name) throws Exception {
        return begun(name, Form.MICRO).started();
    }

    /** With another mail server than a folder. */
    static Application onMicroWithMail(String name, String mail) throws Exception {
        return begun(name, Form.MICRO).with("ALONGSIDE_MAIL", mail).started();
    }

    /** On a new domain, whose server has the owner's credentials too and so migrates at its start. */
    static Application onServerThatMigrates(String name) throws Exception {
        Application application = new Application(Running.anew(name), Form.SERVER);
        application
                .with("DB_OWNER_USER", LocalPostgres.OWNER)
                .with("DB_OWNER_PASSWORD", application.credentials.of("owner"));
        return application.started();
    }

    static Application onServer(String name) throws Exception {
        return begun(name, Form.SERVER).started();
    }

    /** On the Payara Micro that needs a newer Java than this one. */
    static Application onNewerMicro(String name) throws Exception {
        return begun(name, Form.NEWER_MICRO).started();
    }

    /**
     * What does not get ready leaves nothing that runs. Only the first start gives the demonstration's accounts a password: each
     * would take the time of a real one, and put a real one in the place of one that is judged quickly.
     */
    private Application started() throws Exception {
        try {
            start();
            if (environment.remove(DEMO_PASSWORD) != null) {
                run("update account set password_hash = '" + QuickHash.of(PASSWORD) + "' where username like 'demo.%'");
                Neighbour.movesIn(this);
                FirstStart.of(data, postgres.url(), credentials);
            }
            return this;
        } catch (Exception e) {
            discard();
            throw e;
        }
    }

    /** Another setting than the usual ones, from the next start on. */
    Application with(String setting, String value) {
        environment.put(setting, value);
        return this;
    }

    void start() throws Exception {
        begin();
        awaitReady();
    }

    /** Starts the server and does not wait for it. */
    void begin() throws Exception {
        starts++;
        String demonstration = "-Dalongside.demonstration.extract=" + data.resolve("demonstration.zip");
        server = switch (form) {
            case MICRO -> MicroServer.start(target, data, port, environment, demonstration);
            case NEWER_MICRO -> MicroServer.start(newer(), data, port, environment, demonstration);
            case SERVER -> PayaraServer.start(target, data, port, environment, demonstration);
        };
    }

    /** The newer Java, and the folder of the newer server with the same file of ours. */
    private MicroServer.Program newer() throws IOException {
        Path war = target.resolve("newer/alongside.war");
        if (Files.notExists(war)) {
            Files.createSymbolicLink(war, target.resolve("alongside.war"));
        }
        return new MicroServer.Program(Path.of(System.getProperty("alongside.newer.java")), war.getParent());
    }

    void awaitReady() throws Exception {
        if (server instanceof MicroServer started) {
            started.awaitReady();
        } else {
            ((PayaraServer) server).awaitReady(base());
        }
    }

    /** As an administrator stops it; {@link #start} has it again with its data. */
    void stop() throws Exception {
        server.close();
    }

    /** The database goes away at once, as in a power cut, with everybody who is connected. */
    void databaseGoes() throws IOException, InterruptedException {
        String postmaster =
                Files.readAllLines(data.resolve("postgresql/postmaster.pid")).get(0);
        new ProcessBuilder("kill", "-QUIT", postmaster.strip()).start().waitFor();
        ProcessHandle.of(Long.parseLong(postmaster.strip()))
                .ifPresent(process -> process.onExit().join());
    }

    /** At the same address, with what was committed. */
    void databaseIsBack() throws IOException, SQLException {
        int port = postgres.port();
        // lets go of the folder
        postgres.close();
        postgres = LocalPostgres.start(data, credentials, port);
    }

    /** The addresses at which its Payara Server listens, as the system has them. */
    List<String> listeners() throws IOException {
        return ((PayaraServer) server).listeners();
    }

    /** Another application beside it on its Payara Server, until it is closed. */
    AutoCloseable beside(Path war) throws IOException, InterruptedException {
        String name = "beside";
        PayaraServer domain = (PayaraServer) server;
        domain.deploy(target, name, war);
        return () -> domain.undeploy(target, name);
    }

    /** A line of the guide that an administrator of Payara Server types, with the EAR that was built. */
    void asadmin(String line) throws IOException, InterruptedException {
        ((PayaraServer) server)
                .administer(
                        target,
                        line.replace(
                                        "alongside.ear",
                                        target.resolve("alongside.ear").toString())
                                .split(" "));
    }

    /** Another server on the same database, from the WAR in a folder. */
    MicroServer beside(Path folder, String name) throws Exception {
        MicroServer other = MicroServer.start(
                folder, Files.createDirectories(target.resolve("it").resolve(name)), FreePorts.next(), environment);
        other.awaitReady();
        return other;
    }

    /** Another server on the same database, with settings of its own. */
    MicroServer beside(String name, Map<String, String> settings) throws Exception {
        Map<String, String> own = new HashMap<>(environment);
        own.putAll(settings);
        MicroServer other = MicroServer.start(
                target, Files.createDirectories(target.resolve("it").resolve(name)), FreePorts.next(), own);
        other.awaitReady();
        return other;
    }

    /** And not the EAR on Payara Server. */
    boolean micro() {
        return form != Form.SERVER;
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

    /** A place in what the server has said; each start begins its log anew. */
    record Mark(int starts, long length) {}

    Mark mark() throws IOException {
        return new Mark(starts, Files.size(log()));
    }

    String saidSince(Mark mark) throws IOException {
        byte[] all = Files.readAllBytes(log());
        int from = mark.starts() == starts ? (int) mark.length() : 0;
        return new String(all, from, all.length - from, StandardCharsets.UTF_8);
    }

    /** For the next test: the time is everybody's, and a server that this one has killed is there again. */
    void asBefore() throws Exception {
        for (String sql : OVER) {
            run(sql);
        }
        HttpRequest realTime = HttpRequest.newBuilder(URI.create(base() + "/api/test/clock"))
                .DELETE()
                .build();
        try {
            HttpClient.newHttpClient().send(realTime, HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            server.close();
            start();
        }
    }

    Connection applicationRole() throws SQLException {
        return DriverManager.getConnection(
                postgres.url() + "?currentSchema=alongside", LocalPostgres.APPLICATION, credentials.of("application"));
    }

    /** The first column of the only row, whoever's it is: what is found twice is not what a test means. */
    String one(String sql) throws SQLException {
        try (Connection connection = applicationRole();
                Statement statement = connection.createStatement()) {
            statement.execute("set alongside.scope = 'ALL'");
            try (ResultSet row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    throw new AssertionError("nothing is found by " + sql);
                }
                String found = row.getString(1);
                if (row.next()) {
                    throw new AssertionError("more than one is found by " + sql);
                }
                return found;
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

    /** Ends it without waiting for what the server would still tidy up: nobody needs its data any more. */
    void discard() {
        try {
            if (server instanceof MicroServer running) {
                running.kill();
            } else {
                server.close();
            }
            postgres.close();
        } catch (Exception e) {
            throw new IllegalStateException("The application of the tests does not stop", e);
        }
    }

    @Override
    public void close() throws Exception {
        server.close();
        postgres.close();
    }
}
