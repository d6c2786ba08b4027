package org.alongside.exchange.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Transactions;
import org.jspecify.annotations.Nullable;

/** The steps of an import outside of a server, each in a transaction of its own as in it. */
class TransactedSteps extends ImportSteps {

    private final Transactions transactions;

    /** Progress is told while a table is loaded, so by another bean of the pool. */
    private final ImportSteps other;

    TransactedSteps(Transactions transactions) {
        this.transactions = transactions;
        this.other = transactions.service(ImportSteps.class);
    }

    private void run(Runnable step) {
        transactions.run(Principal.SYSTEM, step);
    }

    @Override
    public Optional<ImportClaim> claim() {
        return transactions.as(Principal.SYSTEM, super::claim);
    }

    @Override
    public void spool(UUID id, Path target) {
        run(() -> super.spool(id, target));
    }

    @Override
    public UUID begin(ImportClaim job, ExtractHeader header, long rowsTotal, List<String> notices) {
        return transactions.as(Principal.SYSTEM, () -> super.begin(job, header, rowsTotal, notices));
    }

    @Override
    public boolean progress(UUID id, long rows) {
        return transactions.as(Principal.SYSTEM, () -> other.progress(id, rows));
    }

    @Override
    public void load(ImportRun run, ExtractTable table) {
        run(() -> super.load(run, table));
    }

    @Override
    public void finish(UUID id, UUID provider) {
        run(() -> super.finish(id, provider));
    }

    @Override
    public void fail(UUID id, @Nullable String error) {
        run(() -> super.fail(id, error));
    }

    @Override
    public Report rehearse(ImportClaim job, Extract extract, LongConsumer progress) {
        return transactions.as(Principal.SYSTEM, () -> super.rehearse(job, extract, progress));
    }

    @Override
    public void report(UUID id, long rowsTotal, List<String> notices, Report report) {
        run(() -> super.report(id, rowsTotal, notices, report));
    }
}
