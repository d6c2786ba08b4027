package org.alongside.exchange.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.Incident;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;

/** Runs queued imports one after the other, on whichever node takes them first. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());

    @Inject
    private ImportSteps steps;

    @Inject
    private CurrentUser user;

    @Inject
    private BusinessClock clock;

    /** The import was cancelled while it ran. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Inject
    @Timed("Imports")
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        timer.run(this::work);
    }

    void work() {
        user.as(
                Principal.SYSTEM,
                () -> steps.claim().ifPresent(job -> {
                    if (job.isGivenUp()) {
                        giveUp(job.id());
                    } else {
                        run(job);
                    }
                }));
    }

    private void giveUp(UUID id) {
        LOG.log(Level.SEVERE, "The import {0} was taken up {1} times in vain and is given up.", new Object[] {
            id, ImportClaim.ENOUGH
        });
        steps.fail(
                id,
                "The server or its database stopped " + ImportClaim.ENOUGH
                        + " times while this file was read, each time"
                        + " before another table was finished. Tables that it had finished stay as they are. Ask your IT service desk why,"
                        + " and send the file again when that is mended.");
    }

    private void run(ImportClaim job) {
        try {
            Path file = Files.createTempFile("alongside-import", ".zip");
            try {
                steps.spool(job.id(), file);
                load(job, file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            ended(job.id(), e);
        } catch (RuntimeException e) {
            if (DatabaseAway.in(e)) {
                // it goes on with what is not finished, when the database is back and its lease is over
                throw e;
            }
            ended(job.id(), e);
        }
    }

    private void load(ImportClaim job, Path file) throws IOException {
        try (Extract extract = Extract.open(file, clock.today())) {
            long total =
                    extract.rows().values().stream().mapToLong(Long::longValue).sum();
            LongConsumer progress = rows -> progress(job.id(), rows);
            if (job.dryRun()) {
                steps.report(job.id(), total, extract.notices(), steps.rehearse(job, extract, progress));
                return;
            }
            UUID provider = steps.begin(job, extract.header(), total, extract.notices());
            ImportRun run = new ImportRun(job.id(), provider, extract, progress);
            for (ExtractTable table : extract.rows().keySet()) {
                steps.load(run, table);
            }
            steps.finish(job.id(), provider);
        }
    }

    private void progress(UUID id, long rows) {
        if (!steps.progress(id, rows)) {
            throw new Cancelled();
        }
    }

    private void ended(UUID id, Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Cancelled) {
                return;
            }
            if (cause instanceof ExtractRefused refused) {
                steps.fail(id, refused.getMessage());
                return;
            }
        }
        Incident.log(LOG, id.toString(), "import", error);
        steps.fail(id, "The import stopped with an internal error. Incident number " + id + ".");
    }
}
