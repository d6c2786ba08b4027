package org.alongside.board.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.board.Appointment;
import org.alongside.board.Pair;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.junit.jupiter.api.Test;

/** A shift on a real database: who holds it, what changed since, and that nobody is skipped. */
class ShiftsTest {

    private final HandoverTrust people = new HandoverTrust();
    private final Transactions transactions = people.transactions;
    private final Shifts shifts = transactions.service(Shifts.class);
    private final Board board = transactions.service(Board.class);
    private final Principal goes = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    private final Principal comes = people.account("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT", "D2");
    private final Principal stranger = people.trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final UUID team = people.trust.team("CRT");

    private ShiftDetails view(Principal who, int at) {
        return transactions.as(who, () -> shifts.view(team, at));
    }

    private void begin() {
        transactions.run(goes, () -> shifts.begin(team));
    }

    private UUID turn(Principal who) {
        return Objects.requireNonNull(view(who, 0).one()).person().referral();
    }

    private void hear() {
        UUID referral = turn(comes);
        transactions.run(comes, () -> shifts.acknowledge(team, referral));
    }

    private BoardHead head() {
        return Objects.requireNonNull(
                transactions.as(comes, () -> board.view(team)).team());
    }

    @Test
    void whoeverGoesHoldsItUntilEverybodyIsHeardAndItIsTaken() {
        assertThat(view(goes, 0).shift()).isNull();
        assertThat(head().holder()).isNull();
        begin();
        assertThat(view(comes, 0).people()).hasSize(2);
        assertThat(head().holder()).isEqualTo("Deepa Jones");
        assertThat(head().handing()).isTrue();
        assertThat(head().unheard()).isEqualTo(2);
        hear();
        assertThat(head().unheard()).isOne();
        assertThatThrownBy(() -> transactions.run(comes, () -> shifts.take(team)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("notAllHeard");
        hear();
        assertThat(view(comes, 0).one()).as("nobody is left").isNull();
        assertThat(head().holder()).isEqualTo("Deepa Jones");
        transactions.run(comes, () -> shifts.take(team));
        assertThat(head().holder()).isEqualTo("Zoe Bell");
        assertThat(head().handing()).isFalse();
        ShiftDetails after = view(goes, 0);
        assertThat(after.open()).isFalse();
        assertThat(after.people()).isEmpty();
    }

    @Test
    void oneAtATimeAndNotToThemselves() {
        assertThatThrownBy(() -> transactions.run(comes, () -> shifts.take(team)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("noShift");
        begin();
        assertThatThrownBy(() -> transactions.run(comes, () -> shifts.begin(team)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("handedOverAlready");
        UUID referral = turn(goes);
        assertThatThrownBy(() -> transactions.run(goes, () -> shifts.acknowledge(team, referral)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("notYourself");
        assertThat(Objects.requireNonNull(view(goes, 0).shift()).mine()).isTrue();
        assertThat(Objects.requireNonNull(view(comes, 0).shift()).mine()).isFalse();
    }

    @Test
    void whatChangedSinceTheShiftBeforeIsTold() {
        begin();
        hear();
        hear();
        transactions.run(comes, () -> shifts.take(team));
        transactions.clock().moveTo(NOON.plus(Duration.ofHours(9)));
        Planning planning = transactions.service(Planning.class);
        Pair alone = new Pair(people.staff("S1"), null);
        UUID aminas = people.trust.referral("R1");
        transactions.run(
                comes,
                () -> planning.book(
                        aminas, new Appointment.Plan(NOON.plus(Duration.ofHours(20)), alone, "The side door.")));
        begin();
        transactions.run(goes, () -> shifts.say(team, aminas, "She sleeps again."));
        ShiftDetails told = view(comes, 0);
        int position = told.people().stream()
                .filter(person -> person.referral().equals(aminas))
                .findFirst()
                .orElseThrow()
                .position();
        ShiftDetails.One one = Objects.requireNonNull(view(comes, position).one());
        assertThat(one.person().words()).isEqualTo("She sleeps again.");
        assertThat(one.banner().name()).isEqualTo("TESTCASE, Amina");
        assertThat(one.changes())
                .as("nothing of before the last shift")
                .hasSize(1)
                .first()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo("Contact booked for 26-Nov-2026 08:00");
                    assertThat(change.words()).isEqualTo("The side door.");
                });
        assertThat(view(comes, position).next()).isBetween(1, 2).isNotEqualTo(position);
    }

    @Test
    void anotherTeamSeesNothingOfIt() {
        begin();
        assertThatThrownBy(() -> transactions.as(stranger, () -> shifts.view(team, 0)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(stranger, () -> shifts.begin(team)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(stranger, () -> shifts.take(team)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("noShift");
    }

    @Test
    void theBoardsOfOthersSayThatItGoesOn() {
        String before = transactions.as(comes, () -> board.version(team)).version();
        begin();
        String begun = transactions.as(comes, () -> board.version(team)).version();
        assertThat(begun).isNotEqualTo(before);
        hear();
        assertThat(transactions.as(comes, () -> board.version(team)).version()).isNotEqualTo(begun);
    }
}
