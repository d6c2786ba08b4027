package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of the installation guide, typed as they stand there, one after the other, with the paths and the port of this
 * machine in place of the guide's: the package is unpacked, set up, backed up, restored, upgraded and taken back.
 */
class GuidedPackageIT {

    /** What is not typed here, and why. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "pg_hba.conf", "it is copied into a file of PostgreSQL's",
            "domain", "PayaraServerIT does the same, with ports of its own",
            "micro", "OnNewerPayaraIT starts it so, with a port of its own",
            "health", "it needs a server with TLS in front; PermissionMatrixIT asks it",
            "systemd", "it makes users and services of the machine; the units are looked at below",
            "windows-service", "this is no Windows",
            "windows-backup", "this is no Windows");

    private static final Path GUIDE = Path.of("../docs/install.md");

    private final Path target = Path.of(System.getProperty("alongside.target"));
    private final StringBuilder said = new StringBuilder();

    @TempDir
    private Path folder;

    private String version() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("alongside-.*\\.zip"))
                    .findFirst()
                    .orElseThrow()
                    .replace(".zip", "");
        }
    }

    private Path installed() throws IOException {
        return folder.resolve(version());
    }

    private void type(String text, int port, List<String> interpreter) throws Exception {
        Path script = Files.writeString(
                folder.resolve("typed"),
                text.replace("alongside-0.1.0", version())
                        .replaceAll("/opt/alongside-(new|old)", installed().toString())
                        .replace(
                                "/var/backups/alongside",
                                folder.resolve("backups").toString())
                        .replace("127.0.0.1:5432", "127.0.0.1:" + port));
        Stream<String> command = Stream.concat(interpreter.stream(), Stream.of(script.toString()));
        ProcessBuilder builder = new ProcessBuilder(command.toList()).redirectErrorStream(true);
        builder.directory((Files.exists(installed()) ? installed() : folder).toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("DB_") || name.startsWith("ALONGSIDE_"));
        environment.putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(port), "PGUSER", "postgres"));
        environment.put("PATH", folder.resolve("elsewhere") + ":" + environment.get("PATH"));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", text, told).isZero();
        said.append(told);
    }

    /** What another test or nobody here runs: it is written down that it was asked for. */
    private void stub(String program) throws IOException {
        Path stub = Files.createDirectories(folder.resolve("elsewhere")).resolve(program);
        Files.writeString(stub, "#!/bin/sh\necho \"" + program + " $*\" >>" + folder.resolve("asked") + "\n");
        stub.toFile().setExecutable(true);
    }

    @Test
    void everyCommandDoesWhatTheGuideSays() throws Exception {
        Path binaries = Path.of(System.getProperty("alongside.oldest.postgresql"));
        stub("asadmin");
        stub("systemctl");
        Files.createSymbolicLink(
                folder.resolve(version() + ".zip"),
                target.resolve(version() + ".zip").toAbsolutePath());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPgBinaryResolver((system, architecture) -> Files.newInputStream(binaries))
                .start()) {
            for (GuideBlock block : GuideBlock.of(GUIDE)) {
                if (!NOT_HERE.containsKey(block.name())) {
                    type(block.text(), postgres.getPort(), interpreter(block));
                }
                if (block.name().equals("settings")) {
                    type("sed -i 's|127.0.0.1:[0-9]*|127.0.0.1:5432|' server.env", postgres.getPort(), List.of("sh"));
                }
            }
        }
        assertThat(said)
                .containsPattern("The schema \\d+ was made\\.")
                .containsSubsequence(
                        "Backup taken: ",
                        "The backup is what was written: ",
                        "Restored and proven: ",
                        "holds what the backup holds, ",
                        "Upgraded and proven. To go back: ",
                        "Restored and proven: ");
        assertThat(Files.readString(installed().resolve("server.env")))
                .contains("/alongside_back\n", "DB_PASSWORD=NEW-PASSWORD\n");
        assertThat(Files.readString(folder.resolve("asked")))
                .containsSubsequence(
                        "asadmin disable alongside\n",
                        "asadmin deploy --force=true --name alongside alongside.ear\n",
                        "asadmin enable alongside\n",
                        "systemctl restart alongside\n");
    }

    private static List<String> interpreter(GuideBlock block) {
        return switch (block.language()) {
            case "sh" -> List.of("sh", "-eu");
            case "sql" ->
                List.of(
                        "psql",
                        "--quiet",
                        "--no-psqlrc",
                        "--set=ON_ERROR_STOP=1",
                        "--dbname=" + (block.name().equals("roles") ? "postgres" : "alongside"),
                        "--file");
            default -> throw new AssertionError(block.name() + " is typed nowhere, and nobody says why");
        };
    }

    @Test
    void everyBlockHasANameAndNoneIsLeftOutWithoutBeingThere() throws Exception {
        List<String> names = GuideBlock.of(GUIDE).stream().map(GuideBlock::name).toList();
        assertThat(names).doesNotHaveDuplicates().doesNotContain("").containsAll(NOT_HERE.keySet());
        assertThat(new TreeSet<>(names).size() - NOT_HERE.size()).as("typed").isGreaterThan(10);
    }

    /** Skipped by its name where there is no systemd. */
    @Test
    void systemdUnderstandsTheUnits() throws Exception {
        Assumptions.assumeTrue(
                Stream.of("/usr/bin", "/bin").anyMatch(bin -> Files.isExecutable(Path.of(bin, "systemd-analyze"))),
                "systemd-analyze is not installed here");
        Path units = Files.createDirectories(folder.resolve("units"));
        List<String> names = List.of("alongside.service", "alongside-backup.service", "alongside-backup.timer");
        for (String name : names) {
            String unit = Files.readString(
                    target.resolve(version()).resolve("systemd").resolve(name));
            // the programs are not where they would be
            Files.writeString(units.resolve(name), unit.replaceAll("(?m)^ExecStart=\\S+", "ExecStart=/bin/true"));
        }
        assertThat(verified(units, names)).isEmpty();
        Path timer = units.resolve("alongside-backup.timer");
        Files.writeString(timer, Files.readString(timer).replace("OnCalendar=*-", "OnCalendar=nightly-"));
        assertThat(verified(units, names)).as("the positive control").contains("nightly");
    }

    private static String verified(Path units, List<String> names) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of("systemd-analyze", "verify", "--man=no"),
                        names.stream().map(name -> units.resolve(name).toString()))
                .collect(Collectors.toList());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told.lines().filter(line -> line.contains("alongside")).collect(Collectors.joining("\n"));
    }
}
