package org.alongside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** Who goes to see somebody, and when: planned ahead, cancelled with a reason. */
class AppointmentTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID DEEPA = new UUID(0, 1);
    private static final UUID ZOE = new UUID(0, 2);
    private static final Care CARE = new Care(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    private static Appointment booked(Instant at, String note) {
        return new Appointment(CARE, new Appointment.Plan(at, new Pair(DEEPA, ZOE), note), "Deepa Jones", NOON);
    }

    @Test
    void itIsPlannedForATimeThatIsStillToCome() {
        Appointment visit = booked(NOON.plus(Duration.ofHours(3)), "  The dog is friendly. ");
        assertThat(visit.startsAt()).isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(visit.workers()).isEqualTo(new Pair(DEEPA, ZOE));
        assertThat(visit.note()).isEqualTo("The dog is friendly.");
        assertThat(visit.person()).isEqualTo(CARE.person());
        assertThat(visit.referral()).isEqualTo(CARE.referral());
        assertThat(booked(NOON, " ").note()).isNull();
    }

    @Test
    void aMomentAgoIsStillNowAndNoMore() {
        assertThat(booked(NOON.minus(Duration.ofMinutes(5)), "").startsAt()).isBefore(NOON);
        assertThatThrownBy(() -> booked(NOON.minus(Duration.ofMinutes(6)), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("inThePast");
    }

    @Test
    void aCrisisTeamPlansFourWeeksAtMost() {
        assertThat(booked(NOON.plus(Appointment.AHEAD), "").startsAt()).isAfter(NOON);
        assertThatThrownBy(() -> booked(NOON.plus(Appointment.AHEAD).plusSeconds(1), ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("tooFarAhead");
    }

    @Test
    void whoeverGoesReadsAShortNote() {
        assertThat(booked(NOON, "x".repeat(Appointment.LONGEST_NOTE)).note()).hasSize(Appointment.LONGEST_NOTE);
        assertThatThrownBy(() -> booked(NOON, "x".repeat(Appointment.LONGEST_NOTE + 1)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("noteTooLong");
    }

    @Test
    void itIsCancelledOnceAndWithAReason() {
        Appointment visit = booked(NOON.plus(Duration.ofHours(3)), "");
        assertThatThrownBy(() -> visit.cancel("  ", "Zoe Bell", NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("reasonMissing");
        assertThat(visit.cancelledAt()).isNull();
        visit.cancel(" Her sister is there. ", "Zoe Bell", NOON.plusSeconds(60));
        assertThat(visit.cancelledAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(visit.reason()).isEqualTo("Her sister is there.");
        assertThatThrownBy(() -> visit.cancel("Again", "Zoe Bell", NOON))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("cancelledAlready");
        assertThat(visit.reason()).isEqualTo("Her sister is there.");
    }
}
