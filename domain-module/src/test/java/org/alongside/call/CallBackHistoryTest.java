package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;

/** Whatever happens, in whatever order, also in the night of a clock change: who waits for a call has a deadline. */
class CallBackHistoryTest {

    private static final Set<CallBackState> REACHED = EnumSet.noneOf(CallBackState.class);

    /** What can happen next. */
    enum Event {
        TRY,
        REACH,
        END,
        END_AFTER_DEATH,
        LOOK,
        NOBODY_ON_DUTY
    }

    @AfterProperty
    void everyStateWasReached() {
        assertThat(REACHED).containsExactlyInAnyOrder(CallBackState.values());
    }

    @Property(tries = 100_000)
    void whoeverWaitsHasADeadline(@ForAll @Size(max = 12) List<Event> events, @ForAll long chance) {
        Random random = new Random(chance);
        Instant now = Instant.parse("2026-10-24T22:00:00Z").plusSeconds(random.nextInt(20_000));
        NewCall heard = new NewCall(now, Caller.PERSON, "01632 960001", null, "Ring me", null, null);
        Call call =
                new Call(heard, new Call.About(null, ""), new Call.Taken(new UUID(0, 1), new UUID(0, 2), "Lin"), now);
        CallBack promise = new CallBack(call, Duration.ofMinutes(1 + random.nextInt(240)), "Lin", now);
        Instant due = promise.dueAt();
        for (Event event : events) {
            now = now.plusSeconds(random.nextInt(3600));
            int lines = promise.history().size();
            boolean wasOpen = promise.state() == CallBackState.OPEN;
            boolean done = happens(promise, event, now);
            assertThat(promise.dueAt()).as("the promise stays").isEqualTo(due);
            assertThat(promise.history().size()).isBetween(lines, lines + 1);
            if (!wasOpen) {
                assertThat(promise.history()).as("what is done stays as it is").hasSize(lines);
            }
            if (promise.state() == CallBackState.OPEN) {
                assertThat(promise.lookAt()).isNotNull();
                assertThat(promise.lookAt())
                        .as("it rises by itself")
                        .isBeforeOrEqualTo(later(due, now.plus(CallBack.EVERY)));
            } else {
                assertThat(promise.lookAt()).isNull();
                assertThat(done || !wasOpen).isTrue();
            }
            REACHED.add(promise.state());
        }
    }

    private static boolean happens(CallBack promise, Event event, Instant now) {
        try {
            switch (event) {
                case TRY -> promise.notReached("Lin", "", now);
                case REACH -> promise.reached("Lin", "", now);
                case END -> promise.end("Lin", "A visit", now);
                case END_AFTER_DEATH -> promise.endAfterDeath("Lin", "The family was told", now);
                case LOOK -> promise.rise(Optional.of(new CallBack.Leader(new UUID(0, 9), "Deepa")), now);
                case NOBODY_ON_DUTY -> promise.rise(Optional.empty(), now);
            }
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
