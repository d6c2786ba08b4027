package org.alongside.call.service;

import java.time.Instant;
import java.util.List;
import org.alongside.call.DangerAct;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an immediate danger.
 *
 * @param history newest first
 */
public record DangerDetails(Known known, List<Event> history) {

    /**
     * As it is now.
     *
     * @param told who was told last; null where nobody was yet
     */
    public record Known(
            Instant since,
            @Nullable String place,
            @Nullable Instant ambulanceAt,
            @Nullable String ambulanceBy,
            @Nullable String takenBy,
            @Nullable Instant takenAt,
            @Nullable String told) {}

    /** One line of its history. */
    public record Event(
            Instant at, DangerAct act, String by, @Nullable String words) {}

    /** Whether somebody has taken it. */
    public boolean taken() {
        return known.takenBy() != null;
    }
}
