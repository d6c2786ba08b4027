package org.alongside.response.service;

import java.time.Instant;
import org.alongside.response.ClockState;
import org.alongside.response.Times;
import org.jspecify.annotations.Nullable;

/**
 * A response clock of a referral.
 *
 * @param reason why it took the place of another one
 * @param pauseReason why it stands still now
 */
public record ClockRow(
        String category,
        Instant started,
        Instant due,
        @Nullable Instant paused,
        @Nullable Instant replaced,
        Instant setAt,
        String setBy,
        @Nullable String reason,
        @Nullable String pauseReason,
        @Nullable Instant seen,
        @Nullable Instant ended) {

    public ClockState state(Instant now) {
        return new Times(started, due, paused, replaced).state(new Times.Outcome(seen, ended), now);
    }
}
