package org.alongside.board.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.board.Appointment;
import org.alongside.board.Pair;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.response.ClockState;
import org.alongside.response.service.Responses;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.junit.jupiter.api.Test;

/** The board of a crisis team on a real database: who is on it, in which order, and what is planned from it. */
class BoardTest {

    private final HandoverTrust people = new HandoverTrust();
    private final SmallTrust trust = people.trust;
    private final Transactions transactions = people.transactions;
    private final Board board = transactions.service(Board.class);
    private final Planning planning = transactions.service(Planning.class);
    private final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    private final Principal worker = people.account("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT", "D2");
    private final Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT");
    private final Principal stranger = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final UUID team = trust.team("CRT");
    private final UUID aminas = trust.referral("R1");
    private final UUID omars = trust.referral("R3");
    private final Pair both = new Pair(people.staff("S1"), people.staff("D2"));

    private BoardDetails view(Principal who) {
        return transactions.as(who, () -> board.view(null));
    }

    private List<String> names(Principal who) {
        return view(who).rows().stream().map(BoardRow::name).toList();
    }

    private BoardRow row(UUID referral) {
        return view(lead).rows().stream()
                .filter(row -> row.referral().equals(referral))
                .findFirst()
                .orElseThrow();
    }

    private void book(UUID referral, Instant at) {
        transactions.run(lead, () -> planning.book(referral, new Appointment.Plan(at, both, "The bell is broken.")));
    }

    private String version() {
        return transactions.as(lead, () -> board.version(team)).version();
    }

    private void execute(String sql, Object... arguments) {
        people.database.system().useHandle(handle -> handle.execute(sql, arguments));
    }

    @Test
    void everybodyInTheCareOfTheTeamIsOnItAndNobodyElse() {
        assertThat(names(lead)).containsExactlyInAnyOrder("TESTCASE, Amina", "NOMAIL, Omar");
        assertThat(names(supervisor)).as("the first team by name").hasSize(2);
        assertThat(transactions
                        .as(supervisor, () -> board.view(trust.team("CRT2")))
                        .rows())
                .hasSize(1);
        assertThat(view(supervisor).teams()).hasSize(2);
        assertThat(view(stranger).rows()).hasSize(1);
        assertThatThrownBy(() -> transactions.as(stranger, () -> board.view(team)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(stranger, () -> board.version(team)))
                .as("nor how many there are")
                .isInstanceOf(NotFound.class);
        assertThat(transactions.as(supervisor, () -> board.version(team)).count())
                .isEqualTo(2);
        execute("update referral set discharge_date = date '2026-11-24' where id = ?", omars);
        assertThat(names(lead)).containsExactly("TESTCASE, Amina");
        assertThat(Objects.requireNonNull(view(lead).team()).summaries()).isOne();
        execute("update referral set rejection_date = date '2026-11-24' where id = ?", aminas);
        assertThat(names(lead)).isEmpty();
    }

    @Test
    void whoShouldHaveBeenSeenComesFirstThenWhoWaitsThenWhoHasNothingPlanned() {
        Responses responses = transactions.service(Responses.class);
        book(aminas, NOON.plus(Duration.ofHours(1)));
        assertThat(names(lead)).as("nothing planned before planned").startsWith("NOMAIL, Omar");
        transactions.run(lead, () -> responses.triage(aminas, "B", ""));
        assertThat(row(aminas).waits()).as("seen already").isNull();
        execute("delete from care_contact where referral_id = ?", aminas);
        assertThat(names(lead)).startsWith("TESTCASE, Amina");
        assertThat(row(aminas).waits()).isEqualTo(ClockState.OVER);
        assertThat(view(lead).breached()).isOne();
        assertThat(view(lead).withoutNext()).isOne();
    }

    @Test
    void whoIsNotTriagedAndWasNotMetIsAmongTheFirst() {
        assertThat(row(aminas).untriaged()).as("met since").isFalse();
        assertThat(row(omars).untriaged()).isTrue();
        assertThat(row(omars).waits()).as("no time runs").isNull();
        assertThat(view(lead).breached()).isZero();
        assertThat(row(omars).received()).isEqualTo(Instant.parse("2026-11-15T00:00:00Z"));
        book(omars, NOON.plus(Duration.ofHours(1)));
        assertThat(names(lead)).as("with a visit, too").containsExactly("NOMAIL, Omar", "TESTCASE, Amina");
        execute("update care_contact set mechanism = '02' where referral_id = ?", aminas);
        assertThat(row(aminas).untriaged()).as("heard on the phone is not met").isTrue();
        assertThat(names(lead)).as("received before").containsExactly("TESTCASE, Amina", "NOMAIL, Omar");
        execute(
                "update care_contact set contact_date = date '2026-11-11', mechanism = '01' where referral_id = ?",
                aminas);
        assertThat(row(aminas).untriaged()).as("met before the receipt").isTrue();
    }

    @Test
    void anAnswerThatIsLateRaisesARowUntilItIsGiven() {
        execute(
                "update referral set entered_by = 'Test', entered_at = ?, received_date = date '2026-11-12',"
                        + " received_time = time '10:00' where id = ?",
                NOON,
                omars);
        transactions.run(lead, () -> transactions.service(Responses.class).triage(omars, "E", ""));
        assertThat(row(omars).answerLate()).isTrue();
        assertThat(row(omars).answerDue()).isEqualTo(Instant.parse("2026-11-12T10:30:00Z"));
        assertThat(names(lead)).as("before nobody planned").containsExactly("NOMAIL, Omar", "TESTCASE, Amina");
        execute(
                "insert into intake (id, provider_id, person_id, referral_id, responded_at, decision, decided_at,"
                        + " decided_by) select gen_random_uuid(), provider_id, person_id, id, ?, 'ACCEPTED', ?, 'Test'"
                        + " from referral where id = ?",
                NOON,
                NOON,
                omars);
        assertThat(row(omars).answerLate()).isFalse();
    }

    @Test
    void immediateDangerIsBeforeEverythingElseUntilSomebodyHasTakenIt() {
        book(aminas, NOON.plus(Duration.ofHours(1)));
        assertThat(names(lead)).startsWith("NOMAIL, Omar");
        String before = version();
        execute(
                "insert into phone_call (id, provider_id, team_id, person_id, started_at, ended_at, caller, danger,"
                        + " need, taken_by) select gen_random_uuid(), c.provider_id, c.team_id, c.person_id, ?, ?,"
                        + " 'PERSON', true, 'Tablets.', 'Test' from referral c where c.id = ?",
                NOON,
                NOON,
                aminas);
        execute("insert into call_danger (id, call_id, provider_id, team_id, since, state, look_at) select"
                + " gen_random_uuid(), id, provider_id, team_id, started_at, 'OPEN', started_at from phone_call");
        assertThat(names(lead)).startsWith("TESTCASE, Amina");
        assertThat(row(aminas).dangerSince()).isEqualTo(NOON);
        assertThat(version()).isNotEqualTo(before);
        execute("update call_danger set state = 'TAKEN', look_at = null, taken_by = 'Test', taken_at = ?", NOON);
        assertThat(names(lead)).startsWith("NOMAIL, Omar");
    }

    @Test
    void aRowSaysWhoGoesWhenAndWithWhomThereWasAJointContact() {
        BoardRow before = row(aminas);
        assertThat(before.nextAt()).isNull();
        assertThat(before.workers()).isNull();
        assertThat(before.notMet()).isEqualTo("North Community Team");
        assertThat(before.met()).isNull();
        assertThat(before.lastSeen()).isNotNull();
        assertThat(view(lead).notMet()).isOne();
        transactions.run(lead, () -> planning.allocate(aminas, both));
        book(aminas, NOON.plus(Duration.ofHours(2)));
        book(aminas, NOON.plus(Duration.ofHours(26)));
        execute(
                "insert into joint_meeting (provider_id, local_id, person_id, referral_id, community_team_id,"
                        + " meeting_date, meeting_type) values (?, 'J1', ?, ?, ?, date '2026-11-20', '01')",
                trust.provider(),
                trust.person(SmallTrust.AMINA),
                aminas,
                trust.team("CMH"));
        BoardRow after = row(aminas);
        assertThat(after.nextAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(after.nextWho()).isEqualTo("Deepa Jones and Zoe Bell");
        assertThat(after.workers()).isEqualTo("Deepa Jones and Zoe Bell");
        assertThat(after.met()).isEqualTo("North Community Team");
        assertThat(after.notMet()).isNull();
        assertThat(after.initials()).isEqualTo("A.T.");
        assertThat(row(omars).met()).isNull();
        assertThat(view(lead).workloads()).contains(new Workload("Deepa Jones", 1, 1), new Workload("Zoe Bell", 1, 1));
    }

    @Test
    void anAppointmentIsKeptByAContactOfItsTimeAndByNoEarlierOne() {
        book(aminas, NOON.plus(Duration.ofHours(2)));
        contact("10:00");
        assertThat(row(aminas).nextAt()).as("that was before").isNotNull();
        contact("13:30");
        assertThat(row(aminas).nextAt()).isNull();
    }

    private void contact(String at) {
        execute(
                "insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, contact_time,"
                        + " attendance, mechanism) values (?, ?, ?, ?, date '2026-11-25', cast(? as time), '5', '01')",
                trust.provider(),
                "X" + at,
                aminas,
                trust.person(SmallTrust.AMINA),
                at);
    }

    @Test
    void messagesAboutSomebodyAreCounted() {
        Handovers handovers = people.handovers();
        transactions.run(
                worker,
                () -> handovers.send(
                        trust.person(SmallTrust.AMINA),
                        new Receiver(team, people.staff("S1")),
                        Urgency.HOURS_1,
                        "Ring her.",
                        false));
        assertThat(row(aminas).messages()).isOne();
        assertThat(row(aminas).late()).isZero();
        assertThat(Objects.requireNonNull(view(lead).team()).messages()).isOne();
        transactions.clock().moveTo(NOON.plus(Duration.ofHours(2)));
        assertThat(row(aminas).late()).isOne();
        transactions.run(lead, () -> transactions.service(Responses.class).triage(omars, "E", ""));
        assertThat(names(lead)).as("late before time left").startsWith("TESTCASE, Amina");
    }

    @Test
    void whateverChangesOnItChangesItsVersion() {
        String first = version();
        assertThat(version()).isEqualTo(first);
        transactions.run(lead, () -> planning.allocate(aminas, both));
        String allocated = version();
        assertThat(allocated).isNotEqualTo(first);
        transactions.run(lead, () -> planning.allocate(aminas, new Pair(both.first(), null)));
        String changed = version();
        assertThat(changed).isNotEqualTo(allocated);
        book(aminas, NOON.plus(Duration.ofHours(2)));
        String booked = version();
        assertThat(booked).isNotEqualTo(changed);
        contact("11:00");
        assertThat(version()).isNotEqualTo(booked);
    }

    /** Nothing is written, the time comes, and an open board shows it further up. */
    @Test
    void whatBecomesLateChangesItsVersion() {
        transactions.run(lead, () -> transactions.service(Responses.class).triage(omars, "B", ""));
        execute("update response_clock set due_at = ? where referral_id = ?", NOON.plus(Duration.ofHours(4)), omars);
        String triaged = version();
        transactions.clock().moveTo(NOON.plus(Duration.ofHours(2)));
        assertThat(version()).as("nobody is late yet").isEqualTo(triaged);
        transactions.clock().moveTo(NOON.plus(Duration.ofHours(5)));
        String late = version();
        assertThat(late).as("not seen within four hours").isNotEqualTo(triaged);
        book(aminas, NOON.plus(Duration.ofHours(6)));
        String booked = version();
        transactions.clock().moveTo(NOON.plus(Duration.ofHours(7)));
        assertThat(version()).as("a visit that did not take place").isNotEqualTo(booked);
    }

    @Test
    void theBoardIsThreeStatements() {
        StatementCount count = new StatementCount(transactions.jdbi());
        Board counted = transactions.service(Board.class, transactions.jdbi());
        assertThat(transactions.as(lead, () -> count.of(() -> counted.view(team))))
                .isEqualTo(3);
        assertThat(transactions.as(lead, () -> count.of(() -> counted.version(team))))
                .isOne();
    }

    @Test
    void whoGoesSeesItInTheirOwnListAndTheirCoverToo() {
        book(aminas, NOON.plus(Duration.ofHours(2)));
        List<Visit> mine = transactions.as(worker, planning::mine);
        assertThat(mine).hasSize(1);
        assertThat(mine.get(0).name()).isEqualTo("TESTCASE, Amina");
        assertThat(mine.get(0).note()).isEqualTo("The bell is broken.");
        Principal third = people.account("Cleo Call", StandardRole.SHIFT_LEAD, "CRT", "C1");
        assertThat(transactions.as(third, planning::mine)).isEmpty();
        people.away("D2", "C1", NOON.minusSeconds(60), NOON.plus(Duration.ofHours(8)));
        assertThat(transactions.as(third, planning::mine)).hasSize(1);
    }

    @Test
    void onlyWhoWorksInTheTeamIsSentAndOnlyToWhoIsInItsCare() {
        Pair outside = new Pair(people.staff("S1"), people.staff("S2"));
        assertThatThrownBy(() -> transactions.run(lead, () -> planning.allocate(aminas, outside)))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("notOfTeam");
        assertThatThrownBy(() -> transactions.run(stranger, () -> planning.allocate(aminas, both)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(stranger, () -> planning.view(aminas)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(lead, () -> planning.allocate(trust.referral("R2"), both)))
                .as("of a community team")
                .isInstanceOf(NotFound.class);
        execute("update referral set discharge_date = date '2026-11-24' where id = ?", aminas);
        assertThatThrownBy(() -> book(aminas, NOON.plus(Duration.ofHours(2))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("careEnded");
        assertThat(transactions.as(lead, () -> planning.view(aminas)).referral().open())
                .isFalse();
    }

    @Test
    void whatIsCancelledIsNotToComeAnyMore() {
        book(aminas, NOON.plus(Duration.ofHours(2)));
        PlanDetails plan = transactions.as(lead, () -> planning.view(aminas));
        assertThat(plan.workers()).extracting("label").contains("Deepa Jones", "Zoe Bell");
        UUID visit = plan.visits().get(0).id();
        assertThatThrownBy(() -> transactions.run(lead, () -> planning.cancel(visit, " ")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> transactions.run(stranger, () -> planning.cancel(visit, "x")))
                .isInstanceOf(NotFound.class);
        transactions.run(lead, () -> planning.cancel(visit, "Her sister is there."));
        assertThat(transactions.as(lead, () -> planning.view(aminas)).visits()).isEmpty();
        assertThat(row(aminas).nextAt()).isNull();
    }

    @Test
    void whoeverGoesToSomebodyWhoseRecordIsRestrictedReadsWhomToAsk() {
        execute("update person_registration set address = '1 Refuge Lane', phone = '07700 900556'");
        book(aminas, NOON.plus(Duration.ofHours(3)));
        book(omars, NOON.plus(Duration.ofHours(4)));
        people.restricted(SmallTrust.AMINA);
        assertThat(transactions.as(lead, planning::mine))
                .extracting(visit -> visit.address() + " " + visit.phone() + " " + visit.withheld())
                .containsExactly(
                        "null null whoever has the role Consultant or Supervisor", "1 Refuge Lane 07700 900556 null");
    }
}
