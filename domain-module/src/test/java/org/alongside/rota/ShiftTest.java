package org.alongside.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/** Shifts are what the clock on the wall shows, through both changes of the clocks. */
class ShiftTest {

    private static LocalDateTime wall(String text) {
        return LocalDateTime.parse(text);
    }

    private static Duration length(Shift shift) {
        return Duration.between(shift.start(), shift.end());
    }

    @Test
    void aNightIsAnHourLongerOrShorterWhenTheClocksChange() {
        assertThat(length(new Shift(wall("2026-10-24T21:00"), wall("2026-10-25T07:30"))))
                .isEqualTo(Duration.ofMinutes(11 * 60 + 30));
        assertThat(length(new Shift(wall("2026-03-28T21:00"), wall("2026-03-29T07:30"))))
                .isEqualTo(Duration.ofMinutes(9 * 60 + 30));
        assertThat(length(new Shift(wall("2026-11-25T21:00"), wall("2026-11-26T07:30"))))
                .isEqualTo(Duration.ofMinutes(10 * 60 + 30));
    }

    @Test
    void endsAfterItBeginsAndWithinAWeek() {
        LocalDateTime from = wall("2026-11-25T09:00");
        assertThatThrownBy(() -> new Shift(from, from)).hasMessageContaining("rota.endsBeforeItBegins");
        assertThatThrownBy(() -> new Shift(from, from.minusMinutes(1))).hasMessageContaining("rota.endsBeforeItBegins");
        assertThat(length(new Shift(from, from.plusWeeks(1)))).isEqualTo(Duration.ofDays(7));
        assertThatThrownBy(() -> new Shift(from, from.plusWeeks(1).plusHours(2)))
                .hasMessageContaining("rota.tooLong");
        assertThat(length(new Shift(wall("2026-10-19T09:00"), wall("2026-10-26T09:00"))))
                .as("a week on call with the hour that comes twice")
                .isEqualTo(Shift.LONGEST);
    }

    @Test
    void aTimeThatDoesNotComeIsAnHourLater() {
        Shift early = new Shift(wall("2026-03-29T01:30"), wall("2026-03-29T09:00"));
        assertThat(early.start()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThatThrownBy(() -> new Shift(wall("2026-03-29T01:30"), wall("2026-03-29T02:30")))
                .as("the same moment")
                .hasMessageContaining("rota.endsBeforeItBegins");
    }

    @Property(tries = 20_000)
    void twoShiftsThatMeetOnTheWallMeetInTime(
            @ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate day,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 61, max = 2880) int before,
            @ForAll @IntRange(min = 61, max = 2880) int after) {
        LocalDateTime change = day.atStartOfDay().plusMinutes(minute);
        Shift first = new Shift(change.minusMinutes(before), change);
        Shift second = new Shift(change, change.plusMinutes(after));
        assertThat(first.end()).isEqualTo(second.start());
        assertThat(first.overlaps(second)).isFalse();
        assertThat(second.overlaps(first)).isFalse();
        assertThat(first.overlaps(first)).isTrue();
    }

    @Property(tries = 5_000)
    void theWeekAfterHasTheSameTimesOnTheWall(
            @ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate day,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 120, max = 1440) int length) {
        LocalDateTime from = day.atStartOfDay().plusMinutes(minute);
        Shift shift = new Shift(from, from.plusMinutes(length));
        Shift later = shift.aWeekLater();
        assertThat(later.from().toLocalTime()).isEqualTo(shift.from().toLocalTime());
        assertThat(later.until()).isEqualTo(shift.until().plusDays(7));
        assertThat(Duration.between(shift.start(), later.start())
                        .minus(Duration.ofDays(7))
                        .abs())
                .isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Property(tries = 5_000)
    void whatWasStoredIsReadAsItWasWhereTheWallIsClear(
            @ForAll @DateRange(min = "2024-01-01", max = "2040-12-31") LocalDate day,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(min = 120, max = 1440) int length) {
        LocalDateTime from = day.atStartOfDay().plusMinutes(minute);
        Shift shift = new Shift(from, from.plusMinutes(length));
        Assume.that(clear(shift.from()) && clear(shift.until()));
        assertThat(Shift.of(shift.start(), shift.end())).isEqualTo(shift);
    }

    private static boolean clear(LocalDateTime wall) {
        return London.ZONE.getRules().getValidOffsets(wall).size() == 1
                && !wall.toLocalTime().equals(LocalTime.MAX);
    }
}
