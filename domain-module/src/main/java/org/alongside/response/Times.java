package org.alongside.response;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the times of a response clock, and what follows from them. Lists read it without the clock itself.
 *
 * @param paused since when it stands still; null where it runs
 * @param replaced when another category took its place
 */
public record Times(
        Instant started,
        Instant due,
        @Nullable Instant paused,
        @Nullable Instant replaced) {

    /** Amber begins when less than this part of the time is left. */
    private static final int LAST_PART = 5;

    /**
     * What came of it.
     *
     * @param seen when the first attended face-to-face contact was; null where there has been none
     * @param ended when the referral was declined or care ended; null while it goes on
     */
    public record Outcome(@Nullable Instant seen, @Nullable Instant ended) {

        public static final Outcome NONE = new Outcome(null, null);
    }

    public ClockState state(Outcome outcome, Instant now) {
        Instant seen = outcome.seen();
        Instant ended = outcome.ended();
        if (replaced != null) {
            return ClockState.REPLACED;
        }
        if (seen != null) {
            return seen.isAfter(due) ? ClockState.LATE : ClockState.MET;
        }
        if (ended != null) {
            return paused == null && ended.isAfter(due) ? ClockState.MISSED : ClockState.ENDED;
        }
        return paused == null ? running(now) : ClockState.PAUSED;
    }

    private ClockState running(Instant now) {
        if (now.isAfter(due)) {
            return ClockState.OVER;
        }
        Duration left = Duration.between(now, due);
        Duration whole = Duration.between(started, due);
        return left.multipliedBy(LAST_PART).compareTo(whole) < 0 ? ClockState.SOON : ClockState.RUNNING;
    }
}
