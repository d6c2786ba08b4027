package org.alongside.exchange.service;

import static org.alongside.exchange.service.ImportsInServer.edges;
import static org.alongside.exchange.service.ImportsInServer.status;
import static org.alongside.exchange.service.ImportsInServer.submit;
import static org.alongside.exchange.service.ImportsInServer.work;
import static org.alongside.incontainer.Inside.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.alongside.incontainer.EmptyTrust;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** An import that is killed before one of its statements (in a soak: each of them) goes on to exactly what a clean run ends with. */
public interface KilledImportsInServer {

    int POINTS = Integer.getInteger("soak.points", 20);
    int ENOUGH = 100;
    long SEED = 34;

    /** What a table holds, without the ids and moments that differ from run to run. */
    String CONTENT = """
            select count(*) || ' ' || coalesce(md5(string_agg(x, E'\\n' order by x)), '-') from (
              select regexp_replace(regexp_replace(to_jsonb(t)::text, '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'U', 'g'),
                                    '"(found_at|changed_at)": "[^"]*"', '', 'g') as x from %s t) as rows""";

    /** What an import ended with, and after how many statements. */
    record Ended(ImportStatus status, Map<String, String> content, int statements) {}

    private static Ended clean() {
        EmptyTrust.again();
        UUID id = submit(edges(), false, false);
        AtomicInteger statements = new AtomicInteger();
        work((connection, sql) -> statements.incrementAndGet());
        return new Ended(status(id), content(), statements.get());
    }

    /** Whatever the worker does after that moment, nothing of it reaches the database any more, as of a killed server. */
    private static UUID killedBefore(int statement) {
        EmptyTrust.again();
        UUID id = submit(edges(), false, false);
        AtomicInteger statements = new AtomicInteger();
        assertThatThrownBy(() -> work((connection, sql) -> {
                    if (statements.incrementAndGet() >= statement) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasRootCauseMessage("killed");
        return id;
    }

    /** Another node takes it over once the lease of the killed one is over, and not before. */
    private static void takenOver(UUID id) {
        String killed = status(id).status();
        work();
        if (killed.equals("RUNNING")) {
            assertThat(status(id).status()).as("its lease still holds").isEqualTo("RUNNING");
            system().useHandle(h -> h.execute("update import_job set leased_until = now() - interval '1 second'"));
            work();
        }
    }

    private static Map<String, String> content() {
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
        system().useHandle(handle -> tables.forEach(table -> content.put(table, content(handle, table))));
        return content;
    }

    private static String content(Handle handle, String table) {
        return handle.createQuery(CONTENT.formatted(table)).mapTo(String.class).one();
    }

    @Test
    default void killedAtRandomPointsAnImportEndsAsACleanRun() {
        Ended clean = clean();
        assertThat(clean.status().status()).isEqualTo("COMPLETED");
        assertThat(clean.statements()).as("enough to choose from").isGreaterThan(ENOUGH);
        List<Integer> points =
                IntStream.rangeClosed(1, clean.statements()).boxed().collect(Collectors.toList());
        Collections.shuffle(points, new Random(SEED));
        points.stream().limit(POINTS).forEach(point -> {
            UUID id = killedBefore(point);
            takenOver(id);
            assertThat(status(id).status()).isEqualTo("COMPLETED");
            assertThat(status(id).rowsRead())
                    .as("rows read, killed before statement %d", point)
                    .isEqualTo(clean.status().rowsRead());
            assertThat(status(id).tables())
                    .as("killed before statement %d of %d (seed %d)", point, clean.statements(), SEED)
                    .isEqualTo(clean.status().tables());
            assertThat(content())
                    .as("killed before statement %d of %d (seed %d)", point, clean.statements(), SEED)
                    .isEqualTo(clean.content());
        });
        System.out.printf("import: killed at %d of %d statements%n", Math.min(POINTS, points.size()), points.size());
    }

    @Test
    default void aKilledImportThatNobodyTakesOverIsNotTheSame() {
        Ended clean = clean();
        killedBefore(clean.statements() / 2);
        assertThat(content()).isNotEqualTo(clean.content());
    }
}
