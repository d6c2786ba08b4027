package org.alongside.exchange.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.logging.Logger;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.shared.service.Incident;

/** Runs queued imports one after the other, on whichever node takes them first. */
@Singleton
public class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class.getName());

    @Inject
    private ImportSteps steps;

    @Inject
    private CurrentUser user;

    /** The import was cancelled while it ran. */
    private static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void work() {
        user.become(Principal.SYSTEM);
        steps.claim().ifPresent(this::run);
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
        } catch (IOException | RuntimeException e) {
            ended(job.id(), e);
        }
    }

    private void load(ImportClaim job, Path file) throws IOException {
        try (Extract extract = Extract.open(file)) {
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
