package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.access.service.NotFound;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Transactions;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An import from the upload to its end: completed, refused, rehearsed, cancelled, and gone on with after a kill. */
class ImportRunTest {

    private static final Principal SENDER = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    private final TestDatabase database = TestDatabase.migrated();
    private final Jdbi system = database.system();
    private final Transactions transactions = new Transactions(database);
    private final ImportJobs jobs = transactions.service(ImportJobs.class);
    private final ImportWorker worker = worker(new TransactedSteps(transactions));

    private ImportWorker worker(ImportSteps steps) {
        return transactions.service(ImportWorker.class, transactions.filled(steps));
    }

    private UUID submit(Path file, boolean dryRun, boolean confirmed) {
        return transactions.as(SENDER, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return jobs.submit(new ImportRequest("extract.zip", dryRun, confirmed, false), in);
            }
        });
    }

    private ImportStatus status(UUID id) {
        return transactions.as(SENDER, () -> jobs.status(id));
    }

    private long count(String table) {
        return system.withHandle(h ->
                h.createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    private static Path sample() {
        return ExtractFixture.resource("mhsds-edges.zip");
    }

    /** What every table that an import fills holds, by its number of rows. */
    private Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (ExtractTable table : ExtractTables.IN_ORDER) {
            for (Part part : table.parts()) {
                rows.put(part.target(), count(part.target()));
            }
        }
        rows.put("access_grant", count("access_grant"));
        rows.put("possible_duplicate", count("possible_duplicate"));
        return rows;
    }

    @Test
    void isQueuedThenRunsAndCountsEveryTable() {
        UUID id = submit(sample(), false, false);
        assertThat(status(id).status()).isEqualTo("QUEUED");
        worker.work();
        ImportStatus done = status(id);
        assertThat(done.status()).isEqualTo("COMPLETED");
        assertThat(done.error()).isNull();
        assertThat(done.rowsRead()).isEqualTo(done.rowsTotal()).isPositive();
        assertThat(done.rejected()).isZero();
        assertThat(done.tables().get("MHS101Referral").inserted()).isEqualTo(count("referral"));
        assertThat(done.tables().values().stream().mapToLong(TableCounts::read).sum())
                .isEqualTo(done.rowsTotal());
        assertThat(count("import_part")).as("the upload is not kept").isZero();
        assertThat(transactions.as(SENDER, jobs::recent).get(0).id()).isEqualTo(id);
    }

    @Test
    void whatIsNotAnExtractIsRefusedAndNothingIsStored() throws IOException {
        Path text = Files.writeString(Files.createTempFile("not", ".zip"), "LocalPatientId\nP1\n");
        UUID id = submit(text, false, false);
        worker.work();
        assertThat(status(id).status()).isEqualTo("FAILED");
        assertThat(status(id).error()).isEqualTo("The file is not a zip.");
        assertThat(count("provider") + count("person") + count("import_part")).isZero();
    }

    @Test
    void aFaultOfOursIsSaidWithANumberAndNoDetails() {
        ImportWorker broken = worker(new TransactedSteps(transactions) {
            @Override
            public void load(ImportRun run, ExtractTable table) {
                throw new IllegalStateException("secret detail");
            }
        });
        UUID id = submit(sample(), false, false);
        broken.work();
        assertThat(status(id).error()).contains("internal error", id.toString()).doesNotContain("secret");
    }

    @Test
    void aDryRunTellsTheSameAndStoresNothing() {
        UUID rehearsed = submit(ExtractFixture.resource("mhsds-dirty.zip"), true, false);
        worker.work();
        ImportStatus dry = status(rehearsed);
        assertThat(dry.status()).isEqualTo("COMPLETED");
        assertThat(dry.dryRun()).isTrue();
        assertThat(rows().values()).allMatch(n -> n == 0);
        assertThat(count("provider")).isZero();
        List<Rejection> announced = transactions.as(SENDER, () -> jobs.rejections(rehearsed));
        UUID real = submit(ExtractFixture.resource("mhsds-dirty.zip"), false, false);
        worker.work();
        assertThat(dry.tables()).isEqualTo(status(real).tables());
        assertThat(announced)
                .hasSize(11)
                .containsExactlyInAnyOrderElementsOf(transactions.as(SENDER, () -> jobs.rejections(real)));
    }

    @Test
    void cancelledBeforeItBeganItNeverRuns() {
        UUID id = submit(sample(), false, false);
        transactions.run(SENDER, () -> jobs.cancel(id));
        worker.work();
        assertThat(status(id).status()).isEqualTo("CANCELLED");
        assertThat(count("referral")).isZero();
    }

    @Test
    void cancelledWhileItRunsItStopsAtOnceAndStaysCancelled() {
        UUID[] id = {submit(sample(), false, false)};
        ImportWorker slow = worker(new TransactedSteps(transactions) {
            @Override
            public void load(ImportRun run, ExtractTable table) {
                if (table.name().equals("MHS101Referral")) {
                    transactions.run(SENDER, () -> jobs.cancel(id[0]));
                }
                super.load(run, table);
            }
        });
        slow.work();
        assertThat(status(id[0]).status()).isEqualTo("CANCELLED");
        assertThat(count("referral"))
                .as("the table in which it was cancelled is undone")
                .isZero();
        worker.work();
        assertThat(status(id[0]).status()).isEqualTo("CANCELLED");
    }

    @Test
    void theFirstProviderIsTheTrustsOwnAndALaterOneIsNot() {
        submit(ExtractFixture.resource("mhsds-edges.zip"), false, false);
        worker.work();
        submit(ExtractFixture.zip(Map.of("MHS000Header.csv", "OrgIDProvider\nBBB\n")), false, false);
        worker.work();
        assertThat(own()).containsExactly("REQ");
    }

    private List<String> own() {
        return system.withHandle(h -> h.createQuery("select ods_code from provider where own")
                .mapTo(String.class)
                .list());
    }

    @Test
    void besideTheDemonstrationTrustAnotherOneMustBeConfirmed() {
        system.useHandle(h -> h.execute("insert into provider (ods_code, demonstration) values ('ZDT', true)"));
        UUID asked = submit(sample(), false, false);
        worker.work();
        assertThat(status(asked).error()).contains("demonstration trust", "confirm=true");
        assertThat(count("referral")).isZero();
        UUID confirmed = submit(sample(), false, true);
        worker.work();
        assertThat(status(confirmed).status()).isEqualTo("COMPLETED");
        assertThat(own()).as("a demonstration is nobody's own").isEmpty();
    }

    @Test
    void withoutAHeaderItIsTheTrustsOwnOrNobodys() {
        Path headless = ExtractFixture.zip(Map.of("MHS001MPI.csv", "LocalPatientId\nP1\n"));
        UUID nobodys = submit(headless, false, false);
        worker.work();
        assertThat(status(nobodys).error()).contains("whose is it?");
        system.useHandle(h -> h.execute("insert into provider (ods_code, own) values ('AAA', true)"));
        UUID ours = submit(headless, false, false);
        worker.work();
        assertThat(status(ours).tables().get("MHS001MPI").inserted()).isOne();
    }

    @Test
    void whatIsLeftOutIsSaidOnce() {
        UUID id = submit(
                ExtractFixture.zip(Map.of(
                        "MHS000Header.csv", "OrgIDProvider\nAAA\n",
                        "MHS001MPI.csv", "LocalPatientId,Shoe,Hat\nP1,44,7\n",
                        "readme.txt", "hello")),
                false,
                false);
        worker.work();
        assertThat(status(id).notices())
                .containsExactly(
                        "MHS001MPI: columns that are not imported: Shoe, Hat.",
                        "readme.txt is no file that is imported; it was left out.");
    }

    @Test
    void oneAfterTheOtherInTheOrderInWhichTheyCame() {
        UUID first = submit(sample(), false, false);
        UUID second = submit(sample(), false, false);
        worker.work();
        assertThat(status(first).status()).isEqualTo("COMPLETED");
        assertThat(status(second).status()).isEqualTo("QUEUED");
        worker.work();
        assertThat(status(second).tables().get("MHS101Referral").unchanged()).isEqualTo(count("referral"));
    }

    @Test
    void anUnknownImportIsNotFound() {
        UUID none = UUID.randomUUID();
        assertThatThrownBy(() -> status(none)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(SENDER, () -> jobs.rejections(none)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(SENDER, () -> jobs.cancel(none)))
                .isInstanceOf(NotFound.class);
    }
}
