package org.alongside.dispatch.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.Incident;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;

/** Sends what is due, on every node, each message outside of any transaction. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Outbox {

    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

    @Inject
    private OutboxSteps steps;

    @Inject
    private Mail mail;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed("Sending of messages")
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/1", persistent = false)
    void everySecond() {
        timer.run(this::work);
    }

    void work() {
        user.as(Principal.SYSTEM, this::sendAll);
    }

    private void sendAll() {
        for (Optional<OutboxSteps.Claim> claim = steps.claim(); claim.isPresent(); claim = steps.claim()) {
            send(claim.get());
        }
    }

    private void send(OutboxSteps.Claim claim) {
        try {
            steps.letter(claim).ifPresent(mail::send);
        } catch (LetterHeld e) {
            steps.held(claim, String.valueOf(e.getMessage()));
            return;
        } catch (MailRefused e) {
            LOG.log(Level.WARNING, "dispatch {0} was not taken", claim.dispatch());
            steps.refused(claim, String.valueOf(e.getMessage()));
            return;
        } catch (RuntimeException e) {
            if (DatabaseAway.in(e)) {
                throw e;
            }
            // whatever is wrong with one message must not keep the others waiting
            Incident.log(LOG, claim.dispatch().toString(), "dispatch", e);
            steps.refused(claim, "It could not be made ready: ask the IT service desk to look at the server's log.");
            return;
        }
        steps.sent(claim);
    }
}
