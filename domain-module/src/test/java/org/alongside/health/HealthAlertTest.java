package org.alongside.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
        if (alert.isSettled(at)) {
            alert.toldSettled(at);
        } else {
            alert.toldWrong(at);
        }
    }

    @Test
    void whatPassesAtOnceIsNobodysConcern() {
        assertThat(alert.isDue(minutes(5).minusSeconds(1))).isFalse();
        alert.seen(RIGHT, minutes(4));
        assertThat(alert.isOver(minutes(4))).isTrue();
        assertThat(alert.isDue(minutes(40))).isFalse();
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
    void whatIsOverIsToldToWhoeverWasToldThatItWasNot() {
        tell(minutes(5));
        alert.seen(RIGHT, minutes(60));
        assertThat(alert.isOver(minutes(60))).isFalse();
        assertThat(alert.isDue(minutes(89))).as("it may go on and off").isFalse();
        assertThat(alert.isDue(minutes(90))).isTrue();
        tell(minutes(90));
        assertThat(alert.isOver(minutes(95))).isTrue();
    }

    @Test
    void whatGoesOnAndOffIsToldOnce() {
        tell(minutes(5));
        for (int minute = 6; minute < 600; minute += 12) {
            alert.seen(RIGHT, minutes(minute));
            assertThat(alert.isDue(minutes(minute + 6))).isFalse();
            alert.seen(WRONG, minutes(minute + 6));
            assertThat(alert.isWrong(minutes(minute + 6))).isTrue();
            assertThat(alert.isDue(minutes(minute + 12))).isFalse();
        }
    }

    @Test
    void anEmailThatWasNotTakenIsTriedAgain() {
        alert.tried(minutes(5));
        assertThat(alert.isDue(minutes(9))).isFalse();
        assertThat(alert.isDue(minutes(10))).isTrue();
    }

    @Test
    void whatPassesWhileItsLetterIsOnTheWayIsNotForgotten() {
        alert.tried(minutes(5));
        alert.seen(RIGHT, minutes(6));
        assertThat(alert.isOver(minutes(6))).as("somebody may be told just now").isFalse();
        alert.toldWrong(minutes(5));
        assertThat(alert.isSettled(minutes(36))).isTrue();
        assertThat(alert.isDue(minutes(36))).isTrue();
    }

    @Test
    void whatComesBackWhileItsEndIsToldBeginsAnew() {
        tell(minutes(5));
        alert.seen(RIGHT, minutes(60));
        alert.tried(minutes(90));
        alert.seen(WRONG, minutes(91));
        alert.toldSettled(minutes(90));
        assertThat(alert.isOver(minutes(100))).isFalse();
        assertThat(alert.isDue(minutes(94))).isFalse();
        assertThat(alert.isDue(minutes(95))).isTrue();
    }

    @Test
    void whatComesBackAfterALongTimeHasBegunThen() {
        tell(minutes(5));
        alert.seen(RIGHT, minutes(60));
        alert.seen(WRONG, minutes(80));
        assertThat(alert.badSince()).isEqualTo(BEGAN);
        alert.seen(RIGHT, minutes(90));
        alert.seen(WRONG, minutes(200));
        assertThat(alert.badSince()).isEqualTo(minutes(200));
    }

    @Test
    void whatOnlyWantsALookNeedsNobodyNow() {
        tell(minutes(5));
        alert.seen(new Finding("Backup", HealthState.LOOK, "Have a look.", null), minutes(6));
        assertThat(alert.isWrong(minutes(6))).isFalse();
    }

    @Test
    void theWordsAreTheNewestAndOnlyWhatNeedsSomebodyBegins() {
        alert.seen(new Finding("Backup", HealthState.BAD, "The newest is more than a day old.", BEGAN), minutes(1));
        assertThat(alert.words()).startsWith("The newest");
        assertThatThrownBy(() -> new HealthAlert(RIGHT, BEGAN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Boolean>> looks() {
        return Arbitraries.of(true, false)
                .list()
                .ofMinSize(1)
                .ofMaxSize(200)
                .flatMap(turns -> Arbitraries.integers()
                        .between(1, 40)
                        .map(length -> turns.stream()
                                .flatMap(turn -> Collections.nCopies(length, turn).stream())
                                .toList()));
    }

    /** However a part is from minute to minute: that it needs somebody is told once a day at most, unless it was over meanwhile. */
    @Property(tries = 300)
    void nobodyIsToldTheSameTwiceWithinADay(@ForAll("looks") List<Boolean> looks) {
        HealthAlert seen = null;
        Instant told = null;
        for (int i = 0; i < looks.size(); i++) {
            Instant now = minutes(i);
            if (seen == null && !looks.get(i)) {
                seen = new HealthAlert(WRONG, now);
            }
            if (seen == null) {
                continue;
            }
            seen.seen(looks.get(i) ? RIGHT : WRONG, now);
            if (seen.isOver(now)) {
                seen = null;
            } else if (seen.isDue(now)) {
                if (seen.isSettled(now)) {
                    assertThat(told).as("only what was told").isNotNull();
                    told = null;
                    seen.tried(now);
                    seen.toldSettled(now);
                } else {
                    assertThat(told == null || !told.plus(HealthAlert.AGAIN).isAfter(now))
                            .isTrue();
                    told = now;
                    seen.tried(now);
                    seen.toldWrong(now);
                }
            }
        }
    }
}
