package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Calendar days in London, over both clock changes of every year to 2040. */
class LondonTest {

    private static final long FROM = Instant.parse("2024-01-01T00:00:00Z").getEpochSecond();
    private static final long TO = 2_240_524_800L;

    @Test
    void aDayBeginsAtMidnightInLondon() {
        assertThat(London.startOf(LocalDate.of(2026, 6, 10))).isEqualTo(Instant.parse("2026-06-09T23:00:00Z"));
        assertThat(London.startOf(LocalDate.of(2026, 11, 25))).isEqualTo(Instant.parse("2026-11-25T00:00:00Z"));
    }

    @Test
    void aSummerEveningIsStillTheSameDay() {
        assertThat(London.dateOf(Instant.parse("2026-06-10T22:59:59Z"))).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(London.dateOf(Instant.parse("2026-06-10T23:00:00Z"))).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(London.dateOf(Instant.parse("2026-12-10T23:59:59Z"))).isEqualTo(LocalDate.of(2026, 12, 10));
    }

    @Test
    void theDayOfAClockChangeEndsAtItsOwnMidnight() {
        assertThat(London.endOf(LocalDate.of(2027, 3, 28))).isEqualTo(Instant.parse("2027-03-28T22:59:59Z"));
        assertThat(London.endOf(LocalDate.of(2027, 10, 31))).isEqualTo(Instant.parse("2027-10-31T23:59:59Z"));
    }

    @Property(tries = 20_000)
    void everyInstantLiesInItsDayAndNotAfterItsEnd(@ForAll @LongRange(min = 1704067200L, max = TO) long second) {
        Instant instant = Instant.ofEpochSecond(Math.max(FROM, second));
        LocalDate day = London.dateOf(instant);
        assertThat(London.endOf(day)).isAfterOrEqualTo(instant);
        assertThat(London.endOf(day.minusDays(1))).isBefore(instant);
    }

    @Property(tries = 5000)
    void aDayHas23Or24Or25Hours(@ForAll @IntRange(min = 0, max = 365 * 17) int offset) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(offset);
        long hours = (London.endOf(day).getEpochSecond()
                        - London.endOf(day.minusDays(1)).getEpochSecond())
                / 3600;
        assertThat(hours).isBetween(23L, 25L);
    }

    @Test
    void threeDaysAndSeventyTwoHoursAreTwoThingsOverAClockChange() {
        Instant friday = Instant.parse("2027-03-26T12:00:00Z");
        assertThat(London.timeOf(friday.plus(Duration.ofHours(72))).getHour()).isEqualTo(13);
        assertThat(London.timeOf(friday).plusDays(3).getHour()).isEqualTo(12);
        Instant october = Instant.parse("2027-10-29T11:00:00Z");
        assertThat(London.timeOf(october.plus(Duration.ofHours(72))).getHour()).isEqualTo(11);
        assertThat(London.timeOf(october).plusDays(3).getHour()).isEqualTo(12);
    }

    @Test
    void theHourThatComesTwiceIsTwoInstantsOfOneDay() {
        Instant first = Instant.parse("2027-10-31T00:30:00Z");
        Instant second = Instant.parse("2027-10-31T01:30:00Z");
        assertThat(London.timeOf(first).toLocalTime())
                .isEqualTo(London.timeOf(second).toLocalTime());
        assertThat(London.dateOf(first)).isEqualTo(London.dateOf(second)).isEqualTo(LocalDate.of(2027, 10, 31));
    }

    @Property(tries = 5000)
    void oneDayEndsASecondBeforeTheNextBegins(@ForAll @IntRange(min = 0, max = 365 * 17) int offset) {
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(offset);
        Instant end = London.endOf(day);
        assertThat(London.dateOf(end)).isEqualTo(day);
        assertThat(London.dateOf(end.plusSeconds(1))).isEqualTo(day.plusDays(1));
        assertThat(London.timeOf(end.plusSeconds(1)).toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Property(tries = 5000)
    void aClockOfHoursNeverDependsOnTheSeason(
            @ForAll @IntRange(min = 0, max = 365 * 17 * 24) int hour, @ForAll @IntRange(min = 1, max = 72) int limit) {
        Instant start = Instant.ofEpochSecond(FROM + 3600L * hour);
        Instant due = start.plus(Duration.ofHours(limit));
        assertThat(Duration.between(London.timeOf(start), London.timeOf(due))).hasHours(limit);
        assertThat(London.dateOf(due)).isAfterOrEqualTo(London.dateOf(start));
    }

    /** The wall says it is later, or the day is over: each decides alone, whatever the other says. */
    @Property(tries = 20_000)
    void aTimeLiesAfterAnInstantWhenItsOwnInstantDoes(
            @ForAll @LongRange(min = 1704067200L, max = TO) long second,
            @ForAll @IntRange(min = -1500, max = 1500) int minutes) {
        Instant now = Instant.ofEpochSecond(second);
        Instant other = now.plusSeconds(60L * minutes);
        LocalDate day = London.dateOf(other);
        LocalTime wall = London.timeOf(other).toLocalTime();
        boolean twice = London.ZONE.getRules().getValidOffsets(day.atTime(wall)).size() == 2;
        if (!twice) {
            assertThat(London.after(day, wall, now)).isEqualTo(other.isAfter(now));
        }
        assertThat(London.after(day, null, now)).isEqualTo(day.isAfter(London.dateOf(now)));
        if (London.after(day, null, now)) {
            assertThat(other).as("a later day is a later instant").isAfter(now);
        }
    }

    @Test
    void aTimeThatComesTwiceIsItsFirstOne() {
        LocalDate change = LocalDate.of(2026, 10, 25);
        LocalTime wall = LocalTime.of(1, 30);
        assertThat(London.after(change, wall, Instant.parse("2026-10-25T00:29:59Z")))
                .isTrue();
        assertThat(London.after(change, wall, Instant.parse("2026-10-25T00:30:00Z")))
                .isFalse();
    }

    @Test
    void aTimeThatDoesNotComeIsAnHourLater() {
        LocalDate change = LocalDate.of(2027, 3, 28);
        LocalTime wall = LocalTime.of(1, 30);
        assertThat(London.after(change, wall, Instant.parse("2027-03-28T01:29:59Z")))
                .isTrue();
        assertThat(London.after(change, wall, Instant.parse("2027-03-28T01:30:00Z")))
                .isFalse();
    }
}
