package org.alongside.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

class DischargeDeadlineTest {

    @Test
    void isTheEndOfTheThirdDayAfterInLondon() {
        DischargeDeadline deadline = new DischargeDeadline(LocalDate.of(2026, 11, 20));
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(deadline.at()).isEqualTo(Instant.parse("2026-11-23T23:59:59Z"));
    }

    @Test
    void overTheChangeToSummerTimeItIsAnHourShorter() {
        DischargeDeadline deadline = new DischargeDeadline(LocalDate.of(2027, 3, 26));
        assertThat(deadline.at()).isEqualTo(Instant.parse("2027-03-29T22:59:59Z"));
    }

    @Test
    void overTheChangeToWinterTimeItIsAnHourLonger() {
        DischargeDeadline deadline = new DischargeDeadline(LocalDate.of(2027, 10, 29));
        assertThat(deadline.at()).isEqualTo(Instant.parse("2027-11-01T23:59:59Z"));
        assertThat(deadline.left(Instant.parse("2027-10-29T22:59:59Z"))).isEqualTo(Duration.ofHours(73));
    }

    @Test
    void whatIsLeftIsNegativeWhenItIsOver() {
        DischargeDeadline deadline = new DischargeDeadline(LocalDate.of(2026, 11, 20));
        Instant late = deadline.at().plusSeconds(60);
        assertThat(deadline.missedBy(deadline.at())).isFalse();
        assertThat(deadline.missedBy(late)).isTrue();
        assertThat(deadline.left(late)).isEqualTo(Duration.ofSeconds(-60));
    }

    @Property(tries = 5000)
    void aLetterOnTheLastDayIsInTimeAndOneOnTheDayAfterIsNot(
            @ForAll @IntRange(min = 0, max = 365 * 16) int day, @ForAll @IntRange(min = 0, max = 86_399) int second) {
        DischargeDeadline deadline =
                new DischargeDeadline(LocalDate.of(2024, 1, 1).plusDays(day));
        Instant onLastDay = deadline.lastDay().atStartOfDay(London.ZONE).toInstant();
        assertThat(deadline.missedBy(onLastDay)).isFalse();
        Instant after = deadline.lastDay()
                .plusDays(1)
                .atStartOfDay(London.ZONE)
                .toInstant()
                .plusSeconds(second);
        assertThat(deadline.missedBy(after)).isTrue();
        assertThat(London.dateOf(deadline.at())).isEqualTo(deadline.lastDay());
    }
}
