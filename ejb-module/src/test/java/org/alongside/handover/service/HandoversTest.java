package org.alongside.handover.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Urgency;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.junit.jupiter.api.Test;

/** Hand-overs between teams on a real database: who is asked, who holds, who sees them. */
class HandoversTest {

    private final HandoverTrust people = new HandoverTrust();
    private final SmallTrust trust = people.trust;
    private final Transactions transactions = people.transactions;
    private final Handovers handovers = transactions.service(Handovers.class, HandoverTrust.store(transactions));
    private final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    private final Principal worker = people.account("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT", "D2");
    private final Principal nurse = people.account("Sam Okoro", StandardRole.CARE_COORDINATOR, "CMH", "S2");
    private final Principal duty = people.account("Dee Duty", StandardRole.CARE_COORDINATOR, "CMH", "D1");
    private final Principal stranger = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final UUID amina = trust.person(SmallTrust.AMINA);
    private final UUID omar = trust.person(SmallTrust.OMAR);

    private Receiver byName() {
        return new Receiver(trust.team("CMH"), people.staff("S2"));
    }

    private UUID send(Urgency urgency, boolean carer) {
        return transactions.as(worker, () -> handovers.send(amina, byName(), urgency, "Please ring her.", carer));
    }

    private HandoverDetails view(Principal who, UUID id) {
        return transactions.as(who, () -> handovers.view(id));
    }

    private List<String> texts(Principal who, HandoverList list) {
        return transactions.as(who, () -> handovers.list(list)).stream()
                .map(row -> row.asked() + "/" + row.holder() + (row.covered() ? "/cover" : ""))
                .toList();
    }

    private void accept(Principal who, UUID id) {
        transactions.run(who, () -> handovers.accept(id));
    }

    @Test
    void whoeverSendsItHoldsItUntilTheNurseAccepts() {
        UUID id = send(Urgency.HOURS_1, false);
        HandoverDetails sent = view(worker, id);
        assertThat(sent.row().holder()).isEqualTo("Zoe Bell");
        assertThat(sent.row().asked()).isEqualTo("Sam Okoro");
        assertThat(sent.row().dueAt()).isEqualTo(sent.history().get(0).at().plus(Duration.ofHours(1)));
        assertThat(sent.canAnswer()).isFalse();
        assertThat(sent.canCancel()).isTrue();
        assertThat(texts(worker, HandoverList.WAITING)).containsExactly("Sam Okoro/Zoe Bell");
        assertThat(texts(worker, HandoverList.ANSWER)).isEmpty();
        assertThat(texts(nurse, HandoverList.ANSWER)).containsExactly("Sam Okoro/Zoe Bell");
        assertThat(texts(duty, HandoverList.TEAM)).containsExactly("Sam Okoro/Zoe Bell");
        accept(nurse, id);
        assertThat(view(nurse, id).row().holder()).isEqualTo("Sam Okoro");
        assertThat(texts(nurse, HandoverList.ANSWER)).containsExactly("Sam Okoro/Sam Okoro");
        transactions.run(nurse, () -> handovers.close(id, "Rang her.", false));
        assertThat(texts(nurse, HandoverList.ANSWER)).isEmpty();
        assertThat(texts(worker, HandoverList.DONE)).containsExactly("Sam Okoro/Sam Okoro");
        assertThat(view(worker, id).history())
                .extracting(event -> event.act().name())
                .containsExactly("CLOSED", "ACCEPTED", "SENT");
    }

    @Test
    void unansweredItClimbsToTheDutyDeskAndTheSenderSeesTheStep() {
        UUID id = send(Urgency.HOURS_1, false);
        people.at(NOON.plus(Duration.ofMinutes(59)));
        assertThat(view(worker, id).row().asked()).isEqualTo("Sam Okoro");
        people.at(NOON.plus(Duration.ofMinutes(61)));
        HandoverDetails climbed = view(worker, id);
        assertThat(climbed.row().asked()).isEqualTo("Dee Duty");
        assertThat(climbed.row().holder()).isEqualTo("Zoe Bell");
        assertThat(climbed.history().get(0).act().title()).contains("next one");
        people.at(NOON.plus(Duration.ofMinutes(77)));
        people.at(NOON.plus(Duration.ofMinutes(93)));
        people.at(NOON.plus(Duration.ofMinutes(109)));
        assertThat(view(worker, id).row().asked()).isEqualTo("Mo Manager");
        assertThat(view(worker, id).history()).hasSize(5);
        accept(duty, id);
        assertThat(view(worker, id).row().holder()).isEqualTo("Dee Duty");
    }

    @Test
    void afterTheShiftTheLeadOfTheTeamHoldsIt() {
        people.database
                .system()
                .useHandle(handle -> handle.execute(
                        """
                        insert into duty (id, provider_id, team_id, kind, staff_id, starts_at, ends_at)
                        values (gen_random_uuid(), ?, ?, 'DUTY_WORKER', ?, ?, ?)""",
                        trust.provider(),
                        trust.team("CRT"),
                        people.staff("D2"),
                        NOON.minus(Duration.ofHours(4)),
                        NOON.plus(Duration.ofHours(4))));
        UUID id = send(Urgency.HOURS_24, false);
        people.at(NOON.plus(Duration.ofHours(4)).minusSeconds(5));
        assertThat(view(worker, id).row().holder()).isEqualTo("Zoe Bell");
        people.at(NOON.plus(Duration.ofHours(4)).plusSeconds(5));
        assertThat(view(lead, id).row().holder()).isEqualTo("Deepa Jones");
        assertThat(texts(lead, HandoverList.WAITING)).containsExactly("Sam Okoro/Deepa Jones");
        assertThat(view(lead, id).canSendOn()).isTrue();
    }

    @Test
    void theCoverIsAskedWhileTheNurseIsAwayAndItEndsByItself() {
        UUID before = send(Urgency.HOURS_24, false);
        Instant back = NOON.plus(Duration.ofHours(6));
        people.away("S2", "D1", NOON.minusSeconds(60), back);
        UUID meanwhile = send(Urgency.HOURS_24, false);
        assertThat(view(worker, meanwhile).row().asked()).isEqualTo("Dee Duty");
        assertThat(texts(duty, HandoverList.ANSWER))
                .containsExactlyInAnyOrder("Sam Okoro/Zoe Bell/cover", "Dee Duty/Zoe Bell");
        assertThat(view(duty, before).canAnswer()).isTrue();
        people.at(back.plusSeconds(5));
        assertThat(texts(duty, HandoverList.ANSWER)).isEmpty();
        assertThat(view(worker, meanwhile).row().asked()).isEqualTo("Sam Okoro");
    }

    @Test
    void onlyTheTeamAnswersAndOnlyTheHolderEndsIt() {
        UUID id = send(Urgency.HOURS_1, false);
        refused(worker, () -> handovers.accept(id), "handover.notYours");
        refused(nurse, () -> handovers.cancel(id, "No."), "handover.notYours");
        accept(nurse, id);
        refused(duty, () -> handovers.accept(id), "handover.notAnswerable");
        refused(worker, () -> handovers.close(id, "Done.", false), "handover.notYours");
        refused(worker, () -> handovers.sendOn(id, new Receiver(trust.team("CRT"), null)), "handover.notHeld");
        assertThat(view(nurse, id).row().state()).isEqualTo(HandoverState.ACCEPTED);
    }

    private void refused(Principal who, Runnable act, String rule) {
        assertThatThrownBy(() -> transactions.run(who, act))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(rule);
    }

    @Test
    void aQuestionComesBackToTheSenderAndARefusalToo() {
        UUID id = send(Urgency.HOURS_4, false);
        transactions.run(nurse, () -> handovers.ask(id, "Which number?"));
        assertThat(texts(worker, HandoverList.ANSWER)).containsExactly("Sam Okoro/Zoe Bell");
        assertThat(view(worker, id).canReply()).isTrue();
        transactions.run(worker, () -> handovers.reply(id, "Her sister's, 01632 960001."));
        assertThat(texts(worker, HandoverList.ANSWER)).isEmpty();
        transactions.run(nurse, () -> handovers.refuse(id, "I am in court today."));
        assertThat(texts(worker, HandoverList.ANSWER)).containsExactly("Zoe Bell/Zoe Bell");
        transactions.run(worker, () -> handovers.sendOn(id, new Receiver(trust.team("EIP"), null)));
        HandoverDetails sentOn = view(worker, id);
        assertThat(sentOn.row().team()).isEqualTo("Early Intervention Team");
        assertThat(sentOn.row().asked()).as("nobody is on duty there").isEqualTo("Cleo Call");
        transactions.run(worker, () -> handovers.cancel(id, "She rang herself."));
        assertThat(view(worker, id).row().state().finished()).isTrue();
    }

    @Test
    void theTeamSeesThePersonBecauseOfItAndNobodyElseDoes() {
        assertThatThrownBy(() -> transactions.as(stranger, () -> handovers.form(amina)))
                .isInstanceOf(NotFound.class);
        UUID id = transactions.as(
                worker,
                () -> handovers.send(
                        omar, new Receiver(trust.team("CMH"), null), Urgency.HOURS_4, "New to you.", false));
        assertThat(view(duty, id).banner().name()).contains("NOMAIL");
        assertThatThrownBy(() -> view(stranger, id)).isInstanceOf(NotFound.class);
        assertThat(texts(stranger, HandoverList.TEAM)).isEmpty();
        transactions.run(worker, () -> handovers.cancel(id, "A mistake."));
        people.at(NOON.plus(Duration.ofDays(400)));
        assertThatThrownBy(() -> view(duty, id)).as("long after").isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverIsAskedSeesThePersonAndWhoeverWasDoesNotForEver() {
        UUID id = transactions.as(
                worker,
                () -> handovers.send(
                        omar, new Receiver(trust.team("CMH"), null), Urgency.HOURS_4, "New to you.", false));
        transactions.run(worker, () -> handovers.sendOn(id, new Receiver(trust.team("EIP"), null)));
        assertThat(view(lead, id).row().asked()).as("answers for the trust").isEqualTo("Cleo Call");
        Principal onCall = people.account("Cleo Call", StandardRole.SHIFT_LEAD, "CRT", "C1");
        assertThat(view(onCall, id).canAnswer()).isTrue();
        assertThat(trust.count("select count(*) from access_grant where why = 'HANDOVER' and valid_to is null"))
                .as("the team that is asked, and the one of whoever is asked and holds it")
                .isEqualTo(2);
        assertThat(view(duty, id).row().team()).as("for some time").isEqualTo("Early Intervention Team");
        people.at(NOON.plus(Duration.ofDays(400)));
        assertThatThrownBy(() -> view(duty, id)).isInstanceOf(NotFound.class);
        transactions.run(onCall, () -> handovers.accept(id));
        transactions.run(onCall, () -> handovers.close(id, "Rang.", false));
        assertThat(trust.count("select count(*) from access_grant where why = 'HANDOVER' and valid_to is null"))
                .isZero();
    }

    @Test
    void eachStepOfTimeGrantsWhoeverIsAskedNext() {
        people.database
                .system()
                .useHandle(handle ->
                        handle.execute("update staff set team_id = ? where local_id = 'M1'", trust.team("EIP")));
        people.database
                .system()
                .useHandle(handle -> handle.execute(
                        """
                        insert into duty (id, provider_id, team_id, kind, staff_id, starts_at, ends_at)
                        values (gen_random_uuid(), ?, ?, 'TEAM_MANAGER', ?, ?, ?)""",
                        trust.provider(),
                        trust.team("CMH"),
                        people.staff("M1"),
                        NOON.minusSeconds(60),
                        NOON.plus(Duration.ofDays(1))));
        send(Urgency.IMMEDIATE, false);
        people.at(NOON.plus(Duration.ofMinutes(16)));
        people.at(NOON.plus(Duration.ofMinutes(32)));
        assertThat(trust.count(
                        "select count(*) from access_grant g join team t on t.id = g.team_id and t.local_id = 'EIP'"
                                + " where g.why = 'HANDOVER' and g.valid_to is null"))
                .isOne();
    }

    @Test
    void aListIsOneStatement() {
        send(Urgency.HOURS_1, false);
        send(Urgency.HOURS_4, true);
        StatementCount statements = new StatementCount(transactions.jdbi());
        Handovers counted = transactions.service(Handovers.class, transactions.jdbi());
        for (HandoverList list : HandoverList.values()) {
            assertThat(transactions.as(nurse, () -> statements.of(() -> counted.list(list))))
                    .as(list.title())
                    .isOne();
        }
        assertThat(HandoverList.of("answer")).contains(HandoverList.ANSWER);
        assertThat(HandoverList.of("x")).isEmpty();
    }

    @Test
    void aDutyThatNobodyHereKnowsKeepsNoMessageFromGoingUp() {
        people.staff("P1", "Pat Unknown", "CMH", "PHARMACY_LEAD");
        people.staff("P2", "Pip Unknown", "CRT", "PHARMACY_LEAD");
        send(Urgency.HOURS_1, false);
        people.at(NOON.plus(Duration.ofMinutes(61)));
        assertThat(texts(nurse, HandoverList.ANSWER)).containsExactly("Dee Duty/Zoe Bell");
    }

    @Test
    void whatWentUpStaysWithWhoWasAskedBeforeUntilSomebodyHasIt() {
        UUID id = send(Urgency.HOURS_1, false);
        people.at(NOON.plus(Duration.ofMinutes(61)));
        assertThat(texts(nurse, HandoverList.ANSWER)).containsExactly("Dee Duty/Zoe Bell");
        assertThat(row(nurse).before()).isTrue();
        assertThat(row(duty).before()).isFalse();
        assertThat(view(nurse, id).canAnswer()).as("and can still answer").isTrue();
        people.at(NOON.plus(Duration.ofMinutes(77)));
        assertThat(texts(duty, HandoverList.ANSWER)).as("up again").containsExactly("Mo Manager/Zoe Bell");
        assertThat(texts(nurse, HandoverList.ANSWER)).containsExactly("Mo Manager/Zoe Bell");
        accept(duty, id);
        assertThat(texts(nurse, HandoverList.ANSWER)).isEmpty();
        assertThat(row(duty).before()).isFalse();
    }

    @Test
    void whoDeclinedOrWasPassedOverIsNotAskedBefore() {
        UUID refused = send(Urgency.HOURS_1, false);
        transactions.run(nurse, () -> handovers.refuse(refused, "On leave."));
        people.at(NOON.plus(Duration.ofMinutes(61)));
        assertThat(texts(nurse, HandoverList.ANSWER)).as("said no").isEmpty();
        UUID on = send(Urgency.HOURS_1, false);
        people.at(NOON.plus(Duration.ofMinutes(123)));
        assertThat(texts(nurse, HandoverList.ANSWER)).hasSize(1);
        transactions.run(worker, () -> handovers.sendOn(on, new Receiver(trust.team("CMH"), people.staff("M1"))));
        assertThat(texts(nurse, HandoverList.ANSWER))
                .as("sent on to somebody else")
                .isEmpty();
    }

    private HandoverRow row(Principal who) {
        return transactions.as(who, () -> handovers.list(HandoverList.ANSWER)).get(0);
    }

    @Test
    void thoseWhoSupportThePersonAreOfferedByNameAndFirst() {
        List<String> offered = transactions.as(worker, () -> handovers.form(amina)).receivers().stream()
                .map(choice -> choice.label())
                .toList();
        assertThat(offered)
                .startsWith(
                        "North Community Team: whoever is on duty",
                        "North Community Team: Dee Duty",
                        "North Community Team: Mo Manager",
                        "North Community Team: Sam Okoro",
                        "North Crisis Team: whoever is on duty")
                .endsWith("Early Intervention Team: whoever is on duty", "South Crisis Team: whoever is on duty");
        refusedReceiver("not-a-team");
        refusedReceiver(UUID.randomUUID().toString());
        refusedReceiver(trust.team("EIP") + "_" + people.staff("S2"));
    }

    private void refusedReceiver(String value) {
        assertThatThrownBy(() -> transactions.as(
                        worker, () -> handovers.send(amina, Receiver.of(value), Urgency.HOURS_1, "Hello.", false)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAccountWithoutAMemberOfStaffSendsNothing() {
        Principal nobody = trust.member("No Staff", StandardRole.SHIFT_LEAD, "CRT");
        assertThatThrownBy(() -> transactions.as(
                        nobody, () -> handovers.send(amina, byName(), Urgency.HOURS_1, "Hello.", false)))
                .hasMessageContaining("handover.noStaff");
    }
}
