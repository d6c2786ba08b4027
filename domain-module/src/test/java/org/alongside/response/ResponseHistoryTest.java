package org.alongside.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Whatever is decided about a referral, in whatever order: nothing gains time that was not given for a reason. */
class ResponseHistoryTest {

    private static final List<TriageCategory> CATEGORIES = List.of(
            new TriageCategory("B", LocalDate.MIN, 240, null),
            new TriageCategory("C", LocalDate.MIN, 1440, null),
            new TriageCategory("D", LocalDate.MIN, 4320, null));
    private static final Set<ClockState> REACHED = EnumSet.noneOf(ClockState.class);

    /** What can happen next. */
    enum Event {
        CHANGE,
        PAUSE,
        RESUME,
        AN_HOUR,
        A_DAY
    }

    private @Nullable ClockPause pause;
    private Duration stoodStill = Duration.ZERO;

    @AfterProperty
    void everyStateOfARunningClockWasReached() {
        assertThat(REACHED)
                .contains(ClockState.RUNNING, ClockState.SOON, ClockState.OVER, ClockState.PAUSED, ClockState.REPLACED);
    }

    @Property(tries = 100_000)
    void noEditGainsTime(@ForAll @Size(max = 12) List<Event> events, @ForAll long chance) {
        Random random = new Random(chance);
        Instant received = Instant.parse("2026-10-24T20:00:00Z").plusSeconds(random.nextInt(40_000));
        Instant now = received.plusSeconds(random.nextInt(600));
        ResponseClock clock = ResponseClock.first(
                new ResponseClock.Of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3)),
                CATEGORIES.get(random.nextInt(3)),
                received,
                by(now));
        pause = null;
        stoodStill = Duration.ZERO;
        for (Event event : events) {
            now = now.plusSeconds(random.nextInt(7200));
            if (event == Event.A_DAY) {
                now = now.plus(Duration.ofDays(1));
            }
            ResponseClock before = clock;
            clock = happens(clock, event, CATEGORIES.get(random.nextInt(3)), now);
            REACHED.add(before.times().state(Times.Outcome.NONE, now));
            assertThat(clock.startedAt()).as("never reset").isEqualTo(received);
            assertThat(Duration.between(received, clock.dueAt()))
                    .as("the longest time, and what it stood still for a reason")
                    .isLessThanOrEqualTo(Duration.ofMinutes(4320).plus(stoodStill));
            assertThat(clock == before || before.replacedAt() != null).isTrue();
        }
    }

    private ResponseClock happens(ResponseClock clock, Event event, TriageCategory category, Instant now) {
        try {
            switch (event) {
                case CHANGE -> {
                    ResponseClock next = clock.replace(category, "Another picture.", by(now));
                    Instant fromReceipt =
                            clock.startedAt().plus(category.within()).plus(stoodStill);
                    assertThat(next.dueAt()).isBeforeOrEqualTo(later(fromReceipt, clock.dueAt()));
                    return next;
                }
                case PAUSE -> pause = clock.pause("Asked for a later time.", by(now));
                case RESUME -> resume(clock, now);
                case AN_HOUR, A_DAY -> {}
            }
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("response.");
        }
        return clock;
    }

    private void resume(ResponseClock clock, Instant now) {
        ClockPause open = pause;
        if (open != null) {
            Instant due = clock.dueAt();
            clock.resume(open, by(now));
            stoodStill = stoodStill.plus(Duration.between(open.pausedAt(), now));
            assertThat(Duration.between(due, clock.dueAt())).isEqualTo(Duration.between(open.pausedAt(), now));
            pause = null;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static ResponseClock.Decided by(Instant now) {
        return new ResponseClock.Decided("Deepa Jones", new UUID(0, 4), now);
    }
}
