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

/** The built EAR on a Payara Server domain of its own. */
final class PayaraServer implements AutoCloseable {

    private final Process process;
    private final Path log;

    private PayaraServer(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static PayaraServer start(Path target, Path data, int port, Map<String, String> environment, String... system)
            throws IOException, InterruptedException {
        Path asadmin = target.resolve("payara6/bin/asadmin");
        asadmin.toFile().setExecutable(true);
        Path domains = Files.createDirectories(data.resolve("domains"));
        if (!Files.exists(domains.resolve("it"))) {
            int admin = FreePorts.next();
            run(
                    data,
                    asadmin.toString(),
                    "create-domain",
                    "--nopassword=true",
                    "--domaindir",
                    domains.toString(),
                    "--adminport",
                    Integer.toString(admin),
                    "--instanceport",
                    Integer.toString(port),
                    "--domainproperties",
                    ports(),
                    "it");
            onLoopback(domains.resolve("it/config/domain.xml"));
        }
        Path commands = data.resolve("postboot.txt");
        List<String> lines = new ArrayList<>();
        for (String property : system) {
            lines.add("create-system-properties " + property.substring(2).replace(":", "\\:"));
        }
        lines.add("deploy --name alongside " + target.resolve("alongside.ear"));
        Files.write(commands, lines);
        Path log = data.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(
                        asadmin.toString(),
                        "start-domain",
                        "--verbose",
                        "--domaindir",
                        domains.toString(),
                        "--postbootcommandfile",
                        commands.toString(),
                        "it")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new PayaraServer(builder.start(), log);
    }

    /** Neither the application nor the administration is reachable from another machine. */
    private static void onLoopback(Path domain) throws IOException {
        String xml = Files.readString(domain);
        Files.writeString(
                domain,
                xml.replace("0.0.0.0", "127.0.0.1")
                        .replaceAll("<network-listener (?![^>]*address=)", "<network-listener address=\"127.0.0.1\" "));
    }

    private static String ports() throws IOException {
        List<String> names = List.of(
                "domain.jmxPort",
                "http.ssl.port",
                "java.debugger.port",
                "jms.port",
                "orb.listener.port",
                "orb.mutualauth.port",
                "orb.ssl.port",
                "osgi.shell.telnet.port",
                "hazelcast.dasPort");
        List<String> assigned = new ArrayList<>();
        for (String name : names) {
            assigned.add(name + "=" + FreePorts.next());
        }
        return String.join(":", assigned);
    }

    private static void run(Path data, String... command) throws IOException, InterruptedException {
        Path out = data.resolve("create-domain.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(out));
        }
    }

    void awaitReady(URI base) throws InterruptedException, IOException {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest status = HttpRequest.newBuilder(URI.create(base + "/api/status"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long limit = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (true) {
            try {
                HttpResponse<String> answer = client.send(status, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"ready\":true")) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            if (process.waitFor(300, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
                throw new IllegalStateException("Payara Server did not get ready:\n" + Files.readString(log));
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        process.waitFor(30, TimeUnit.SECONDS);
        all.forEach(handle -> {
            if (handle.isAlive()) {
                handle.destroyForcibly();
            }
        });
    }
}
