package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard where somebody is in immediate danger: nothing of it is needed, and a time is the last one that has been. */
class InDangerTest {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final long THREE_YEARS = 3L * 366 * 24 * 60;

    @Test
    void nothingOfItIsNeeded() {
        InDanger nothing = new InDanger("", null, "");
        assertThat(nothing.place()).isEmpty();
        assertThat(nothing.ambulanceAt()).isNull();
        assertThat(nothing.ambulanceBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" on the bridge ", "\ton the bridge\n", "on the bridge"})
    void spaceAroundWordsIsNoWord(String typed) {
        assertThat(new InDanger(typed, null, typed).place()).isEqualTo("on the bridge");
        assertThat(new InDanger(typed, null, typed).ambulanceBy()).isEqualTo("on the bridge");
    }

    @Property
    void whatWasSaidWithinTheWordsStays(@ForAll @StringLength(min = 1, max = 50) String words) {
        InDanger said = new InDanger("x" + words + "x", null, "");
        assertThat(said.place()).isEqualTo("x" + words + "x");
    }

    /** On the wall in London, on the two days of a clock change as well. */
    @Property(tries = 20_000)
    void aTimeIsOneThatHasBeenAndNotLongerAgoThanADayIsLong(
            @ForAll @LongRange(max = THREE_YEARS) long minutes,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 59) int minute) {
        Instant now = FIRST.plus(minutes, ChronoUnit.MINUTES);
        LocalTime typed = LocalTime.of(hour, minute);
        Instant meant = InDanger.last(typed, now);
        assertThat(meant).isBeforeOrEqualTo(now).isAfterOrEqualTo(now.minus(Duration.ofHours(26)));
        LocalTime shown = London.timeOf(meant).toLocalTime();
        assertThat(shown.equals(typed) || shown.equals(typed.plusHours(1)))
                .as("%s is shown as %s: another time only where this one did not come at all", typed, shown)
                .isTrue();
        if (!shown.equals(typed)) {
            assertThat(London.dateOf(meant).getMonthValue())
                    .as("the night when the clocks go forward")
                    .isEqualTo(3);
        }
    }
}
