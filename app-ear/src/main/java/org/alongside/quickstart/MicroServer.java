package org.alongside.quickstart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The application on Payara Micro, in a process of its own, listening on 127.0.0.1 only. */
final class MicroServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String SETTINGS = "/server-settings.asadmin";
    private static final String OTHERS_FROM = "# Payara Server only";

    private final Process process;
    private final URI base;
    private final Path log;

    private MicroServer(Process process, URI base, Path log) {
        this.process = process;
        this.base = base;
        this.log = log;
    }

    static MicroServer start(Path target, Path data, int port, Map<String, String> environment, String... system)
            throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return start(new Program(java, target), data, port, environment, system);
    }

    /** What runs and with what: the Java, and the folder with the server and the application. */
    record Program(Path java, Path folder) {

        private String file(String name) {
            return folder.resolve(name).toString();
        }
    }

    /** With another Java than the one that runs here. */
    static MicroServer start(Program program, Path data, int port, Map<String, String> environment, String... system)
            throws IOException {
        Path preboot = data.resolve("preboot.txt");
        Files.write(preboot, settings(line -> line.startsWith("set ")));
        Path postboot = data.resolve("postboot.txt");
        Files.write(postboot, settings(line -> line.startsWith("set-")));
        Path temporary = Files.createDirectories(data.resolve("tmp"));
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwx------"));
        Path log = data.resolve("server.log");
        List<String> command = new ArrayList<>(List.of(
                program.java().toString(),
                "-Xmx512m",
                "-Duser.timezone=Europe/London",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of(system));
        command.addAll(List.of("-jar", program.file("payara-micro.jar"), "--deploy", program.file("alongside.war")));
        command.addAll(List.of("--contextroot", "alongside", "--port", Integer.toString(port)));
        command.addAll(List.of("--prebootcommandfile", preboot.toString()));
        command.addAll(List.of("--postbootcommandfile", postboot.toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        String address = "http://127.0.0.1:" + port + "/alongside";
        builder.environment().put("ALONGSIDE_ADDRESS", address);
        builder.environment().putAll(environment);
        return new MicroServer(builder.start(), URI.create(address), log);
    }

    /** What the package has for Payara Server, as far as it is for both, with the name that the listener has here. */
    private static List<String> settings(Predicate<String> which) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MicroServer.class.getResourceAsStream(SETTINGS)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .takeWhile(line -> !line.startsWith(OTHERS_FROM))
                    .filter(which)
                    .map(line -> line.replace("http-listener-1", "http-listener"))
                    .toList();
        }
    }

    /** Waits until the application says that it is ready. */
    void awaitReady() throws InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest status = HttpRequest.newBuilder(URI.create(base + "/api/status"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready(client, status)) {
            if (process.waitFor(300, TimeUnit.MILLISECONDS)) {
                throw new CannotStart("The application did not start; " + log + " says why.");
            }
            if (System.nanoTime() > limit) {
                throw new CannotStart("The application is not ready after 5 minutes; " + log + " says why.");
            }
        }
    }

    private static boolean ready(HttpClient client, HttpRequest status) throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(status, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 && answer.body().contains("\"ready\":true");
        } catch (IOException e) {
            return false;
        }
    }

    long pid() {
        return process.pid();
    }

    URI address() {
        return base;
    }

    int awaitExit() throws InterruptedException {
        return process.waitFor();
    }

    /** Ends the process at once, as a power cut of the server would. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
