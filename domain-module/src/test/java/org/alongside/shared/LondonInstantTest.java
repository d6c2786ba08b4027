package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A time on the wall in London is one instant, in the nights in which it comes twice or not at all too. */
class LondonInstantTest {

    private static final ZoneRules RULES = London.ZONE.getRules();

    private static ZoneOffsetTransition change(int year, boolean spring) {
        LocalDate before = LocalDate.of(year, spring ? 1 : 7, 1);
        return RULES.nextTransition(London.startOf(before));
    }

    @Property
    void inSpringTheHourThatDoesNotComeIsAnHourLater(
            @ForAll @IntRange(min = 2026, max = 2040) int year, @ForAll @IntRange(max = 59) int minute) {
        LocalDate day = change(year, true).getDateTimeBefore().toLocalDate();
        Instant never = London.instant(day, LocalTime.of(1, minute));
        assertThat(never).isEqualTo(London.instant(day, LocalTime.of(2, minute)));
        assertThat(London.timeOf(never).toLocalTime()).isEqualTo(LocalTime.of(2, minute));
        assertThat(Duration.between(London.startOf(day), London.startOf(day.plusDays(1))))
                .isEqualTo(Duration.ofHours(23));
    }

    @Property
    void inAutumnTheHourThatComesTwiceIsTheFirstOne(
            @ForAll @IntRange(min = 2026, max = 2040) int year, @ForAll @IntRange(max = 59) int minute) {
        ZoneOffsetTransition change = change(year, false);
        LocalDate day = change.getDateTimeAfter().toLocalDate();
        Instant twice = London.instant(day, LocalTime.of(1, minute));
        assertThat(twice).isBefore(change.getInstant());
        assertThat(London.timeOf(twice.plus(Duration.ofHours(1))).toLocalTime()).isEqualTo(LocalTime.of(1, minute));
        assertThat(Duration.between(London.startOf(day), London.startOf(day.plusDays(1))))
                .isEqualTo(Duration.ofHours(25));
    }

    @Property
    void everyOtherTimeIsReadBackAsItWas(
            @ForAll @IntRange(max = 5_400) int days, @ForAll @IntRange(max = 1439) int minutes) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(days);
        LocalTime at = LocalTime.MIDNIGHT.plusMinutes(minutes);
        if (RULES.getValidOffsets(LocalDateTime.of(day, at)).size() != 1) {
            return;
        }
        Instant instant = London.instant(day, at);
        assertThat(London.timeOf(instant).toLocalDateTime()).isEqualTo(LocalDateTime.of(day, at));
        assertThat(instant).isBetween(London.startOf(day), London.endOf(day));
        assertThat(London.after(day, at, instant)).isFalse();
        assertThat(London.after(day, at, instant.minusSeconds(1))).isTrue();
        assertThat(London.dateOf(instant)).isEqualTo(day);
    }
}
