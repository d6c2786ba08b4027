package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.GeneratedTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What happens to the import and to the measures when ten times as many people are known. */
@Tag("bench")
class GrowthBench {

    private static final MeasureQuery YEAR =
            new MeasureQuery(new MeasurePeriod(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 10, 31)), null, null);
    private static final int LOOKS = 5;

    @Test
    void from20000To200000People() throws Exception {
        for (int people : List.of(20_000, 200_000)) {
            grown(people);
        }
    }

    private void grown(int people) throws IOException, SQLException {
        TestDatabase database = TestDatabase.migrated();
        Jdbi system = database.system();
        var extract = new GeneratedTrust(people).write();
        long start = System.nanoTime();
        new ExtractFixture(system).load(extract);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "import of %,d people: %.1f s, the fastest SQL of our own %.1f s%n", people, seconds, floor(extract));
        try (var owner = database.owner();
                var sql = owner.createStatement()) {
            sql.execute("analyze");
        }
        measured(people, database, system);
    }

    private static double floor(Path extract) throws IOException, SQLException {
        long start = System.nanoTime();
        try (var connection = TestDatabase.migrated().application().getConnection()) {
            ImportFloor.load(extract, connection);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static void measured(int people, TestDatabase database, Jdbi system) {
        Transactions transactions = new Transactions(database);
        transactions
                .clock()
                .moveTo(LocalDate.of(2026, 11, 1).atStartOfDay(ZoneOffset.UTC).toInstant());
        Measures measures = transactions.service(Measures.class);
        UUID provider = system.withHandle(
                h -> h.createQuery("select id from provider").mapTo(UUID.class).one());
        Principal supervisor = new Principal(
                "bench",
                "Bench",
                UUID.randomUUID(),
                provider,
                StandardRole.SUPERVISOR.permissions(),
                List.of(),
                Principal.Scope.PROVIDER);
        for (Measure measure : Measure.values()) {
            double[] times = new double[LOOKS];
            for (int i = 0; i < LOOKS; i++) {
                long start = System.nanoTime();
                transactions.as(supervisor, () -> measures.figures(measure, YEAR));
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            java.util.Arrays.sort(times);
            System.out.printf(
                    "%s: %,d people, a year: median %.0f ms (%.0f to %.0f)%n",
                    measure.id(), people, times[LOOKS / 2], times[0], times[LOOKS - 1]);
        }
    }
}
