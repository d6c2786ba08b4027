package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.access.StandardRole;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Transactions;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.Test;

/** An import that is killed before one of its statements (in a soak: each of them) goes on to exactly what a clean run ends with. */
class KilledImportTest {

    private static final int POINTS = Integer.getInteger("soak.points", 20);
    private static final int ENOUGH = 100;
    private static final long SEED = 34;

    private static final Principal SENDER = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    /** What a table holds, without the ids and moments that differ from run to run. */
    private static final String CONTENT = """
            select count(*) || ' ' || coalesce(md5(string_agg(x, E'\\n' order by x)), '-') from (
              select regexp_replace(regexp_replace(to_jsonb(t)::text, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'U', 'g'),
                                    '"(found_at|changed_at)": "[^"]*"', '', 'g') as x from %s t) as rows""";

    /** Stops as a killed server would: in the middle, without a word. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** One database, and what an import leaves in it. */
    private static final class Server {

        private final TestDatabase database = TestDatabase.migrated();
        private final Transactions transactions = new Transactions(database);
        private final ImportJobs jobs = transactions.service(ImportJobs.class);
        private final ImportWorker worker =
                transactions.service(ImportWorker.class, transactions.filled(new TransactedSteps(transactions)));
        private final UUID id = transactions.as(SENDER, () -> {
            try (InputStream in = Files.newInputStream(ExtractFixture.resource("mhsds-edges.zip"))) {
                return jobs.submit(new ImportRequest("extract.zip", false, false, false), in);
            }
        });

        /** @return how many statements it took */
        int run() {
            AtomicInteger statements = new AtomicInteger();
            transactions.beforeStatement(statements::incrementAndGet);
            worker.work();
            transactions.beforeStatement(() -> {});
            return statements.get();
        }

        void killedBefore(int statement) {
            AtomicInteger statements = new AtomicInteger();
            transactions.beforeStatement(() -> {
                if (statements.incrementAndGet() == statement) {
                    throw new Killed();
                }
            });
            assertThatThrownBy(worker::work).isInstanceOf(Killed.class);
            transactions.beforeStatement(() -> {});
        }

        /** Another node takes it over once the lease of the killed one is over, and not before. */
        void takenOver() {
            String killed = status().status();
            worker.work();
            if (killed.equals("RUNNING")) {
                assertThat(status().status()).as("its lease still holds").isEqualTo("RUNNING");
                database.system()
                        .useHandle(h -> h.execute("update import_job set leased_until = now() - interval '1 second'"));
                worker.work();
            }
        }

        ImportStatus status() {
            return transactions.as(SENDER, () -> jobs.status(id));
        }

        Map<String, String> content() {
            TreeSet<String> tables = new TreeSet<>(List.of(
                    "provider",
                    "person",
                    "access_grant",
                    "possible_duplicate",
                    "team_type",
                    "import_conflict",
                    "demographic_change",
                    "import_part"));
            ExtractTables.IN_ORDER.forEach(table -> table.parts().forEach(part -> tables.add(part.target())));
            Map<String, String> content = new LinkedHashMap<>();
            database.system()
                    .useHandle(h -> tables.forEach(table -> content.put(
                            table,
                            h.createQuery(CONTENT.formatted(table))
                                    .mapTo(String.class)
                                    .one())));
            return content;
        }
    }

    @Test
    void killedAtRandomPointsItEndsAsACleanRun() {
        Server clean = new Server();
        int statements = clean.run();
        Map<String, String> wanted = clean.content();
        assertThat(clean.status().status()).isEqualTo("COMPLETED");
        assertThat(statements).as("enough to choose from").isGreaterThan(ENOUGH);
        List<Integer> points = IntStream.rangeClosed(1, statements).boxed().collect(Collectors.toList());
        Collections.shuffle(points, new Random(SEED));
        points.stream().limit(POINTS).forEach(point -> {
            Server server = new Server();
            server.killedBefore(point);
            server.takenOver();
            assertThat(server.status().status()).isEqualTo("COMPLETED");
            assertThat(server.status().tables())
                    .as("killed before statement %d of %d (seed %d)", point, statements, SEED)
                    .isEqualTo(clean.status().tables());
            assertThat(server.content())
                    .as("killed before statement %d of %d (seed %d)", point, statements, SEED)
                    .isEqualTo(wanted);
        });
        System.out.printf("import: killed at %d of %d statements%n", Math.min(POINTS, statements), statements);
    }

    @Test
    void aKilledImportThatNobodyTakesOverIsNotTheSame() {
        Server clean = new Server();
        int statements = clean.run();
        Server server = new Server();
        server.killedBefore(statements / 2);
        assertThat(server.content()).isNotEqualTo(clean.content());
    }
}
