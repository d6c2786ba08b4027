package org.alongside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** A shift is handed over one person at a time, and somebody holds it at every moment. */
class TeamShiftTest {

    private static final Instant EIGHT = Instant.parse("2026-11-25T20:00:00Z");
    private static final UUID PROVIDER = new UUID(1, 1);
    private static final UUID AMINAS = new UUID(2, 1);
    private static final UUID OMARS = new UUID(2, 2);
    private static final TeamShift.Who DEEPA = new TeamShift.Who("Deepa Jones", new UUID(0, 1));
    private static final TeamShift.Who ZOE = new TeamShift.Who("Zoe Bell", new UUID(0, 2));

    private final TeamShift shift = shift(AMINAS, OMARS);

    private static TeamShift shift(UUID... referrals) {
        List<Care> people = List.of(referrals).stream()
                .map(referral -> new Care(PROVIDER, new UUID(3, referral.getLeastSignificantBits()), referral))
                .toList();
        return new TeamShift(PROVIDER, new UUID(1, 2), EIGHT.minus(Duration.ofHours(12)), people, DEEPA, EIGHT);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String why) {
        assertThatThrownBy(act).isInstanceOf(RuleBroken.class).hasMessageContaining(why);
    }

    @Test
    void everybodyIsInItInTheOrderOfTheBoard() {
        assertThat(shift.items()).extracting(ShiftItem::referral).containsExactly(AMINAS, OMARS);
        assertThat(shift.items()).extracting(ShiftItem::position).containsExactly(1, 2);
        assertThat(shift.items().get(0).person()).isEqualTo(new UUID(3, 1));
        assertThat(shift.left()).isEqualTo(2);
        assertThat(shift.holder()).isEqualTo("Deepa Jones");
        assertThat(shift.since()).isEqualTo(EIGHT.minus(Duration.ofHours(12)));
    }

    @Test
    void whoeverGoesHoldsItUntilEverybodyIsHeardAndSomebodyTakesIt() {
        refused(() -> shift.take(ZOE, EIGHT), "notAllHeard");
        shift.acknowledge(AMINAS, ZOE, EIGHT.plusSeconds(60));
        assertThat(shift.left()).isOne();
        refused(() -> shift.take(ZOE, EIGHT), "notAllHeard");
        shift.acknowledge(OMARS, ZOE, EIGHT.plusSeconds(120));
        assertThat(shift.holder()).as("not yet taken").isEqualTo("Deepa Jones");
        shift.take(ZOE, EIGHT.plusSeconds(180));
        assertThat(shift.holder()).isEqualTo("Zoe Bell");
        assertThat(shift.takenAt()).isEqualTo(EIGHT.plusSeconds(180));
        refused(() -> shift.take(ZOE, EIGHT), "takenAlready");
        refused(() -> shift.acknowledge(AMINAS, ZOE, EIGHT), "takenAlready");
        refused(() -> shift.say(AMINAS, "Late.", DEEPA), "takenAlready");
    }

    @Test
    void nobodyHandsOverToThemselves() {
        refused(() -> shift.acknowledge(AMINAS, DEEPA, EIGHT), "notYourself");
        shift.acknowledge(AMINAS, ZOE, EIGHT);
        shift.acknowledge(OMARS, ZOE, EIGHT);
        refused(() -> shift.take(DEEPA, EIGHT), "notYourself");
        assertThat(shift.holder()).isEqualTo("Deepa Jones");
    }

    @Test
    void whoeverGoesSaysWhatMattersAndNobodyElseInTheirName() {
        shift.say(AMINAS, "  She sleeps again. ", DEEPA);
        assertThat(shift.items().get(0).words()).isEqualTo("She sleeps again.");
        refused(() -> shift.say(AMINAS, "No.", ZOE), "notTheirs");
        refused(() -> shift.say(AMINAS, "x".repeat(TeamShift.LONGEST_WORDS + 1), DEEPA), "noteTooLong");
        shift.say(AMINAS, " ", DEEPA);
        assertThat(shift.items().get(0).words()).isNull();
    }

    @Test
    void eachIsAcknowledgedOnceAndOnlyWhoIsInIt() {
        shift.acknowledge(AMINAS, ZOE, EIGHT.plusSeconds(60));
        ShiftItem first = shift.items().get(0);
        assertThat(first.acknowledgedBy()).isEqualTo("Zoe Bell");
        assertThat(first.acknowledgedAt()).isEqualTo(EIGHT.plusSeconds(60));
        refused(() -> shift.acknowledge(AMINAS, ZOE, EIGHT), "acknowledgedAlready");
        refused(() -> shift.acknowledge(new UUID(9, 9), ZOE, EIGHT), "notHandedOver");
    }

    @Test
    void aShiftWithNobodyInCareIsTakenAtOnce() {
        TeamShift empty = shift();
        assertThat(empty.left()).isZero();
        empty.take(ZOE, EIGHT);
        assertThat(empty.holder()).isEqualTo("Zoe Bell");
    }

    @Test
    void itSaysWhomAReferralIsAbout() {
        assertThat(shift.person(OMARS)).isEqualTo(new UUID(3, 2));
        refused(() -> shift.person(new UUID(2, 9)), "notHandedOver");
    }
}
