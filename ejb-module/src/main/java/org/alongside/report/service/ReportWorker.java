package org.alongside.report.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.logging.Logger;
import org.alongside.access.service.AccessDenied;
import org.alongside.access.service.CurrentUser;
import org.alongside.access.service.Principal;
import org.alongside.access.service.Principals;
import org.alongside.report.ReportFormat;
import org.alongside.shared.service.Incident;

/** Makes reports one after the other, on whichever node takes them first, with what the asker may see at that time. */
@Singleton
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

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void work() {
        user.become(Principal.SYSTEM);
        steps.claim().ifPresent(this::make);
    }

    @Schedule(hour = "4", persistent = false)
    void forget() {
        user.become(Principal.SYSTEM);
        steps.forget();
    }

    private void make(ReportClaim claim) {
        try {
            Optional<Principal> asker = principals.ofAccount(claim.account());
            byte[] file = file(claim, asker.orElse(Principal.NOBODY));
            user.become(Principal.SYSTEM);
            steps.ready(claim.id(), file);
        } catch (AccessDenied e) {
            failed(claim, "You may no longer see the measures.");
        } catch (RuntimeException e) {
            Incident.log(LOG, claim.id().toString(), "report", e);
            failed(claim, "It stopped with an internal error. Incident number " + claim.id() + ".");
        }
    }

    private byte[] file(ReportClaim claim, Principal asker) {
        user.become(asker);
        IntConsumer progress = done -> {
            user.become(Principal.SYSTEM);
            steps.progress(claim.id(), done);
            user.become(asker);
        };
        ReportContents.Report report = contents.of(claim, progress);
        return claim.format() == ReportFormat.PDF ? ReportPdf.of(report) : ReportSheets.of(report);
    }

    private void failed(ReportClaim claim, String why) {
        user.become(Principal.SYSTEM);
        steps.failed(claim.id(), why);
    }
}
