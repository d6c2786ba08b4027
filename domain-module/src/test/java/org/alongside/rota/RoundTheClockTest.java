package org.alongside.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

/** A rota planned round the clock, week after week, leaves no moment without somebody and none with two. */
class RoundTheClockTest {

    private static final Duty.Post POST = new Duty.Post(UUID.randomUUID(), UUID.randomUUID(), DutyKind.SHIFT_LEAD);

    /** Early, late and night, each ending at the time on the wall at which the next begins. */
    private static List<Duty> week(LocalDate monday, LocalTime early, LocalTime late, LocalTime night) {
        List<Duty> duties = new ArrayList<>();
        for (LocalDate day = monday; day.isBefore(monday.plusWeeks(1)); day = day.plusDays(1)) {
            duties.add(duty(new Shift(day.atTime(early), day.atTime(late))));
            duties.add(duty(new Shift(day.atTime(late), day.atTime(night))));
            duties.add(duty(new Shift(day.atTime(night), day.plusDays(1).atTime(early))));
        }
        return duties;
    }

    private static Duty duty(Shift shift) {
        return new Duty(POST, UUID.randomUUID(), null, shift);
    }

    @Property(tries = 300)
    void hasNoGapAndNoOverlapThroughTheChangesOfTheClocks(
            @ForAll @DateRange(min = "2024-01-01", max = "2040-06-30") LocalDate start,
            @ForAll @IntRange(min = 5, max = 8) int early,
            @ForAll @IntRange(min = 13, max = 16) int late,
            @ForAll @IntRange(min = 20, max = 23) int night) {
        List<Duty> all = new ArrayList<>();
        List<Duty> week = week(start, LocalTime.of(early, 0), LocalTime.of(late, 30), LocalTime.of(night, 15));
        for (int weeks = 0; weeks < 30; weeks++) {
            all.addAll(week);
            week = week.stream().map(Duty::aWeekLater).toList();
        }
        Instant end = all.get(0).startsAt();
        for (Duty duty : all) {
            assertThat(duty.startsAt()).isEqualTo(end);
            end = duty.endsAt();
        }
        assertThat(all.stream().map(Duty::startsAt)).doesNotHaveDuplicates().hasSize(30 * 21);
    }

    @Property(tries = 300)
    void hasTheHoursThatTheCalendarHas(@ForAll @DateRange(min = "2024-01-01", max = "2040-06-30") LocalDate monday) {
        Duration total = week(monday, LocalTime.of(7, 0), LocalTime.of(14, 0), LocalTime.of(21, 0)).stream()
                .map(duty -> Duration.between(duty.startsAt(), duty.endsAt()))
                .reduce(Duration.ZERO, Duration::plus);
        Shift whole = new Shift(monday.atTime(7, 0), monday.plusWeeks(1).atTime(7, 0));
        assertThat(total).isEqualTo(Duration.between(whole.start(), whole.end()));
        assertThat(total.minus(Duration.ofDays(7)).abs()).isLessThanOrEqualTo(Duration.ofHours(1));
    }
}
