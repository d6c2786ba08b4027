package org.alongside.handover.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.handover.HandoverAct;
import org.alongside.handover.HandoverState;

/**
 * Where a hand-over is, for another system: no word of it and nothing about whom it is.
 *
 * @param holder local identifier of the member of staff who holds it
 * @param askedOf of the one who is asked
 */
public record HandoverStatus(
        UUID id, HandoverState state, String holder, String askedOf, Instant dueAt, List<Event> history) {

    /** One line of the history. */
    public record Event(Instant at, HandoverAct event, String holder, String askedOf) {}
}
