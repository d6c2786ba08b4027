package org.alongside.health.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.dispatch.service.Content;
import org.alongside.dispatch.service.Letterhead;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.MailRefused;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.health.Outage;
import org.alongside.health.Standstill;
import org.alongside.shared.service.DatabaseAway;
import org.alongside.shared.service.LetterDate;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;
import org.alongside.shared.service.Timers;

/**
 * Looks, on every node, whether anything that is done by itself stands still, and tells somebody by name as soon as there is
 * a database again: whoever is on call for the trust, or an administrator. It also runs while the server waits for its
 * database at the start.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class OutageWatch {

    /** No team writes this, and nobody reads an answer. */
    private static final Letterhead ITSELF = new Letterhead("the server itself", "Alongside", null, null);

    private static final Logger LOG = Logger.getLogger(OutageWatch.class.getName());

    private static final String TEXT = """
            %s,

            %s
            What stood still: %s.
            While it did, no message left, and nobody was asked in the place of somebody who did not answer in time. What fell
            due meanwhile is done as soon as it goes on, and whoever is asked then has the whole of the time.

            Please see that your teams look at their boards and messages for what is late, and tell your IT service desk. The page
            Health in Alongside says how each part is now.
            """;

    private final Standstill standstill = new Standstill();

    @Inject
    private Timers timers;

    @Inject
    private OutageSteps steps;

    @Inject
    private Mail mail;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed(value = "Watch over the timers", every = 5)
    private TimedWork timer;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void everyFiveSeconds() {
        timer.always(this::work);
    }

    void work() {
        user.as(Principal.SYSTEM, this::watch);
    }

    private void watch() {
        Optional<Outage> outage = standstill.look(Instant.now(), timers.standing());
        if (!timers.started()) {
            return;
        }
        try {
            outage.ifPresent(seen -> {
                steps.write(seen);
                standstill.written();
            });
            steps.claim().ifPresent(this::tell);
        } catch (RuntimeException e) {
            // the database is what is away, and others say so; it is kept and written down when it is back
            if (!DatabaseAway.in(e)) {
                throw e;
            }
        }
    }

    private void tell(Outage outage) {
        Optional<OutageSteps.Told> whom = steps.whom(outage.id());
        String to = whom.map(OutageSteps.Told::email).orElse(null);
        if (whom.isEmpty() || to == null) {
            LOG.log(Level.WARNING, "Alongside stood still, and nobody can be told by e-mail: {0}", outage.what());
            return;
        }
        String text = TEXT.formatted(whom.get().name(), when(outage), outage.what());
        try {
            mail.send(new Mail.Letter(
                    "<" + outage.id() + "@alongside>", to, "Alongside stood still", new Content(text, null), ITSELF));
            steps.told(outage.id());
        } catch (MailRefused e) {
            LOG.log(Level.WARNING, "An e-mail about an outage was not taken, and is sent again in a minute.");
        }
    }

    private static String when(Outage outage) {
        return outage.ended() == null
                ? "Alongside has not done all of its work by itself since " + LetterDate.of(outage.began())
                        + ", and it still does not: please ring your IT service desk now."
                : "Alongside did not do all of its work by itself from " + LetterDate.of(outage.began()) + " to "
                        + LetterDate.of(outage.ended()) + ".";
    }
}
