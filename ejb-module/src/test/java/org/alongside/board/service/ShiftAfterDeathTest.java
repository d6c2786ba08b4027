package org.alongside.board.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.board.Appointment;
import org.alongside.board.Pair;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.service.HandoverTrust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is visited or handed over with a shift, who has died, by somebody who has not read it. */
class ShiftAfterDeathTest {

    private final HandoverTrust people = new HandoverTrust();
    private final Transactions transactions = people.transactions;
    private final Shifts shifts = transactions.service(Shifts.class);
    private final Planning planning = transactions.service(Planning.class);
    private final Principal goes = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    private final Principal comes = people.account("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT", "D2");
    private final UUID team = people.trust.team("CRT");
    private final UUID aminas = people.trust.referral("R1");
    private final UUID omars = people.trust.referral("R3");
    private final Pair both = new Pair(people.staff("S1"), people.staff("D2"));

    @BeforeEach
    void aminaHasDied() {
        people.died(SmallTrust.AMINA);
    }

    private void book(UUID referral) {
        planning.book(referral, new Appointment.Plan(NOON.plus(Duration.ofHours(3)), both, ""));
    }

    @Test
    void aVisitIsAskedBack() {
        people.askedBack(goes, () -> book(aminas));
        people.askedBack(goes, () -> planning.allocate(aminas, both));
        transactions.run(goes, () -> book(omars));
        assertThat(people.trust.count("select count(*) from appointment")).isEqualTo(2);
    }

    @Test
    void whoeverComesReadsItBeforeTheyHaveHeard() {
        transactions.run(goes, () -> shifts.begin(team));
        people.askedBack(goes, () -> shifts.say(team, aminas, "Her sister rings tomorrow."));
        people.askedBack(comes, () -> shifts.acknowledge(team, aminas));
        transactions.run(comes, () -> shifts.acknowledge(team, omars));
        transactions.run(comes, () -> shifts.take(team));
        assertThat(people.trust.count("select count(*) from team_shift where taken_by = 'Zoe Bell'"))
                .isOne();
    }

    @Test
    void theListOfTheShiftSaysIt() {
        transactions.run(goes, () -> shifts.begin(team));
        ShiftDetails details = transactions.as(comes, () -> shifts.view(team, 0));
        assertThat(details.people())
                .filteredOn(person -> person.referral().equals(aminas))
                .extracting(ShiftDetails.Person::deathDate)
                .containsExactly(LocalDate.of(2026, 11, 24));
        assertThat(details.people())
                .filteredOn(person -> Objects.isNull(person.deathDate()))
                .hasSize(1);
    }
}
