package org.alongside.quickstart;

import java.io.IOException;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

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
        boolean deployed = Files.exists(domains.resolve("it"));
        if (!deployed) {
            int admin = FreePorts.next();
            Files.writeString(data.resolve("admin-port"), Integer.toString(admin));
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
            Files.createDirectory(
                    domains.resolve("it/tmp"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            settle(target, data, domains, admin);
        }
        Path commands = data.resolve("postboot.txt");
        Files.write(commands, deployed ? List.of() : commands(target, system));
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

    /** As the installation guide says it: the settings of the package are told to a new domain once, which then starts anew. */
    private static void settle(Path target, Path data, Path domains, int admin)
            throws IOException, InterruptedException {
        String asadmin = target.resolve("payara6/bin/asadmin").toString();
        String settings = target.resolve("classes/server-settings.asadmin").toString();
        run(data, asadmin, "start-domain", "--domaindir", domains.toString(), "it");
        run(data, asadmin, "--port", Integer.toString(admin), "multimode", "--file", settings);
        run(data, asadmin, "stop-domain", "--domaindir", domains.toString(), "it");
    }

    /** The application, on a new domain. */
    private static List<String> commands(Path target, String... system) {
        List<String> lines = new ArrayList<>();
        for (String property : system) {
            lines.add("create-system-properties " + property.substring(2).replace(":", "\\:"));
        }
        lines.add("deploy --name alongside " + target.resolve("alongside.ear"));
        return lines;
    }

    List<String> listeners() throws IOException {
        long pid = process.descendants()
                .filter(PayaraServer::isDomain)
                .findFirst()
                .orElseThrow()
                .pid();
        Process listing = new ProcessBuilder("ss", "-H", "-l", "-t", "-n", "-p").start();
        return new String(listing.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("pid=" + pid + ","))
                .toList();
    }

    /** Its command line is longer than what Java tells of one. */
    private static boolean isDomain(ProcessHandle child) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(child.pid()), "cmdline"))
                    .contains("-Dcom.sun.aas.instanceRoot=");
        } catch (IOException gone) {
            return false;
        }
    }

    /** Another application on the same domain, while it runs. */
    void deploy(Path target, String name, Path application) throws IOException, InterruptedException {
        administer(target, "deploy", "--name", name, application.toString());
    }

    void undeploy(Path target, String name) throws IOException, InterruptedException {
        administer(target, "undeploy", name);
    }

    void administer(Path target, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                target.resolve("payara6/bin/asadmin").toString(),
                "--port",
                Files.readString(log.resolveSibling("admin-port")).strip()));
        all.addAll(List.of(command));
        run(log.getParent(), all.toArray(String[]::new));
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
        String last = "it does not listen";
        while (true) {
            try {
                HttpResponse<String> answer = client.send(status, HttpResponse.BodyHandlers.ofString());
                last = answer.body();
                if (answer.statusCode() == 200 && answer.body().contains("\"ready\":true")) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            if (process.waitFor(300, TimeUnit.MILLISECONDS) || System.nanoTime() > limit) {
                throw new IllegalStateException(
                        "Payara Server did not get ready (" + last + "):\n" + Files.readString(log));
            }
        }
    }

    /** As an administrator stops it: asked to, and waited for. */
    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        process.waitFor(30, TimeUnit.SECONDS);
        for (ProcessHandle handle : all) {
            try {
                handle.onExit().get(30, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                handle.destroyForcibly();
            }
        }
    }
}
