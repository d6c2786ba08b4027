package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Lists and records with 60 active users, in turns with the same pages whose rows come from memory. The floor is the same
 * application with one interceptor more; it checks permissions and writes the audit like ours.
 */
class PagesBench {

    private static final int USERS = 60;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(30);
    private static final Duration WARM = Duration.ofSeconds(60);
    private static final int RECORDS = 40;

    private static final String SEEN = """
            select distinct g.person_id from access_grant g
              join account_team t on t.team_id = g.team_id
              join account a on a.id = t.account_id and a.username = 'demo.lead'
             where g.valid_from <= current_date and coalesce(g.valid_to, current_date) >= current_date
             order by 1 limit\s""";

    private final Path target = Path.of(System.getProperty("alongside.target")).toAbsolutePath();

    @Test
    void pagesUnderLoad() throws Exception {
        long start = System.nanoTime();
        try (Application ours = Application.onMicro("pages-bench")) {
            System.out.printf(
                    "pages: start-up with an import of the demonstration: %.1f s%n", (System.nanoTime() - start) / 1e9);
            System.out.printf("pages: memory after the import: %d MiB resident%n", ours.residentMebibytes());
            try (MicroServer floor = ours.beside(fromMemory(), "pages-floor");
                    ActiveUsers here = new ActiveUsers(ours.base(), "demo.lead", USERS);
                    ActiveUsers there = new ActiveUsers(floor.address(), "demo.lead", USERS)) {
                Map<String, List<String>> pages = pages(ours);
                here.warm(pages, WARM);
                there.warm(pages, WARM);
                compare(here, there, pages);
            }
        }
    }

    private static void compare(ActiveUsers here, ActiveUsers there, Map<String, List<String>> pages) throws Exception {
        Map<String, List<double[]>> ours = new TreeMap<>();
        Map<String, List<double[]>> floor = new TreeMap<>();
        for (int round = 1; round <= ROUNDS; round++) {
            keep(ours, here.look(pages, ROUND, round), "ours round " + round);
            keep(floor, there.look(pages, ROUND, round), "from memory round " + round);
        }
        ours.forEach((kind, rounds) -> {
            double[] mine = ActiveUsers.together(rounds);
            double[] memory = ActiveUsers.together(floor.get(kind));
            System.out.printf(
                    "pages: %s: %d looks, p50 %.1f ms, p95 %.1f ms; from memory p50 %.1f ms, p95 %.1f ms; ratio of p95 %.2f%n",
                    kind,
                    mine.length,
                    ActiveUsers.percentile(mine, 0.5),
                    ActiveUsers.percentile(mine, 0.95),
                    ActiveUsers.percentile(memory, 0.5),
                    ActiveUsers.percentile(memory, 0.95),
                    ActiveUsers.percentile(mine, 0.95) / ActiveUsers.percentile(memory, 0.95));
        });
    }

    private static void keep(Map<String, List<double[]>> all, Map<String, double[]> round, String name) {
        round.forEach((kind, times) -> {
            all.computeIfAbsent(kind, k -> new ArrayList<>()).add(times);
            System.out.printf(
                    "pages: %s, %s: p50 %.1f ms, p95 %.1f ms%n",
                    kind, name, ActiveUsers.percentile(times, 0.5), ActiveUsers.percentile(times, 0.95));
        });
    }

    static Map<String, List<String>> pages(Application application) throws Exception {
        List<String> records = new ArrayList<>();
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            try (ResultSet rows = sql.executeQuery(SEEN + RECORDS)) {
                while (rows.next()) {
                    records.add("/record/view.xhtml?id=" + rows.getString(1));
                }
            }
        }
        assertThat(records).hasSize(RECORDS);
        return Map.of(
                "record", records,
                "ending care", List.of("/discharge/list.xhtml?since=all"),
                "tasks", List.of("/task/list.xhtml"),
                "people found",
                        List.of(
                                "/person/list.xhtml?q=ahmed",
                                "/person/list.xhtml?q=smith",
                                "/person/list.xhtml?q=jones"));
    }

    /** The same WAR with the interceptor of {@code org.alongside.bench.memory} in a jar of its own. */
    private Path fromMemory() throws Exception {
        Path folder = Files.createDirectories(target.resolve("bench"));
        Path micro = folder.resolve("payara-micro.jar");
        if (Files.notExists(micro)) {
            Files.createSymbolicLink(micro, target.resolve("payara-micro.jar"));
        }
        Path war = Files.copy(
                target.resolve("alongside.war"), folder.resolve("alongside.war"), StandardCopyOption.REPLACE_EXISTING);
        Path jar = folder.resolve("memory.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> classes = Files.list(target.resolve("test-classes/org/alongside/bench/memory"))) {
            zip.putNextEntry(new ZipEntry("META-INF/beans.xml"));
            for (Path file : classes.toList()) {
                zip.putNextEntry(new ZipEntry("org/alongside/bench/memory/" + file.getFileName()));
                Files.copy(file, zip);
            }
        }
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), Map.of())) {
            Files.copy(jar, inside.getPath("/WEB-INF/lib/memory.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
        return folder;
    }
}
