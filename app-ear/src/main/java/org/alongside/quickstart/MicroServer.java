package org.alongside.quickstart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The application on Payara Micro, in a process of its own, listening on 127.0.0.1 only. */
final class MicroServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";
    private static final String COMPRESSION =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compression=on\n";

    /** Of itself the server compresses pages, and no scripts and no style sheets. */
    private static final String COMPRESSED =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.compressable-mime-type="
                    + "text/html,text/xml,text/plain,text/css,text/csv,text/javascript,application/javascript,application/json,image/svg+xml\n";

    private static final String NO_SERVER_NAME =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false\n";

    /** A search that is far too long gets an answer in words and not a bare refusal. */
    private static final String LONG_URLS =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.header-buffer-length-bytes=32768\n";

    /** More at once than this share two cores and one heap and are no faster for it; the others wait their turn. */
    private static final String WORKERS =
            "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=24\n";

    /** The server's own end points tell anybody about it; the application's status is the one that is open. */
    private static final String CLOSED = """
            set-metrics-configuration --enabled=false --dynamic=true
            set-microprofile-healthcheck-configuration --enabled=false
            set-openapi-configuration --enabled=false
            """;

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
        Path preboot = data.resolve("preboot.txt");
        Files.writeString(preboot, LISTENER + COMPRESSION + COMPRESSED + NO_SERVER_NAME + LONG_URLS + WORKERS);
        Path postboot = data.resolve("postboot.txt");
        Files.writeString(postboot, CLOSED);
        Path temporary = Files.createDirectories(data.resolve("tmp"));
        Path log = data.resolve("server.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Duser.timezone=Europe/London",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(List.of(system));
        command.addAll(List.of("-jar", target.resolve("payara-micro.jar").toString()));
        command.addAll(List.of("--deploy", target.resolve("alongside.war").toString()));
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
