package org.alongside.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;

/** Whatever is booked and cancelled, in the nights of a clock change too: what stands was to come when it was booked. */
class AppointmentHistoryTest {

    private static final Care CARE = new Care(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    private static int booked;
    private static int refused;
    private static int cancelled;

    @AfterProperty
    void somethingOfEachHappened() {
        assertThat(booked).isPositive();
        assertThat(refused).isPositive();
        assertThat(cancelled).isPositive();
    }

    @Property(tries = 5_000)
    void whatStandsWasToComeAndWhatIsCancelledSaysWhy(
            @ForAll @IntRange(min = -3, max = 32) int daysAhead,
            @ForAll @IntRange(max = 1439) int minute,
            @ForAll @IntRange(max = 10_000) int after,
            @ForAll boolean reason) {
        Instant now = Instant.parse("2026-10-23T21:00:00Z").plusSeconds(after * 20L);
        LocalDate day = London.dateOf(now).plusDays(daysAhead);
        Instant at = London.instant(day, LocalTime.MIDNIGHT.plusMinutes(minute));
        Appointment visit;
        try {
            Pair alone = new Pair(new UUID(0, 1), null);
            visit = new Appointment(CARE, new Appointment.Plan(at, alone, ""), "Deepa", now);
        } catch (RuleBroken e) {
            refused++;
            assertThat(at.isBefore(now) || at.isAfter(now.plus(Appointment.AHEAD)))
                    .as("only what is over or far away is refused")
                    .isTrue();
            return;
        }
        booked++;
        assertThat(visit.startsAt()).isEqualTo(at);
        assertThat(visit.startsAt()).isBetween(now.minusSeconds(300), now.plus(Appointment.AHEAD));
        cancel(visit, reason ? "Her sister is there." : "", now.plusSeconds(60));
        assertThat(visit.cancelledAt() != null).isEqualTo(reason);
        assertThat(visit.reason() != null).isEqualTo(visit.cancelledAt() != null);
        assertThat(visit.startsAt()).as("its time stays").isEqualTo(at);
    }

    private static void cancel(Appointment visit, String reason, Instant now) {
        try {
            visit.cancel(reason, "Zoe", now);
            cancelled++;
        } catch (RuleBroken e) {
            refused++;
        }
    }
}
