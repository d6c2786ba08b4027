package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is queued for import, taken by one node at a time, and told to whoever asks. */
class ImportJobsTest {

    private static final Principal SENDER = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    private final TestDatabase database = TestDatabase.migrated();
    private final Transactions transactions = new Transactions(database);
    private final ImportJobs jobs = transactions.service(ImportJobs.class);
    private final ImportSteps steps = transactions.service(ImportSteps.class);

    private UUID submit() {
        return transactions.as(SENDER, () -> {
            try (ByteArrayInputStream file = new ByteArrayInputStream(new byte[] {1, 2, 3})) {
                return jobs.submit(new ImportRequest("extract.zip", false, false, false), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<ImportClaim> claim() {
        return transactions.as(Principal.SYSTEM, steps::claim);
    }

    private void whoeverHasItIsGone() {
        database.system()
                .useHandle(h -> h.execute("update import_job set leased_until = now() - interval '1 second'"
                        + " where status = 'RUNNING'"));
    }

    /** The worker's own steps, each in a transaction of its own. */
    private ImportWorker worker() {
        ImportSteps apart = new ImportSteps() {
            @Override
            public Optional<ImportClaim> claim() {
                return ImportJobsTest.this.claim();
            }

            @Override
            public void fail(UUID id, @Nullable String error) {
                transactions.run(Principal.SYSTEM, () -> steps.fail(id, error));
            }
        };
        return Wiring.wire(ImportWorker.class, apart, new CurrentUser());
    }

    @Test
    void oneThatStopsItsServerAgainAndAgainGivesWayToTheOthers() {
        UUID first = submit();
        UUID second = submit();
        for (int i = 0; i < ImportClaim.ENOUGH; i++) {
            assertThat(claim()).map(ImportClaim::isGivenUp).contains(false);
            whoeverHasItIsGone();
        }
        worker().work();
        ImportStatus status = transactions.as(SENDER, () -> jobs.status(first));
        assertThat(status.status()).isEqualTo("FAILED");
        assertThat(status.error()).contains("stopped 5 times while this file was read", "send the file again");
        assertThat(claim().orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void whoeverFinishesAFileHasAllTheTriesAgain() {
        UUID id = submit();
        for (int i = 0; i < ImportClaim.ENOUGH; i++) {
            claim();
            whoeverHasItIsGone();
        }
        database.system().useHandle(h -> ImportLedger.counted(h, id, "MHS001MPI", new TableCounts(1, 1, 0, 0, 0)));
        assertThat(claim()).map(ImportClaim::isGivenUp).contains(false);
    }

    @Test
    void whatWasReadBeforeTheServerWasKilledStaysRead() {
        UUID id = submit();
        claim();
        database.system().useHandle(h -> {
            ImportLedger.counted(h, id, "MHS001MPI", new TableCounts(7, 7, 0, 0, 0));
            ImportLedger.counted(h, id, "MHS101Referral", new TableCounts(5, 5, 0, 0, 0));
            ImportLedger.progress(h, id, 7 + 5 + 3);
        });
        whoeverHasItIsGone();
        claim();
        assertThat(transactions.as(SENDER, () -> jobs.status(id)).rowsRead())
                .as("the three of the file that was not finished are read again")
                .isEqualTo(12);
    }

    @Test
    void anUnknownImportIsNotFound() {
        UUID none = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.as(SENDER, () -> jobs.status(none)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(SENDER, () -> jobs.rejections(none)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(SENDER, () -> jobs.cancel(none)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneRunsAtATimeAndIsTakenOverOnceItsLeaseIsOver() {
        UUID first = submit();
        UUID second = submit();
        assertThat(claim().orElseThrow().id()).isEqualTo(first);
        assertThat(claim()).as("the first one runs").isEmpty();
        whoeverHasItIsGone();
        assertThat(claim().orElseThrow().id()).as("whoever had it is gone").isEqualTo(first);
        transactions.run(Principal.SYSTEM, () -> steps.fail(first, "It stopped."));
        assertThat(transactions.as(SENDER, () -> jobs.status(first)).error()).isEqualTo("It stopped.");
        assertThat(claim().orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void progressIsToldWhileItRunsAndRefusedOnceItIsCancelled() {
        UUID id = submit();
        assertThat(transactions.as(Principal.SYSTEM, () -> steps.progress(id, 1)))
                .as("it does not run yet")
                .isFalse();
        claim();
        assertThat(transactions.as(Principal.SYSTEM, () -> steps.progress(id, 5)))
                .isTrue();
        assertThat(transactions.as(SENDER, () -> jobs.status(id)).rowsRead()).isEqualTo(5);
        transactions.run(SENDER, () -> jobs.cancel(id));
        assertThat(transactions.as(Principal.SYSTEM, () -> steps.progress(id, 5)))
                .isFalse();
        assertThat(claim()).isEmpty();
    }
}
