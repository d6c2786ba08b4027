package org.alongside.quickstart;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.alongside.shared.London;
import org.alongside.shared.service.Migration;
import org.alongside.shared.service.MigrationFailed;

/**
 * {@code ./alongside run}: starts the database, migrates it, starts the application, says when it is ready, and stops
 * all of it again when it is interrupted.
 */
public final class QuickStart {

    private static final int JAVA = 17;

    private final Options options;
    private final Path target;
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private QuickStart(Options options, Path target) {
        this.options = options;
        this.target = target;
    }

    /** Arguments: the build folder with the server and the application, then what the user typed. */
    public static void main(String[] arguments) throws InterruptedException {
        int exit = 0;
        QuickStart quickStart = null;
        try {
            String[] typed = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
            quickStart = new QuickStart(Options.parse(typed), Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(quickStart::stop));
            exit = quickStart.run();
        } catch (CannotStart | MigrationFailed e) {
            System.err.println(e.getMessage());
            exit = 1;
        } catch (IOException | SQLException | RuntimeException e) {
            System.err.println("Alongside cannot start: " + e.getMessage());
            exit = 1;
        }
        System.exit(exit);
    }

    private int run() throws IOException, SQLException, InterruptedException {
        if (Runtime.version().feature() < JAVA) {
            throw new CannotStart("Java 17 or later is needed; this is Java "
                    + Runtime.version().feature() + ".");
        }
        requireFree(options.port());
        Files.createDirectories(options.data());
        lock();
        database();
        String password = settings();
        System.out.println("Starting Alongside …");
        MicroServer server = MicroServer.start(target, options.data(), options.port(), environment, demonstration());
        started.push(server);
        server.awaitReady();
        System.out.println("Alongside is ready: " + server.address());
        if ("demo".equals(environment.get("ALONGSIDE_PROFILE")) && options.demo()) {
            System.out.println("Demonstration accounts: demo.line demo.lead demo.coordinator demo.consultant demo.ward"
                    + " demo.partner demo.supervisor demo.privacy demo.admin");
            System.out.println("Their password: " + password);
        }
        System.out.println("Ctrl-C stops it. Data and log are in " + options.data());
        return server.awaitExit();
    }

    private void database() throws IOException, SQLException {
        Map<String, String> env = System.getenv();
        if (env.containsKey("DB_URL")) {
            Migration.run(
                    env.get("DB_URL"),
                    env.getOrDefault("DB_OWNER_USER", env.getOrDefault("DB_USER", "")),
                    env.getOrDefault("DB_OWNER_PASSWORD", env.getOrDefault("DB_PASSWORD", "")),
                    env.getOrDefault("DB_USER", LocalPostgres.APPLICATION));
            return;
        }
        Credentials credentials = Credentials.in(options.data());
        LocalPostgres postgres = LocalPostgres.start(options.data(), credentials);
        started.push(postgres);
        Migration.run(postgres.url(), LocalPostgres.OWNER, credentials.of("owner"), LocalPostgres.APPLICATION);
        environment.put("DB_URL", postgres.url());
        environment.put("DB_USER", LocalPostgres.APPLICATION);
        environment.put("DB_PASSWORD", credentials.of("application"));
    }

    private String settings() {
        Map<String, String> env = System.getenv();
        String password = env.getOrDefault("ALONGSIDE_DEMO_PASSWORD", Credentials.random());
        environment.put("ALONGSIDE_DEMO_PASSWORD", password);
        environment.put("ALONGSIDE_PROFILE", env.getOrDefault("ALONGSIDE_PROFILE", "demo"));
        environment.put(
                "ALONGSIDE_MAIL",
                env.getOrDefault(
                        "ALONGSIDE_MAIL", options.data().resolve("mail").toUri().toString()));
        return password;
    }

    private String[] demonstration() throws IOException {
        if (!options.demo()) {
            return new String[0];
        }
        Path extract = options.data().resolve("demonstration.zip");
        new DemonstrationExtract(LocalDate.now(London.ZONE)).write(extract);
        return new String[] {"-Dalongside.demonstration.extract=" + extract};
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new CannotStart("Port " + port + " is taken; choose another one with --port.");
        }
    }

    private void lock() throws IOException {
        RandomAccessFile file =
                new RandomAccessFile(options.data().resolve("lock").toFile(), "rw");
        FileLock lock = file.getChannel().tryLock();
        if (lock == null) {
            file.close();
            throw new CannotStart("Alongside already runs with the data in " + options.data() + ".");
        }
        started.push(file);
    }

    private void stop() {
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }
}
