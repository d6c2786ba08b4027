package org.alongside.work.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.shared.service.StatementCount;
import org.junit.jupiter.api.Test;

/** What waits for whom, on a real database: everything that somebody may act on is counted for them, and nothing else. */
class WorkTest {

    private final HandoverTrust people = new HandoverTrust();
    private final SmallTrust trust = people.trust;
    private final Transactions transactions = people.transactions;
    private final Handovers handovers = people.handovers();
    private final Work work = transactions.service(Work.class);
    private final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    private final Principal worker = people.account("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT", "D2");
    private final Principal nurse = people.account("Sam Okoro", StandardRole.CARE_COORDINATOR, "CMH", "S2");
    private final Principal duty = people.account("Dee Duty", StandardRole.CARE_COORDINATOR, "CMH", "D1");
    private final Principal stranger = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final Principal administrator = trust.member("Ada Admin", StandardRole.ADMINISTRATOR, "CRT");
    private final UUID amina = trust.person(SmallTrust.AMINA);

    private List<WorkWaiting> waiting(Principal who) {
        return transactions.as(who, work::waiting);
    }

    /** Kind and number, where something waits. */
    private String counts(Principal who) {
        return waiting(who).stream()
                .filter(one -> one.count() > 0)
                .map(one -> one.kind() + " " + one.count())
                .collect(Collectors.joining(", "));
    }

    private WorkWaiting of(Principal who, WorkKind kind) {
        return waiting(who).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private UUID send(String staff) {
        UUID named = staff.isEmpty() ? null : people.staff(staff);
        return transactions.as(
                worker,
                () -> handovers.send(
                        amina, new Receiver(trust.team("CMH"), named), Urgency.HOURS_1, "Please ring her.", false));
    }

    private void execute(String sql, Object... arguments) {
        people.database.system().useHandle(handle -> handle.execute(sql, arguments));
    }

    @Test
    void nothingWaitsForAnybodyAtFirst() {
        for (Principal who : List.of(lead, worker, nurse, duty, stranger, administrator)) {
            assertThat(counts(who)).as(who.displayName()).isEmpty();
        }
    }

    @Test
    void aMessageByNameWaitsForTheOneNamedAndOneToTheTeamForEverybodyInIt() {
        send("S2");
        assertThat(counts(nurse)).isEqualTo("MESSAGE 1");
        assertThat(of(nurse, WorkKind.MESSAGE).due())
                .isBetween(NOON.plus(Duration.ofHours(1)), NOON.plus(Duration.ofMinutes(70)));
        assertThat(counts(duty)).isEmpty();
        send("");
        assertThat(counts(nurse)).isEqualTo("MESSAGE 1, TEAM_MESSAGE 1");
        assertThat(counts(duty)).as("asked of whoever is on duty").isEqualTo("MESSAGE 1");
        assertThat(counts(stranger)).isEmpty();
        assertThat(counts(worker)).as("who sent it waits, and does not act").isEmpty();
    }

    @Test
    void whatWentUpWaitsForWhoWasAskedAndALateOneForWhoHoldsIt() {
        UUID id = send("S2");
        people.at(NOON.plus(Duration.ofMinutes(61)));
        assertThat(counts(nurse)).as("asked before").isEqualTo("MESSAGE 1");
        assertThat(counts(duty)).isEqualTo("MESSAGE 1");
        assertThat(counts(worker)).isEqualTo("HELD_MESSAGE 1");
        transactions.run(duty, () -> handovers.accept(id));
        assertThat(counts(nurse)).isEmpty();
        assertThat(counts(worker)).isEmpty();
        assertThat(counts(duty)).as("accepted, and not done").isEqualTo("MESSAGE 1");
        transactions.run(duty, () -> handovers.close(id, "Rang her.", false));
        assertThat(counts(duty)).isEmpty();
    }

    @Test
    void aStepOfAMessageChangesTheVersionForBothSides() {
        String before = of(nurse, WorkKind.MESSAGE).version();
        UUID id = send("S2");
        String sent = of(nurse, WorkKind.MESSAGE).version();
        assertThat(sent).isNotEqualTo(before);
        assertThat(of(duty, WorkKind.MESSAGE).version()).as("of the same team").isEqualTo(sent);
        transactions.run(nurse, () -> handovers.accept(id));
        assertThat(of(worker, WorkKind.MESSAGE).version()).isNotEqualTo(sent);
        transactions.run(nurse, () -> handovers.close(id, "Rang her.", false));
        assertThat(of(nurse, WorkKind.MESSAGE).version()).isEqualTo(before);
    }

    @Test
    void aReferralWaitsForTheTeamThatAnswersIt() {
        execute(
                "update referral set entered_by = 'Test', entered_at = ?, received_date = date '2026-11-25',"
                        + " received_time = time '12:00' where id = ?",
                NOON,
                trust.referral("R3"));
        assertThat(counts(lead)).isEqualTo("REFERRAL 1");
        assertThat(of(lead, WorkKind.REFERRAL).due()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(counts(nurse)).isEmpty();
        assertThat(counts(stranger)).isEmpty();
    }

    @Test
    void aTaskWaitsForItsTeamAndForWhoItIsOf() {
        execute(
                "insert into task (id, provider_id, team_id, person_id, kind, subject_id, title, owner_account,"
                        + " owner_name, state, due_at, created_at) values (gen_random_uuid(), ?, ?, ?, 'REGISTRATION',"
                        + " gen_random_uuid(), 'Complete', ?, 'Zoe Bell', 'OPEN', ?, ?)",
                trust.provider(),
                trust.team("CMH"),
                amina,
                worker.account(),
                NOON,
                NOON);
        assertThat(counts(nurse)).isEqualTo("TASK 1");
        assertThat(counts(worker)).isEqualTo("TASK 1");
        assertThat(counts(lead)).isEmpty();
        execute("update task set state = 'DONE'");
        assertThat(counts(nurse)).isEmpty();
    }

    @Test
    void whatWasSentToTheTeamWaitsUntilItIsReceived() {
        execute(
                "insert into dispatch (id, provider_id, person_id, subject_id, title, page, team_id, recipient,"
                        + " channel, recipient_team, owner_name, state, first_sent_at, next_attempt_at, created_at) values"
                        + " (gen_random_uuid(), ?, ?, gen_random_uuid(), 'A summary', '/x?id=', ?, 'North Community Team',"
                        + " 'INBOX', ?, 'Zoe Bell', 'SENT', ?, ?, ?)",
                trust.provider(),
                amina,
                trust.team("CRT"),
                trust.team("CMH"),
                NOON,
                NOON,
                NOON);
        assertThat(counts(nurse)).isEqualTo("SUMMARY 1");
        assertThat(counts(lead)).isEmpty();
        execute("update dispatch set state = 'RECEIVED', received_at = ?, received_by = 'Sam Okoro'", NOON);
        assertThat(counts(nurse)).isEmpty();
    }

    @Test
    void immediateDangerAndACallBackThatIsLateWaitForWhoeverTakesCalls() {
        execute(
                "insert into phone_call (id, provider_id, team_id, person_id, started_at, ended_at, caller, danger,"
                        + " need, taken_by) values (gen_random_uuid(), ?, ?, ?, ?, ?, 'PERSON', true, 'Tablets.', 'Test')",
                trust.provider(),
                trust.team("CRT"),
                amina,
                NOON,
                NOON);
        execute("insert into call_danger (id, call_id, provider_id, team_id, since, state, look_at) select"
                + " gen_random_uuid(), id, provider_id, team_id, started_at, 'OPEN', started_at from phone_call");
        execute(
                "insert into call_back (id, call_id, provider_id, team_id, number, promised_by, due_at, state,"
                        + " look_at) select gen_random_uuid(), k.id, k.provider_id, k.team_id, '01632 960001', 'Test',"
                        + " x.at, 'OPEN', x.at from phone_call k cross join (values (cast(? as timestamptz))) x (at)",
                NOON.plus(Duration.ofMinutes(20)));
        assertThat(counts(lead)).isEqualTo("DANGER 1");
        assertThat(counts(nurse)).as("takes no calls").isEmpty();
        assertThat(counts(stranger)).isEmpty();
        transactions.clock().moveTo(NOON.plus(Duration.ofMinutes(21)));
        assertThat(counts(lead)).isEqualTo("DANGER 1, CALL_BACK 1");
    }

    @Test
    void itIsOneStatementForEverybodyAndNoneForWhoActsOnNothing() {
        send("S2");
        StatementCount statements = new StatementCount(transactions.jdbi());
        Work counted = transactions.service(Work.class, transactions.jdbi());
        for (Principal who : List.of(lead, nurse, stranger, trust.member("Naomi", StandardRole.SUPERVISOR, "CRT"))) {
            assertThat(transactions.as(who, () -> statements.of(counted::waiting)))
                    .as(who.displayName())
                    .isOne();
        }
        assertThat(transactions.as(administrator, () -> statements.of(counted::waiting)))
                .isZero();
    }

    @Test
    void whoeverHasNoTeamOrMemberOfStaffIsCountedNothingOfOthers() {
        send("");
        Principal nobody = trust.member("No Staff", StandardRole.CARE_COORDINATOR, "CMH");
        assertThat(counts(nobody)).as("cannot accept it").isEmpty();
        Instant later = NOON.plus(Duration.ofHours(2));
        people.at(later);
        assertThat(counts(nobody)).isEmpty();
    }
}
