package org.alongside.report.service;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import org.alongside.access.service.Principals;
import org.alongside.gate.service.AccessDenied;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.report.ReportFormat;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.Incident;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;

/** Makes reports one after the other, on whichever node takes them first, with what the asker may see at that time. */
@Singleton
@Startup
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReportWorker {

    private static final Logger LOG = Logger.getLogger(ReportWorker.class.getName());

    @Inject
    private ReportSteps steps;

    @Inject
    private ReportContents contents;

    @Inject
    private Principals principals;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed("Reports")
    private TimedWork timer;

    @Inject
    @Timed(value = "Forgetting of old reports", every = 60, nightly = "04:00")
    private TimedWork forgetting;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        timer.run(this::work);
    }

    void work() {
        user.as(Principal.SYSTEM, () -> steps.claim().ifPresent(this::make));
    }

    @Schedule(hour = "*", minute = "*", persistent = false)
    void everyMinute() {
        forgetting.run(this::forget);
    }

    void forget() {
        user.as(Principal.SYSTEM, steps::forget);
    }

    private void make(ReportClaim claim) {
        try {
            Optional<Principal> asker = principals.ofAccount(claim.account());
            user.as(asker.orElse(Principal.NOBODY), () -> write(claim));
        } catch (AccessDenied e) {
            failed(claim, "You may no longer see the measures.");
        } catch (RuntimeException e) {
            if (DatabaseAway.in(e)) {
                // it is made when the lease is over
                throw e;
            }
            Incident.log(LOG, claim.id().toString(), "report", e);
            failed(claim, "It stopped with an internal error. Incident number " + claim.id() + ".");
        }
    }

    /** As whoever asked for it, who may see less by now; that it goes on and is ready is the system's. */
    private void write(ReportClaim claim) {
        IntConsumer progress = done -> user.as(Principal.SYSTEM, () -> steps.progress(claim.id(), done));
        ReportContents.Report report = contents.of(claim, progress);
        byte[] file = claim.format() == ReportFormat.PDF ? ReportPdf.of(report) : ReportSheets.of(report);
        user.as(Principal.SYSTEM, () -> steps.ready(claim.id(), file));
    }

    private void failed(ReportClaim claim, String why) {
        steps.failed(claim.id(), why);
    }
}
