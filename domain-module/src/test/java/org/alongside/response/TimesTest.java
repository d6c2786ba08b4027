package org.alongside.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where a clock is, for every combination of what is known. */
class TimesTest {

    private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant DUE = START.plusSeconds(14_400);
    private static final Instant IN_TIME = DUE;
    private static final Instant TOO_LATE = DUE.plusSeconds(1);
    private static final Instant MUCH_LATER = DUE.plusSeconds(90_000);

    private static ClockState state(boolean paused, @Nullable Instant seen, @Nullable Instant ended) {
        return new Times(START, DUE, paused ? START.plusSeconds(60) : null, null)
                .state(new Times.Outcome(seen, ended), MUCH_LATER);
    }

    @Test
    void everyCombinationHasItsWord() {
        List<String> table = new ArrayList<>();
        for (boolean paused : new boolean[] {false, true}) {
            for (Instant seen : new Instant[] {null, IN_TIME, TOO_LATE}) {
                for (Instant ended : new Instant[] {null, IN_TIME, TOO_LATE}) {
                    table.add((paused ? "paused, " : "") + "seen " + word(seen) + ", ended " + word(ended) + ": "
                            + state(paused, seen, ended));
                }
            }
        }
        assertThat(table)
                .containsExactly(
                        "seen never, ended never: OVER",
                        "seen never, ended in time: ENDED",
                        "seen never, ended later: MISSED",
                        "seen in time, ended never: MET",
                        "seen in time, ended in time: MET",
                        "seen in time, ended later: MET",
                        "seen later, ended never: LATE",
                        "seen later, ended in time: LATE",
                        "seen later, ended later: LATE",
                        "paused, seen never, ended never: PAUSED",
                        "paused, seen never, ended in time: ENDED",
                        "paused, seen never, ended later: ENDED",
                        "paused, seen in time, ended never: MET",
                        "paused, seen in time, ended in time: MET",
                        "paused, seen in time, ended later: MET",
                        "paused, seen later, ended never: LATE",
                        "paused, seen later, ended in time: LATE",
                        "paused, seen later, ended later: LATE");
    }

    private static String word(@Nullable Instant moment) {
        if (moment == null) {
            return "never";
        }
        return moment.equals(IN_TIME) ? "in time" : "later";
    }

    /** As time passes, a clock goes from green to amber to red, and never back. */
    @Property(tries = 2_000)
    void onlyGetsWorse(
            @ForAll @LongRange(min = 60, max = 3_000_000) long seconds,
            @ForAll @LongRange(max = 4_000_000) long one,
            @ForAll @LongRange(max = 4_000_000) long other) {
        Times times = new Times(START, START.plusSeconds(seconds), null, null);
        ClockState earlier = times.state(Times.Outcome.NONE, START.plusSeconds(Math.min(one, other)));
        ClockState later = times.state(Times.Outcome.NONE, START.plusSeconds(Math.max(one, other)));
        assertThat(earlier).isLessThanOrEqualTo(later);
        assertThat(later).isLessThanOrEqualTo(ClockState.OVER);
        assertThat(later == ClockState.OVER).isEqualTo(Math.max(one, other) > seconds);
    }

    /** Amber is the last fifth of the time. */
    @Property(tries = 1_000)
    void amberIsTheLastFifth(@ForAll @LongRange(min = 10, max = 3_000_000) long fifth) {
        Times times = new Times(START, START.plusSeconds(5 * fifth), null, null);
        assertThat(times.state(Times.Outcome.NONE, START.plusSeconds(4 * fifth)))
                .isEqualTo(ClockState.RUNNING);
        assertThat(times.state(Times.Outcome.NONE, START.plusSeconds(4 * fifth + 1)))
                .isEqualTo(ClockState.SOON);
    }
}
