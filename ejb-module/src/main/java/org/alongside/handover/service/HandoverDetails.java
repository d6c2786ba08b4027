package org.alongside.handover.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Concern;
import org.alongside.handover.HandoverAct;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Rung;
import org.alongside.handover.Urgency;
import org.alongside.link.service.LinkProgress;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over with its history, and what the caller can do with it.
 *
 * @param concern what the answer rests on, with the call from which the message came
 * @param links that work now, to people without an account
 * @param receivers to whom else it can be sent
 */
public record HandoverDetails(
        PersonBanner banner,
        Row row,
        Concern concern,
        Part part,
        List<Event> history,
        List<LinkProgress> links,
        List<Choice> receivers) {

    /** @param nextStepAt when something happens by itself; null when it is finished */
    public record Row(
            UUID id,
            UUID person,
            String text,
            Urgency urgency,
            boolean carer,
            HandoverState state,
            Rung rung,
            Instant dueAt,
            @Nullable Instant nextStepAt,
            String sender,
            String team,
            String holder,
            String asked,
            @Nullable String askedPhone) {}

    /**
     * The caller's part in it.
     *
     * @param answers works in the team that is asked, or covers for whoever is asked
     * @param holds holds it, covers for whoever does, or leads the shift of that team now
     * @param sent sent it
     */
    public record Part(boolean answers, boolean holds, boolean sent) {}

    /** One line of the history. */
    public record Event(
            Instant at,
            HandoverAct act,
            String by,
            @Nullable String words,
            String holder,
            String asked) {}

    public boolean canAnswer() {
        return row.state().answerable() && part.answers();
    }

    /** Whether the caller can answer a question that was put back. */
    public boolean canReply() {
        return row.state() == HandoverState.ASKED && keeps();
    }

    public boolean canClose() {
        return row.state().next().contains(HandoverState.CLOSED) && part.holds();
    }

    public boolean canSendOn() {
        return !row.state().finished() && (part.holds() || row.state() != HandoverState.ACCEPTED && part.sent());
    }

    public boolean canCancel() {
        return row.state().next().contains(HandoverState.CANCELLED) && keeps();
    }

    private boolean keeps() {
        return part.holds() || part.sent();
    }
}
