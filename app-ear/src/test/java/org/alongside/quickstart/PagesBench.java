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
 * Lists, records and the shift board of a large team with 60 active users, in turns with the same pages whose rows come
 * from memory. The floor is the same application with one interceptor more; it checks permissions and writes the audit like
 * ours.
 */
class PagesBench {

    private static final int USERS = 60;
    private static final int ROUNDS = 5;
    private static final Duration ROUND = Duration.ofSeconds(30);

    /** So long that each connection to the database keeps its plans, and what is looked at is compiled. */
    private static final Duration WARM = Duration.ofMinutes(3);

    private static final int RECORDS = 40;

    private static final String SEEN = """
            select distinct g.person_id from access_grant g
              join account_team t on t.team_id = g.team_id
              join account a on a.id = t.account_id and a.username = 'demo.lead'
             where g.valid_from <= current_date and coalesce(g.valid_to, current_date) >= current_date
             order by 1 limit\s""";

    /** As many more in crisis care that the board of the team has 400 people, each with what a board shows. */
    private static final String BOARD = """
            with t as (select id, provider_id from team where local_id = 'CRTN' and provider_id = (select id from provider where demonstration)),
            m as (select id from team where local_id = 'CMHN' and provider_id = (select id from provider where demonstration)),
            n as (select 400 - count(*) as more from crisis_care c, t
                   where c.team_id = t.id and c.rejection_date is null and (c.discharge_date is null or c.discharge_date > current_date)),
            s as (select array_agg(id) as ids from staff where team_id = (select id from t)),
            g as materialized (select i, uuid_v7() as person, uuid_v7() as care from generate_series(1, (select more from n)) i),
            a as (insert into person select person from g),
            b as (insert into person_registration (provider_id, local_id, person_id, family_name, given_name, birth_date)
                  select t.provider_id, 'BOARD' || i, person, 'Board' || i, 'Bea', date '1980-01-01' + i::integer from g, t),
            c as (insert into referral (id, provider_id, local_id, person_id, team_id, received_date, received_time, source)
                  select care, t.provider_id, 'BOARD' || i, person, t.id, current_date - 3, time '10:00', 'A1' from g, t
                  union all
                  select uuid_v7(), t.provider_id, 'BOARDM' || i, person, m.id, current_date - 90, null, 'A1' from g, t, m),
            d as (insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from)
                  select t.provider_id, person, t.id, care, 'REFERRAL', current_date - 3 from g, t),
            e as (insert into response_clock (id, provider_id, person_id, referral_id, category, started_at, due_at, set_at, set_by)
                  select uuid_v7(), t.provider_id, person, care, 'C', now() - interval '1 day', now() + (i - 100) * interval '10 minutes', now(), 'Bench'
                    from g, t),
            f as (insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, contact_time, attendance, mechanism)
                  select t.provider_id, 'BOARD' || i || '-' || k, care, person, current_date - k, time '11:00', '5', '02' from g, t, generate_series(1, 3) k),
            h as (insert into care_allocation (referral_id, provider_id, person_id, first_id, second_id, set_by, set_at)
                  select care, t.provider_id, person, s.ids[1], s.ids[2], 'Bench', now() from g, t, s),
            o as (insert into appointment (id, provider_id, person_id, referral_id, starts_at, first_id, booked_by, booked_at)
                  select uuid_v7(), t.provider_id, person, care, now() + i * interval '5 minutes', s.ids[1], 'Bench', now() from g, t, s)
            select count(*) from g""";

    private final Path target = Path.of(System.getProperty("alongside.target")).toAbsolutePath();

    @Test
    void pagesUnderLoad() throws Exception {
        long start = System.nanoTime();
        try (Application ours = Application.onMicroFromNothing("pages-bench")) {
            System.out.printf(
                    "pages: start-up with an import of the demonstration: %.1f s%n", (System.nanoTime() - start) / 1e9);
            System.out.printf("pages: memory after the import: %d MiB resident%n", ours.residentMebibytes());
            Map<String, List<String>> pages = new TreeMap<>(pages(ours));
            pages.putAll(board(ours));
            besideMemory(ours, pages);
        }
    }

    private void besideMemory(Application ours, Map<String, List<String>> pages) throws Exception {
        try (MicroServer floor = ours.beside(fromMemory(), "pages-floor");
                ActiveUsers here = new ActiveUsers(ours.base(), "demo.lead", USERS);
                ActiveUsers there = new ActiveUsers(floor.address(), "demo.lead", USERS)) {
            here.warm(pages, WARM);
            there.warm(pages, WARM);
            compare(here, there, pages);
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

    /** The board of a team that has 400 people in its care. */
    static Map<String, List<String>> board(Application application) throws Exception {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            sql.execute(BOARD);
        }
        return Map.of("board of 400", List.of("/board/list.xhtml"));
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
