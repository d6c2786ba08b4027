package org.alongside.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.shared.London;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A response clock: from the receipt, in elapsed time, never reset. */
class ResponseClockTest {

    private static final ResponseClock.Of OF =
            new ResponseClock.Of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID LEAD = UUID.randomUUID();
    private static final UUID MANAGER = UUID.randomUUID();
    private static final TriageCategory B = category("B", 240);
    private static final TriageCategory C = category("C", 1440);
    private static final TriageCategory D = category("D", 4320);

    private static TriageCategory category(String code, @Nullable Integer minutes) {
        return new TriageCategory(code, LocalDate.of(1900, 1, 1), minutes, null);
    }

    private static ResponseClock.Decided at(Instant instant) {
        return new ResponseClock.Decided("Deepa Jones", LEAD, instant);
    }

    private static Instant hours(int hours) {
        return NOON.plus(Duration.ofHours(hours));
    }

    private static ResponseClock first(TriageCategory category) {
        return ResponseClock.first(OF, category, NOON, at(hours(1)));
    }

    @Test
    void runsFromTheReceiptAndNotFromTheDecision() {
        ResponseClock clock = first(B);
        assertThat(clock.startedAt()).isEqualTo(NOON);
        assertThat(clock.dueAt()).isEqualTo(hours(4));
        assertThat(clock.category()).isEqualTo("B");
        assertThatThrownBy(() -> ResponseClock.first(OF, B, NOON, at(NOON.minusSeconds(1))))
                .hasMessageContaining("response.receivedLater");
        assertThatThrownBy(() -> first(category("F", null))).hasMessageContaining("response.noTime");
    }

    @Test
    void aLongerTimeCountsFromTheReceiptAndTheFirstClockStays() {
        ResponseClock clock = first(B);
        ResponseClock next = clock.replace(C, "Her sister is with her now.", at(hours(2)));
        assertThat(next.dueAt()).isEqualTo(hours(24));
        assertThat(next.startedAt()).isEqualTo(NOON);
        assertThat(next.reason()).isEqualTo("Her sister is with her now.");
        assertThat(clock.replacedAt()).isEqualTo(hours(2));
        assertThat(clock.dueAt()).isEqualTo(hours(4));
        assertThatThrownBy(() -> clock.replace(D, "Again.", at(hours(3)))).hasMessageContaining("replacedAlready");
        assertThatThrownBy(() -> next.replace(C, "The same.", at(hours(3)))).hasMessageContaining("sameCategory");
        assertThatThrownBy(() -> next.replace(B, " ", at(hours(3)))).hasMessageContaining("reasonMissing");
    }

    @Test
    void aShorterTimeCountsFromNowAndNeverEndsLaterThanWasPromised() {
        assertThat(first(D).replace(B, "Worse.", at(hours(10))).dueAt()).isEqualTo(hours(14));
        assertThat(first(D).replace(B, "Worse.", at(hours(70))).dueAt()).isEqualTo(hours(72));
        assertThat(first(D).replace(B, "Worse.", at(hours(80))).dueAt())
                .as("over already")
                .isEqualTo(hours(72));
    }

    @Test
    void standsStillWithAReasonAndGoesOn() {
        ResponseClock clock = first(B);
        ClockPause pause = clock.pause("She asked for tomorrow.", at(hours(2)));
        assertThat(pause.reason()).isEqualTo("She asked for tomorrow.");
        assertThat(clock.times().state(Times.Outcome.NONE, hours(30))).isEqualTo(ClockState.PAUSED);
        assertThatThrownBy(() -> clock.pause("Again.", at(hours(3)))).hasMessageContaining("pausedNow");
        assertThatThrownBy(() -> clock.replace(C, "Why.", at(hours(3)))).hasMessageContaining("pausedNow");
        clock.resume(pause, at(hours(12)));
        assertThat(clock.dueAt()).isEqualTo(hours(14));
        assertThat(pause.resumedAt()).isEqualTo(hours(12));
        assertThatThrownBy(() -> clock.resume(pause, at(hours(13)))).hasMessageContaining("notPaused");
        assertThatThrownBy(() -> clock.pause("Late.", at(hours(15)))).hasMessageContaining("overAlready");
        assertThatThrownBy(() -> first(B).pause("", at(hours(2)))).hasMessageContaining("reasonMissing");
    }

    @Test
    void whatItStoodStillIsKeptWhenTheCategoryChanges() {
        ResponseClock clock = first(B);
        clock.resume(clock.pause("She asked for the evening.", at(hours(1))), at(hours(7)));
        assertThat(clock.dueAt()).isEqualTo(hours(10));
        ResponseClock longer = clock.replace(C, "Better.", at(hours(8)));
        assertThat(longer.dueAt()).isEqualTo(hours(30));
        ResponseClock shorter = longer.replace(B, "Worse.", at(hours(9)));
        assertThat(shorter.dueAt()).isEqualTo(hours(13));
        shorter.resume(shorter.pause("Asleep.", at(hours(10))), at(hours(11)));
        assertThat(shorter.dueAt()).isEqualTo(hours(14));
        assertThat(shorter.replace(D, "Better.", at(hours(12))).dueAt()).isEqualTo(hours(79));
    }

    @Test
    void aPauseKnowsItsClockAndDoesNotEndBeforeItBegan() {
        ResponseClock clock = first(B);
        ClockPause pause = clock.pause("She asked for the evening.", at(hours(2)));
        assertThat(pause.clock()).isEqualTo(clock.id());
        assertThat(pause.pausedAt()).isEqualTo(hours(2));
        assertThat(pause.resumedAt()).isNull();
        assertThatThrownBy(() -> clock.resume(pause, at(hours(1)))).hasMessageContaining("response.notPaused");
        assertThat(clock.dueAt()).isEqualTo(hours(4));
        assertThat(clock.referral()).isEqualTo(OF.referral());
        assertThat(clock.reason()).as("the first one needs none").isNull();
    }

    @Test
    void saysWhereItIsInWords() {
        Times times = first(B).times();
        assertThat(times.state(Times.Outcome.NONE, hours(3))).isEqualTo(ClockState.RUNNING);
        assertThat(times.state(Times.Outcome.NONE, hours(4).minusSeconds(2000))).isEqualTo(ClockState.SOON);
        assertThat(times.state(Times.Outcome.NONE, hours(4))).isEqualTo(ClockState.SOON);
        assertThat(times.state(Times.Outcome.NONE, hours(4).plusSeconds(1))).isEqualTo(ClockState.OVER);
        assertThat(seen(times, hours(4))).isEqualTo(ClockState.MET);
        assertThat(seen(times, hours(4).plusSeconds(1))).isEqualTo(ClockState.LATE);
        assertThat(times.state(new Times.Outcome(null, hours(3)), hours(9))).isEqualTo(ClockState.ENDED);
        assertThat(times.state(new Times.Outcome(null, hours(5)), hours(9))).isEqualTo(ClockState.MISSED);
        assertThat(times.state(new Times.Outcome(hours(2), hours(5)), hours(9))).isEqualTo(ClockState.MET);
        assertThat(Arrays.stream(ClockState.values()).map(ClockState::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(ClockState.values()).filter(ClockState::breached))
                .containsExactly(ClockState.OVER, ClockState.LATE, ClockState.MISSED);
        assertThat(Arrays.stream(ClockState.values()).filter(ClockState::open))
                .containsExactly(ClockState.RUNNING, ClockState.SOON, ClockState.OVER, ClockState.PAUSED);
    }

    private static ClockState seen(Times times, Instant seen) {
        return times.state(new Times.Outcome(seen, null), hours(100));
    }

    @Test
    void aReplacedOneIsHistory() {
        ResponseClock clock = first(B);
        clock.replace(C, "Better.", at(hours(2)));
        assertThat(clock.times().state(Times.Outcome.NONE, hours(9))).isEqualTo(ClockState.REPLACED);
        assertThatThrownBy(() -> clock.pause("Why.", at(hours(3)))).hasMessageContaining("replacedAlready");
    }

    /** Four hours are four hours in the nights of both clock changes, to 2040, paused over them or not. */
    @Test
    void isRightOverEveryClockChange() {
        for (int year = 2026; year <= 2040; year++) {
            for (int month : new int[] {3, 10}) {
                LocalDate last = LocalDate.of(year, month, 31);
                LocalDateTime night =
                        last.minusDays(last.getDayOfWeek().getValue() % 7).atTime(0, 30);
                Instant received = night.atZone(London.ZONE).toInstant();
                ResponseClock clock = ResponseClock.first(OF, B, received, at(received));
                assertThat(Duration.between(received, clock.dueAt())).isEqualTo(Duration.ofHours(4));
                int wall = London.timeOf(clock.dueAt()).getHour();
                assertThat(wall).as("on the wall, %s", night).isEqualTo(month == 3 ? 5 : 3);
                ClockPause pause = clock.pause("Asleep.", at(received.plusSeconds(1800)));
                clock.resume(pause, at(received.plusSeconds(9000)));
                assertThat(Duration.between(received, clock.dueAt())).isEqualTo(Duration.ofHours(6));
            }
        }
    }

    @Test
    void aBreachHasAReasonAndIsLookedIntoBySomebodyElse() {
        BreachReview review = new BreachReview(OF, UUID.randomUUID(), " No doctor until six. ", at(hours(5)));
        assertThat(review.reason()).isEqualTo("No doctor until six.");
        assertThat(review.reviewed()).isFalse();
        assertThatThrownBy(() -> review.review("Fine.", at(hours(6)))).hasMessageContaining("response.reviewsOwn");
        ResponseClock.Decided manager = new ResponseClock.Decided("Mo Manager", MANAGER, hours(6));
        assertThatThrownBy(() -> review.review(" ", manager)).hasMessageContaining("response.reasonMissing");
        assertThatThrownBy(() -> review.review("x".repeat(BreachReview.MAX + 1), manager))
                .hasMessageContaining("response.tooLong");
        review.review("A second doctor from January.", manager);
        assertThat(review.reviewed()).isTrue();
        assertThat(review.finding()).isEqualTo("A second doctor from January.");
        assertThatThrownBy(() -> review.review("Again.", manager)).hasMessageContaining("response.reviewedAlready");
        assertThatThrownBy(() -> new BreachReview(OF, UUID.randomUUID(), "", at(NOON)))
                .hasMessageContaining("response.reasonMissing");
    }
}
