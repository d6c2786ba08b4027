package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.shared.London;

/** Twenty minutes are twenty minutes, in the nights in which the clocks change too. */
class CallBackClockTest {

    private static final ZoneRules LONDON = London.ZONE.getRules();

    /** The change of clocks in spring or autumn of a year. */
    private static Instant change(int year, boolean spring) {
        Instant before = ZonedDateTime.of(year, spring ? 1 : 7, 1, 0, 0, 0, 0, ZoneOffset.UTC)
                .toInstant();
        ZoneOffsetTransition next = LONDON.nextTransition(before);
        return next.getInstant();
    }

    private static CallBack promised(Instant at, Duration within) {
        NewCall heard = new NewCall(at, Caller.PERSON, "01632 960001", null, "Ring me", null, null);
        Call call =
                new Call(heard, new Call.About(null, ""), new Call.Taken(new UUID(0, 1), new UUID(0, 2), "Lin"), at);
        return new CallBack(call, within, "Lin", at);
    }

    @Property
    void theTimeIsElapsedTimeOverEveryChangeTo2040(
            @ForAll @IntRange(min = 2026, max = 2040) int year,
            @ForAll boolean spring,
            @ForAll @IntRange(min = -120, max = 120) int minutes,
            @ForAll @IntRange(min = 1, max = 240) int within) {
        Instant at = change(year, spring).plus(Duration.ofMinutes(minutes));
        CallBack promise = promised(at, Duration.ofMinutes(within));
        assertThat(Duration.between(at, promise.dueAt())).isEqualTo(Duration.ofMinutes(within));
        Optional<CallBack.Leader> lead = Optional.of(new CallBack.Leader(new UUID(0, 9), "Deepa"));
        promise.rise(lead, promise.dueAt().minusSeconds(1));
        assertThat(promise.raised()).as("not before its time").isZero();
        for (int step = 0; step < 8; step++) {
            Instant due = promise.dueAt().plus(CallBack.EVERY.multipliedBy(step));
            promise.rise(lead, due);
            assertThat(promise.raised()).as("each quarter of an hour").isEqualTo(step + 1);
            assertThat(promise.lookAt()).isEqualTo(due.plus(CallBack.EVERY));
        }
    }
}
