package org.alongside.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who has to be told of a part, when, and how often. */
class HealthAlertTest {

    private static final Instant BEGAN = Instant.parse("2026-12-01T03:00:00Z");
    private static final Finding WRONG = new Finding("Backup", HealthState.BAD, "None has been taken.", null);
    private static final Finding RIGHT = Finding.good("Backup", "Taken within the last day.");

    private final HealthAlert alert = new HealthAlert(WRONG, BEGAN);

    private static Instant after(Duration duration) {
        return BEGAN.plus(duration);
    }

    private static Instant minutes(long minutes) {
        return after(Duration.ofMinutes(minutes));
    }

    private void tell(Instant at) {
        alert.tried(at);
        alert.told(at);
    }

    @Test
    void whatPassesAtOnceIsNobodysConcern() {
        assertThat(alert.isDue(minutes(5).minusSeconds(1))).isFalse();
        alert.seen(RIGHT, minutes(4));
        assertThat(alert.isOver()).isTrue();
    }

    @Test
    void whatLastsIsToldOnceAndAgainADayLater() {
        assertThat(alert.isDue(minutes(5))).isTrue();
        tell(minutes(5));
        assertThat(alert.isDue(minutes(15))).isFalse();
        assertThat(alert.isDue(minutes(5).plus(Duration.ofHours(24)).minusSeconds(1)))
                .isFalse();
        assertThat(alert.isDue(minutes(5).plus(Duration.ofHours(24)))).isTrue();
    }

    @Test
    void whatIsInOrderAgainIsToldToWhoeverWasToldThatItWasNot() {
        tell(minutes(5));
        alert.seen(RIGHT, minutes(60));
        assertThat(alert.isOver()).isFalse();
        assertThat(alert.isDue(minutes(64))).as("it may go on and off").isFalse();
        assertThat(alert.isDue(minutes(65))).isTrue();
        tell(minutes(65));
        assertThat(alert.isOver()).isTrue();
    }

    @Test
    void whatGoesOnAndOffIsToldOnce() {
        tell(minutes(5));
        for (int minute = 6; minute < 60; minute += 3) {
            alert.seen(RIGHT, minutes(minute));
            assertThat(alert.isDue(minutes(minute + 2))).isFalse();
            alert.seen(WRONG, minutes(minute + 2));
            assertThat(alert.isInOrder()).isFalse();
        }
        assertThat(alert.isDue(minutes(60))).isFalse();
    }

    @Test
    void anEmailThatWasNotTakenIsTriedAgain() {
        alert.tried(minutes(5));
        assertThat(alert.isDue(minutes(9))).isFalse();
        assertThat(alert.isDue(minutes(10))).isTrue();
    }

    @Test
    void theWordsAreTheNewestAndOnlyWhatNeedsSomebodyBegins() {
        alert.seen(new Finding("Backup", HealthState.BAD, "The newest is more than a day old.", BEGAN), minutes(1));
        assertThat(alert.words()).startsWith("The newest");
        assertThatThrownBy(() -> new HealthAlert(RIGHT, BEGAN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Boolean>> looks() {
        return Arbitraries.of(true, false).list().ofMinSize(1).ofMaxSize(2_000);
    }

    /** However a part is from minute to minute: it is told at most once in five minutes, and bad and good take turns but for a day. */
    @Property(tries = 200)
    void nobodyIsToldTheSameTwiceWithinADay(@ForAll("looks") List<Boolean> looks) {
        HealthAlert seen = alert;
        Instant toldBad = null;
        for (int i = 0; i < looks.size() && seen != null; i++) {
            Instant now = minutes(i + 1);
            seen.seen(looks.get(i) ? RIGHT : WRONG, now);
            if (!seen.isOver() && seen.isDue(now)) {
                if (!seen.isInOrder()) {
                    assertThat(toldBad == null
                                    || !toldBad.plus(HealthAlert.AGAIN).isAfter(now))
                            .isTrue();
                    toldBad = now;
                }
                seen.tried(now);
                seen.told(now);
            }
            seen = seen.isOver() ? null : seen;
        }
    }
}
