package org.alongside.inreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.handover.HandoverState;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stay on an acute ward, as a crisis team looks at it (CORE items 6 and 7). */
class AcuteStayTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant ADMITTED = NOON.minus(Duration.ofDays(3));
    private static final AcuteStay.Of OF = new AcuteStay.Of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final UUID HANDOVER = new UUID(0, 4);

    private static AcuteStay stay(boolean owed, @Nullable Instant seen, boolean reviewed) {
        return new AcuteStay(OF, ADMITTED, null, owed, seen, reviewed, true, null);
    }

    private static AcuteStay answered(@Nullable HandoverState answer) {
        return new AcuteStay(OF, ADMITTED, null, true, null, false, true, answer);
    }

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    @Test
    void whoeverWasSeenBeforeIsWellWhetherOrNotItWasOwed() {
        assertThat(stay(true, ADMITTED, false).gatekeeping()).isEqualTo(Gatekeeping.SEEN);
        assertThat(stay(false, ADMITTED, false).gatekeeping()).isEqualTo(Gatekeeping.SEEN);
    }

    @Test
    void aPlannedAdmissionNeedsNoVisit() {
        assertThat(stay(false, null, false).gatekeeping()).isEqualTo(Gatekeeping.NOT_OWED);
    }

    @Test
    void aFailureIsOpenUntilSomebodyHasLookedIntoIt() {
        assertThat(stay(true, null, false).gatekeeping()).isEqualTo(Gatekeeping.MISSED);
        assertThat(stay(true, null, true).gatekeeping()).isEqualTo(Gatekeeping.REVIEWED);
    }

    @Test
    void aReviewSaysWhyAndWhatWasLearnt() {
        AdmissionReview review =
                stay(true, null, false).review(MissReason.NOT_ASKED, " The ward rings us first now. ", "Deepa", NOON);
        assertThat(review.spell()).isEqualTo(OF.spell());
        assertThat(review.person()).isEqualTo(OF.person());
        assertThat(review.reason()).isEqualTo(MissReason.NOT_ASKED);
        assertThat(review.words()).isEqualTo("The ward rings us first now.");
    }

    @Test
    void aReviewWithoutWordsOrWithTooManyIsNone() {
        AcuteStay missed = stay(true, null, false);
        refused(() -> missed.review(MissReason.OTHER, "  ", "Deepa", NOON), "inreach.wordsMissing");
        String most = "x".repeat(AdmissionReview.MAX);
        assertThat(missed.review(MissReason.OTHER, most, "Deepa", NOON).words()).isEqualTo(most);
        refused(() -> missed.review(MissReason.OTHER, most + "x", "Deepa", NOON), "inreach.tooLong");
    }

    @Test
    void onlyAFailureIsReviewedAndOnlyOnce() {
        refused(
                () -> stay(true, null, true).review(MissReason.OTHER, "Again", "Deepa", NOON),
                "inreach.reviewedAlready");
        refused(
                () -> stay(true, ADMITTED, false).review(MissReason.OTHER, "Why", "Deepa", NOON),
                "inreach.nothingMissed");
        refused(() -> stay(false, null, false).review(MissReason.OTHER, "Why", "Deepa", NOON), "inreach.nothingMissed");
    }

    @Test
    void anOfferIsAMessageToTheWard() {
        EarlyDischarge offer = answered(null).offer(HANDOVER, "Deepa", NOON);
        assertThat(offer.handover()).isEqualTo(HANDOVER);
        assertThat(offer.spell()).isEqualTo(OF.spell());
        assertThat(offer.offeredBy()).isEqualTo("Deepa");
        assertThat(offer.offeredAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @EnumSource(
            value = HandoverState.class,
            names = {"WAITING", "ASKED", "ACCEPTED"})
    void nobodyIsOfferedTwiceAtOnce(HandoverState answer) {
        assertThat(answered(answer).offered()).isTrue();
        refused(() -> answered(answer).offer(HANDOVER, "Deepa", NOON), "inreach.offeredAlready");
    }

    @ParameterizedTest
    @EnumSource(
            value = HandoverState.class,
            names = {"REFUSED", "CLOSED", "CANCELLED"})
    void afterANoItCanBeOfferedAgain(HandoverState answer) {
        assertThat(answered(answer).offered()).isFalse();
        assertThat(answered(answer).offer(HANDOVER, "Deepa", NOON)).isNotNull();
    }

    @Test
    void whoIsDetainedOrGoneIsNoCandidate() {
        AcuteStay detained = new AcuteStay(OF, ADMITTED, null, true, null, false, false, null);
        assertThat(detained.candidate()).isFalse();
        refused(detained::offerable, "inreach.detained");
        AcuteStay gone = new AcuteStay(OF, ADMITTED, NOON, true, null, false, true, null);
        assertThat(gone.candidate()).isFalse();
        refused(gone::offerable, "inreach.left");
        assertThat(answered(null).candidate()).isTrue();
    }

    @Test
    void everyWordIsItsOwn() {
        assertThat(Arrays.stream(MissReason.values()).map(MissReason::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Gatekeeping.values()).map(Gatekeeping::title)).doesNotHaveDuplicates();
    }
}
