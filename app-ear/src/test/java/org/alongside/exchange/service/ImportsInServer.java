package org.alongside.exchange.service;

import static org.alongside.incontainer.Inside.answer;
import static org.alongside.incontainer.Inside.bean;
import static org.alongside.incontainer.Inside.begun;
import static org.alongside.incontainer.Inside.count;
import static org.alongside.incontainer.Inside.request;
import static org.alongside.incontainer.Inside.system;
import static org.alongside.incontainer.Inside.texts;
import static org.alongside.incontainer.Inside.wired;
import static org.alongside.incontainer.WatchedSql.watched;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.access.StandardRole;
import org.alongside.gate.service.Principal;
import org.alongside.incontainer.WatchedSql;
import org.junit.jupiter.api.Test;

/** An import from the upload to its end: completed, refused, rehearsed, cancelled, each step in a transaction of its own. */
public interface ImportsInServer {

    Principal SENDER = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);
    String EACH_TABLE = "select exists (select 1 from import_table";

    static UUID submit(Path file, boolean dryRun, boolean confirmed) {
        return request(SENDER, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return bean(ImportJobs.class).submit(new ImportRequest("extract.zip", dryRun, confirmed, false), in);
            }
        });
    }

    static ImportStatus status(UUID id) {
        return request(SENDER, () -> bean(ImportJobs.class).status(id));
    }

    static void work() {
        work((connection, sql) -> {});
    }

    static void work(WatchedSql.Watch watch) {
        request(
                Principal.SYSTEM,
                () -> watched(watch, () -> wired(ImportWorker.class).work()));
    }

    static Path edges() {
        return ExtractFixture.resource("mhsds-edges.zip");
    }

    private static long rows(String table) {
        return count("select count(*) from " + table);
    }

    /** What every table that an import fills holds, by its number of rows. */
    private static Map<String, Long> rows() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (ExtractTable table : ExtractTables.IN_ORDER) {
            for (Part part : table.parts()) {
                rows.put(part.target(), rows(part.target()));
            }
        }
        rows.put("access_grant", rows("access_grant"));
        rows.put("possible_duplicate", rows("possible_duplicate"));
        return rows;
    }

    @Test
    default void isQueuedThenRunsAndCountsEveryTable() {
        UUID id = submit(edges(), false, false);
        assertThat(status(id).status()).isEqualTo("QUEUED");
        work();
        ImportStatus done = status(id);
        assertThat(done.status()).isEqualTo("COMPLETED");
        assertThat(done.error()).isNull();
        assertThat(done.rowsRead()).isEqualTo(done.rowsTotal()).isPositive();
        assertThat(done.rejected()).isZero();
        assertThat(done.tables().get("MHS101Referral").inserted()).isEqualTo(rows("referral"));
        assertThat(done.tables().values().stream().mapToLong(TableCounts::read).sum())
                .isEqualTo(done.rowsTotal());
        assertThat(rows("import_part")).as("the upload is not kept").isZero();
        assertThat(request(SENDER, () -> bean(ImportJobs.class).recent()).get(0).id())
                .isEqualTo(id);
    }

    @Test
    default void whatIsNotAnExtractIsRefusedAndNothingIsStored() throws IOException {
        Path text = Files.writeString(Files.createTempFile("not", ".zip"), "LocalPatientId\nP1\n");
        UUID id = submit(text, false, false);
        work();
        assertThat(status(id).status()).isEqualTo("FAILED");
        assertThat(status(id).error()).isEqualTo("The file is not a zip, or it is damaged.");
        assertThat(rows("provider") + rows("person") + rows("import_part")).isZero();
    }

    @Test
    default void aFaultOfOursIsSaidWithANumberAndNoDetails() {
        UUID id = submit(edges(), false, false);
        AtomicInteger tables = new AtomicInteger();
        work((connection, sql) -> {
            if (sql.startsWith(EACH_TABLE) && tables.incrementAndGet() == 2) {
                throw new IllegalStateException("secret detail");
            }
        });
        assertThat(status(id).status()).isEqualTo("FAILED");
        assertThat(status(id).error()).contains("internal error", id.toString()).doesNotContain("secret");
        assertThat(status(id).tables()).as("the table before it stays").hasSize(1);
    }

    @Test
    default void aDryRunTellsTheSameAndStoresNothing() {
        UUID rehearsed = submit(ExtractFixture.resource("mhsds-dirty.zip"), true, false);
        work();
        ImportStatus dry = status(rehearsed);
        assertThat(dry.status()).isEqualTo("COMPLETED");
        assertThat(dry.dryRun()).isTrue();
        assertThat(rows().values()).allMatch(n -> n == 0);
        assertThat(rows("provider")).isZero();
        List<Rejection> announced = rejections(rehearsed);
        UUID real = submit(ExtractFixture.resource("mhsds-dirty.zip"), false, false);
        work();
        assertThat(dry.tables()).isEqualTo(status(real).tables());
        assertThat(announced).hasSize(11).containsExactlyInAnyOrderElementsOf(rejections(real));
        assertThat(rows("provider")).isOne();
    }

    private static List<Rejection> rejections(UUID id) {
        return request(SENDER, () -> bean(ImportJobs.class).rejections(id));
    }

    private static void cancel(UUID id) {
        answer(begun(SENDER, null, () -> {
            bean(ImportJobs.class).cancel(id);
            return true;
        }));
    }

    @Test
    default void cancelledBeforeItBeganItNeverRuns() {
        UUID id = submit(edges(), false, false);
        cancel(id);
        work();
        assertThat(status(id).status()).isEqualTo("CANCELLED");
        assertThat(rows("referral")).isZero();
    }

    @Test
    default void cancelledWhileItRunsItStopsAtOnceAndStaysCancelled() throws IOException {
        int table;
        try (Extract extract = Extract.open(edges(), LocalDate.of(2026, 11, 1))) {
            table = new ArrayList<>(extract.rows().keySet())
                    .stream().map(ExtractTable::name).toList().indexOf("MHS101Referral");
        }
        UUID id = submit(edges(), false, false);
        AtomicInteger tables = new AtomicInteger();
        work((connection, sql) -> {
            if (sql.startsWith(EACH_TABLE) && tables.getAndIncrement() == table) {
                cancel(id);
            }
        });
        assertThat(status(id).status()).isEqualTo("CANCELLED");
        assertThat(tables.get()).as("it had come to the referrals").isEqualTo(table + 1);
        assertThat(rows("referral"))
                .as("the table in which it was cancelled is undone")
                .isZero();
        assertThat(rows("person")).as("the ones before it are kept").isPositive();
        work();
        assertThat(status(id).status()).isEqualTo("CANCELLED");
    }

    @Test
    default void theFirstProviderIsTheTrustsOwnAndALaterOneIsNot() {
        submit(edges(), false, false);
        work();
        submit(ExtractFixture.zip(Map.of("MHS000Header.csv", "OrgIDProvider\nBBB\n")), false, false);
        work();
        assertThat(texts("select ods_code from provider where own")).containsExactly("REQ");
    }

    @Test
    default void besideTheDemonstrationTrustAnotherOneMustBeConfirmed() {
        system().useHandle(h -> h.execute("insert into provider (ods_code, demonstration) values ('ZDT', true)"));
        UUID asked = submit(edges(), false, false);
        work();
        assertThat(status(asked).error()).contains("demonstration trust", "confirm=true");
        assertThat(rows("referral")).isZero();
        UUID confirmed = submit(edges(), false, true);
        work();
        assertThat(status(confirmed).status()).isEqualTo("COMPLETED");
        assertThat(texts("select ods_code from provider where own"))
                .as("a demonstration is nobody's own")
                .isEmpty();
    }

    @Test
    default void withoutAHeaderItIsTheTrustsOwnOrNobodys() {
        Path headless = ExtractFixture.zip(Map.of("MHS001MPI.csv", "LocalPatientId\nP1\n"));
        UUID nobodys = submit(headless, false, false);
        work();
        assertThat(status(nobodys).error()).contains("whose is it?");
        system().useHandle(h -> h.execute("insert into provider (ods_code, own) values ('AAA', true)"));
        UUID ours = submit(headless, false, false);
        work();
        assertThat(status(ours).tables().get("MHS001MPI").inserted()).isOne();
    }

    @Test
    default void whatIsLeftOutIsSaidOnce() {
        UUID id = submit(
                ExtractFixture.zip(Map.of(
                        "MHS000Header.csv", "OrgIDProvider\nAAA\n",
                        "MHS001MPI.csv", "LocalPatientId,Shoe,Hat\nP1,44,7\n",
                        "readme.txt", "hello")),
                false,
                false);
        work();
        assertThat(status(id).notices())
                .containsExactly(
                        "MHS001MPI: columns that are not imported: Shoe, Hat.",
                        "readme.txt is no file that is imported; it was left out.");
    }

    @Test
    default void oneAfterTheOtherInTheOrderInWhichTheyCame() {
        UUID first = submit(edges(), false, false);
        UUID second = submit(edges(), false, false);
        work();
        assertThat(status(first).status()).isEqualTo("COMPLETED");
        assertThat(status(second).status()).isEqualTo("QUEUED");
        work();
        assertThat(status(second).tables().get("MHS101Referral").unchanged()).isEqualTo(rows("referral"));
    }
}
