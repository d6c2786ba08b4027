package org.alongside.health.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alongside.dispatch.service.Content;
import org.alongside.dispatch.service.Letterhead;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.MailRefused;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.Principal;
import org.alongside.health.Finding;
import org.alongside.health.HealthLetter;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.Timed;
import org.alongside.shared.service.TimedWork;

/**
 * Tells by e-mail, once for all servers, when a part of the product needs somebody and when it is in order again: whoever
 * {@code ALONGSIDE_HEALTH_MAIL} names, or whose role may see Health. What stands still is told by {@link OutageWatch}, at once and to
 * whoever is on call.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class HealthWatch {

    /**
     * What stands still is told by {@link OutageWatch}, and differs from server to server, as does where each sends its e-mail:
     * whoever sets that up sees it on Health, and is not told each day.
     */
    private static final Set<String> TOLD_OTHERWISE = Set.of("Timers", "Outages", "Mail server");

    private static final Duration EVERY = Duration.ofMinutes(1);

    /** No team writes this, and nobody reads an answer. */
    private static final Letterhead ITSELF = new Letterhead("the server itself", "Alongside", null, null);

    private static final Logger LOG = Logger.getLogger(HealthWatch.class.getName());

    @Inject
    private Health health;

    @Inject
    private AlertSteps steps;

    @Inject
    private AlertRecipients recipients;

    @Inject
    private Mail mail;

    @Inject
    private Settings settings;

    @Inject
    private CurrentUser user;

    @Inject
    @Timed(value = "Watch over what is not in order", every = 10)
    private TimedWork timer;

    private Instant next = Instant.EPOCH;

    /** One turn that fails is made up for at once, and is no outage. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void everyTenSeconds() {
        timer.run(this::work);
    }

    void work() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        if (!now.isBefore(next)) {
            look(now);
            next = now.plus(EVERY);
        }
    }

    void look(Instant now) {
        user.as(Principal.SYSTEM, () -> {
            List<Finding> findings = health.findings().stream()
                    .filter(finding -> !TOLD_OTHERWISE.contains(finding.part()))
                    .toList();
            List<String> all = settings.mail().isEmpty() ? List.of() : recipients.all();
            steps.look(findings, !all.isEmpty(), now).ifPresent(letter -> tell(letter, all));
        });
    }

    /** It has left when one of them has it: who has it already would have it each minute again. */
    private void tell(HealthLetter letter, List<String> all) {
        if (all.stream().filter(to -> sent(letter, to)).count() > 0) {
            steps.told(letter);
        }
    }

    private boolean sent(HealthLetter letter, String to) {
        String text = letter.text(settings.address().orElse(""));
        try {
            mail.send(new Mail.Letter(
                    "<" + UUID.randomUUID() + "@alongside>", to, letter.subject(), new Content(text, null), ITSELF));
            return true;
        } catch (MailRefused e) {
            LOG.log(Level.WARNING, "An e-mail was not taken that says: {0}. {1}", new Object[] {
                letter.subject(), e.getMessage()
            });
            return false;
        }
    }
}
