package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an IT department gets, used as they would: unpacked, checked, given the backup of the first version, started,
 * backed up while it runs, wrecked, restored and started again, with the same figures as before.
 */
class PackageIT {

    private static final String TOKEN = "integration-test-token";
    private static final String FIGURES = "/api/measures/core-34?from=2026-08-01&to=2026-10-31";

    private final Path target = Path.of(System.getProperty("alongside.target"));
    private final int port = FreePorts.next();
    private final Map<String, String> settings = new HashMap<>();

    @TempDir
    private Path folder;

    private EmbeddedPostgres postgres;
    private Path installed;

    PackageIT() throws IOException {}

    @BeforeEach
    void install() throws Exception {
        Path binaries = Path.of(System.getProperty("alongside.oldest.postgresql"));
        postgres = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> Files.newInputStream(binaries))
                .start();
        sql(
                "postgres",
                "create role alongside_owner login bypassrls password 'it''s $owner \"$(x)'",
                "create role alongside_app login password 'application'");
        settings.put("DB_USER", "alongside_app");
        settings.put("DB_PASSWORD", "application");
        settings.put("DB_OWNER_USER", "alongside_owner");
        settings.put("DB_OWNER_PASSWORD", "it's $owner \"$(x)");
        useEmptyDatabase("first");
        assertThat(run("unzip", "-q", zip().toString(), "-d", folder.toString()))
                .isEmpty();
        installed = folder.resolve(zip().getFileName().toString().replace(".zip", ""));
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    private Path zip() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(f -> f.getFileName().toString().matches("alongside-.*\\.zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void sql(String database, String... statements) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private void useEmptyDatabase(String name) throws SQLException {
        sql("postgres", "create database " + name + " owner alongside_owner");
        settings.put("DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name);
    }

    private String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.toFile());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(command), said).isZero();
        return said.strip();
    }

    /** As the guide has it: the server's and the owner's apart, read by the program itself. */
    private void writeSettings() throws IOException {
        StringBuilder server = new StringBuilder();
        StringBuilder owner = new StringBuilder();
        settings.forEach(
                (key, value) -> (key.startsWith("DB_OWNER") ? owner : server).append(key + "=" + value + "\n"));
        Files.writeString(installed.resolve("server.env"), server);
        Files.writeString(installed.resolve("admin.env"), owner);
    }

    private String admin(String... arguments) throws IOException, InterruptedException {
        writeSettings();
        List<String> command =
                new ArrayList<>(List.of(installed.resolve("bin/alongside-admin").toString()));
        command.addAll(List.of(arguments));
        return run(command.toArray(new String[0]));
    }

    private MicroServer started() throws IOException, InterruptedException {
        Path micro = installed.resolve("payara-micro.jar");
        if (Files.notExists(micro)) {
            Files.createSymbolicLink(micro, target.resolve("payara-micro.jar"));
        }
        Map<String, String> environment = new HashMap<>(settings);
        environment.keySet().removeIf(key -> key.startsWith("DB_OWNER"));
        environment.put("ALONGSIDE_BOOTSTRAP_TOKEN", TOKEN);
        environment.put("ALONGSIDE_PROFILE", "production");
        MicroServer server = MicroServer.start(installed, folder, port, environment);
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private String figures() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/alongside" + FIGURES))
                .header("Authorization", "Bearer " + TOKEN)
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    @Test
    void theZipHoldsWhatItsListsSay() throws Exception {
        ProcessBuilder check = new ProcessBuilder("sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS");
        assertThat(check.directory(installed.toFile()).inheritIO().start().waitFor())
                .isZero();
        String sums = Files.readString(installed.resolve("SHA256SUMS"));
        String materials = Files.readString(installed.resolve("sbom/ear.json"));
        try (Stream<Path> files = Files.walk(installed)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = installed.relativize(file).toString();
                assertThat(name.equals("SHA256SUMS") || sums.contains("  " + name + "\n"))
                        .as("%s has a checksum", name)
                        .isTrue();
                if (name.matches("lib/.*\\d\\.jar")) {
                    String[] artifact = name.replaceAll("lib/|\\.jar", "").split("-(?=\\d)", 2);
                    assertThat(materials)
                            .as("%s is in the bill of materials", name)
                            .contains("/" + artifact[0] + "@" + artifact[1] + "?");
                }
            }
        }
        assertThat(Files.readString(installed.resolve("sbom/web.json"))).contains("/primefaces@");
        licencesOfOthersGoWithThem();
        assertThat(installed.resolve("nginx.conf"))
                .hasSameTextualContentAs(Path.of("src", "main", "package", "nginx.conf"));
        assertThat(Files.readString(installed.resolve("server.template")))
                .as("no password is given away, and the server does not get the owner's")
                .contains("DB_PASSWORD=\n")
                .doesNotContain("DB_OWNER");
        assertThat(Files.readString(installed.resolve("admin.template"))).contains("DB_OWNER_PASSWORD=\n");
    }

    private void licencesOfOthersGoWithThem() throws IOException {
        String others = Files.readString(installed.resolve("THIRD-PARTY.txt"));
        try (Stream<Path> libraries = Files.list(installed.resolve("lib"))) {
            assertThat(libraries
                            .map(library -> library.getFileName().toString())
                            .filter(library -> !library.matches("(domain|ejb)-module.*")))
                    .as("each has a licence")
                    .allMatch(library -> others.contains("\n" + library + ": "));
        }
        assertThat(others).contains("\nprimefaces-").contains("LGPL-2.1");
        for (String line : others.lines().skip(3).toList()) {
            assertThat(installed.resolve(line.replaceAll(".*, in ", "")))
                    .as(line)
                    .exists();
        }
        assertThat(installed.resolve("licences")).isDirectoryRecursivelyContaining("glob:**/LICENSE*");
        assertThat(installed.resolve("licences")).isDirectoryRecursivelyContaining("glob:**/NOTICE*");
    }

    @Test
    void theFirstVersionIsUpgradedBackedUpWreckedAndRestored() throws Exception {
        String proven = admin("restore", System.getProperty("alongside.thread.backup"));
        assertThat(proven).contains("Restored and proven: ");
        String before;
        String backup;
        try (MicroServer server = started()) {
            before = figures();
            assertThat(before).contains("\"denominator\"").doesNotContain("\"denominator\":0,");
            backup = admin("backup", folder.resolve("backups").toString());
            assertThat(backup).startsWith("Backup taken: ");
        }
        sql("first", "drop schema alongside cascade");
        useEmptyDatabase("second");
        admin("restore", backup.replaceAll("Backup taken: (\\S+) .*", "$1"));
        assertThat(admin("verify")).isEqualTo("The database is as it should be.");
        try (MicroServer server = started()) {
            assertThat(figures()).isEqualTo(before);
        }
        assertThat(admin("verify")).isEqualTo("The database is as it should be.");
        assertThat(admin("upgrade", folder.resolve("upgrades").toString())).startsWith("Upgraded and proven.");
    }
}
