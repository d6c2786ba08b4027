package org.alongside.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answer to a referral: once, with what whoever referred is told. */
class IntakeTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final String BY = "Deepa Jones";
    private static final UUID REFERRAL = new UUID(0, 3);
    private static final Intake.Onward ONWARD = new Intake.Onward(new UUID(0, 8), new UUID(0, 9));

    private final Intake intake = new Intake(new UUID(0, 1), new UUID(0, 2), REFERRAL);

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private Reply decline(String reason, String alternative) {
        return intake.decline(reason, alternative, PersonTold.SPOKEN, BY, NOON);
    }

    @Test
    void itBeginsWithNothingSaid() {
        assertThat(intake.referral()).isEqualTo(REFERRAL);
        assertThat(intake.provider()).isEqualTo(new UUID(0, 1));
        assertThat(intake.person()).isEqualTo(new UUID(0, 2));
        assertThat(intake.respondedAt()).isNull();
        assertThat(intake.decision()).isNull();
        assertThat(intake.reminder()).isNull();
        assertThat(intake.replies()).isEmpty();
    }

    @Test
    void theFirstThingThatIsToldIsTheFirstAnswer() {
        Reply first = intake.arrived(" Zoe looks at it. ", BY, NOON);
        assertThat(first.kind()).isEqualTo(ReplyKind.ARRIVED);
        assertThat(first.words()).isEqualTo("Zoe looks at it.");
        assertThat(first.saidAt()).isEqualTo(NOON);
        intake.accept("", BY, LATER);
        assertThat(intake.respondedAt()).isEqualTo(NOON);
        assertThat(intake.replies()).extracting(Reply::kind).containsExactly(ReplyKind.ARRIVED, ReplyKind.ACCEPTED);
    }

    @Test
    void aDecisionIsAFirstAnswerToo() {
        intake.accept("", BY, NOON);
        assertThat(intake.respondedAt()).isEqualTo(NOON);
        refused(() -> intake.arrived("", BY, LATER), "intake.answeredAlready");
    }

    @Test
    void thatItIsHereIsToldOnce() {
        intake.arrived("", BY, NOON);
        refused(() -> intake.arrived("", BY, LATER), "intake.answeredAlready");
    }

    @Test
    void itIsDecidedOnce() {
        intake.accept("", BY, NOON);
        refused(() -> intake.accept("", BY, LATER), "intake.decidedAlready");
        refused(() -> decline("Another team", "The café"), "intake.decidedAlready");
        refused(() -> intake.redirect("Sam, North", ONWARD, PersonTold.SPOKEN, BY, LATER), "intake.decidedAlready");
        assertThat(intake.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(intake.replies()).hasSize(1);
    }

    @Test
    void declinedNeedsAReasonAndSomebodyWhoCanHelp() {
        refused(() -> decline(" ", "The café"), "intake.reasonMissing");
        refused(() -> decline("Another team", ""), "intake.alternativeMissing");
        assertThat(intake.decision()).as("nothing was decided").isNull();
        assertThat(intake.replies()).isEmpty();
        Reply told = decline("Another team", " The café ");
        assertThat(told.words()).isEqualTo("Why: Another team\nWho can help instead: The café");
        assertThat(intake.decision()).isEqualTo(Decision.DECLINED);
        assertThat(intake.personTold()).isEqualTo(PersonTold.SPOKEN);
    }

    @Test
    void passedOnSaysToWhom() {
        Reply told = intake.redirect("Sam Okoro, North", ONWARD, PersonTold.BY_REFERRER, BY, NOON);
        assertThat(told.kind()).isEqualTo(ReplyKind.REDIRECTED);
        assertThat(told.words()).contains("Sam Okoro, North");
        assertThat(intake.decision()).isEqualTo(Decision.REDIRECTED);
        assertThat(intake.personTold()).isEqualTo(PersonTold.BY_REFERRER);
    }

    @Test
    void aReplyHasAnEnd() {
        assertThat(intake.arrived("x".repeat(1000), BY, NOON).words()).hasSize(1000);
        Intake other = new Intake(new UUID(0, 1), new UUID(0, 2), REFERRAL);
        refused(() -> other.accept("x".repeat(1001), BY, NOON), "intake.tooLong");
    }

    @Test
    void whatIsLateIsRemindedOfOnceAlsoAfterAFirstAnswer() {
        intake.arrived("", BY, NOON);
        intake.reminded(new UUID(0, 5));
        assertThat(intake.reminder()).isEqualTo(new UUID(0, 5));
        refused(() -> intake.reminded(new UUID(0, 6)), "intake.decidedAlready");
    }

    @Test
    void whatIsDecidedIsNotRemindedOf() {
        intake.accept("", BY, NOON);
        refused(() -> intake.reminded(new UUID(0, 5)), "intake.decidedAlready");
    }

    @Test
    void itIsAnsweredAfterAReminderAsBefore() {
        intake.reminded(new UUID(0, 5));
        intake.arrived("", BY, LATER);
        assertThat(intake.respondedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @EnumSource(PersonTold.class)
    void everyWayOfTellingHasWords(PersonTold told) {
        assertThat(told.title()).isNotBlank();
    }

    @Test
    void aFormOffersEveryWayOfTelling() {
        assertThat(PersonTold.choices()).hasSize(PersonTold.values().length);
        assertThat(PersonTold.choices().get(0).label()).isEqualTo(PersonTold.SPOKEN.title());
    }

    @ParameterizedTest
    @EnumSource(Decision.class)
    void everyDecisionHasWords(Decision decision) {
        assertThat(decision.title()).isNotBlank();
        assertThat(ReplyKind.valueOf(decision.name()).title()).as("and is told").isNotBlank();
    }
}
