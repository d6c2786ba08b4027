package org.alongside.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/** The night of the clock change, as a crisis team works through it: visits are in order, and the shift has no gap. */
class CareAtNightTest {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);
    private static final Care CARE = new Care(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private static final Pair ALONE = new Pair(new UUID(0, 1), null);

    @Test
    void visitsBeforeAndAfterTheChangeAreInTheirOrder() {
        Instant evening = London.instant(AUTUMN.minusDays(1), LocalTime.of(21, 0));
        List<Instant> starts = List.of(LocalTime.of(0, 30), LocalTime.of(1, 30), LocalTime.of(2, 30)).stream()
                .map(at -> new Appointment.Plan(London.instant(AUTUMN, at), ALONE, ""))
                .map(plan -> new Appointment(CARE, plan, "Deepa", evening).startsAt())
                .toList();
        assertThat(starts).isSorted();
        assertThat(starts.get(2))
                .as("two hours after half past one")
                .isEqualTo(starts.get(1).plusSeconds(7200));
    }

    @Test
    void whoGoesInTheNightHoldsItForAllOfItsThirteenHours() {
        Instant evening = London.instant(AUTUMN.minusDays(1), LocalTime.of(20, 0));
        Instant morning = London.instant(AUTUMN, LocalTime.of(8, 0));
        TeamShift.Who night = new TeamShift.Who("Deepa", new UUID(0, 1));
        TeamShift shift = new TeamShift(new UUID(1, 1), new UUID(1, 4), evening, List.of(CARE), night, morning);
        assertThat(morning).isEqualTo(evening.plusSeconds(13 * 3600));
        assertThat(shift.since()).isEqualTo(evening);
        assertThat(shift.holder()).isEqualTo("Deepa");
        TeamShift.Who day = new TeamShift.Who("Zoe", new UUID(0, 2));
        shift.acknowledge(CARE.referral(), day, morning.plusSeconds(600));
        shift.take(day, morning.plusSeconds(900));
        assertThat(shift.takenAt()).isEqualTo(London.instant(AUTUMN, LocalTime.of(8, 15)));
        assertThat(shift.holder()).isEqualTo("Zoe");
    }
}
