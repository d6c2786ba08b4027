package org.alongside.handover.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.alongside.handover.Handover;
import org.alongside.handover.Message;
import org.alongside.handover.Urgency;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** Messages of the product itself to a team, where something was left undone: asked of somebody by name, as any other. */
@Dependent
public class Reminders {

    private static final String ITSELF = "Alongside";

    @Inject
    private Jdbi jdbi;

    @Inject
    private HandoverStore store;

    @Inject
    private BusinessClock clock;

    /** About whom, and to which team. */
    public record About(UUID provider, UUID person, UUID team) {}

    /**
     * @return the hand-over, which whoever is on duty in the team holds
     * @throws RuleBroken where nobody is on duty
     */
    public UUID send(About about, String text) {
        Instant now = clock.instant();
        Answering answering = jdbi.withHandle(
                handle -> Answering.at(handle, new Answering.Where(about.team(), null, about.team(), null), now));
        Message message =
                new Message(about.provider(), about.person(), about.team(), null, Urgency.IMMEDIATE, text, false);
        Handover handover = new Handover(
                message, new Handover.Sender(ITSELF, null, null), answering.receiver(), answering.ladder(), now);
        store.add(handover);
        return handover.id();
    }
}
