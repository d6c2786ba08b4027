package org.alongside.intake.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.access.StandardRole;
import org.alongside.dispatch.service.Inbox;
import org.alongside.dispatch.service.InboxRow;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.Undeliverable;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.HandoverDetails;
import org.alongside.handover.service.HandoverList;
import org.alongside.handover.service.HandoverRow;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.handover.service.Handovers;
import org.alongside.handover.service.Receiver;
import org.alongside.handover.service.Reminders;
import org.alongside.intake.Decision;
import org.alongside.intake.PersonTold;
import org.alongside.intake.ReplyKind;
import org.alongside.link.LinkAct;
import org.alongside.link.service.LinkFixture;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.task.service.OpenTasks;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;
import org.junit.jupiter.api.Test;

/** A referral is answered once, whoever referred is told each time, and what nobody answers is somebody's by name. */
class IntakesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Referrer SURGERY =
            new Referrer("Dr Bell, Hill Surgery", "hill@practice.example", "01632 960333");
    private static final Referrer NOBODY = new Referrer(null, null, null);

    private final IntakeTrust trust = new IntakeTrust();
    private final Intakes intakes = trust.intakes;
    private final Handovers handovers = trust.people.handovers();
    private final Referrals referrals = trust.referrals;
    private final UUID amina = trust.people.trust.person(SmallTrust.AMINA);

    private UUID referred(String team, Referrer by) {
        NewReferral taken =
                new NewReferral(trust.people.trust.team(team), TODAY, LocalTime.of(12, 0), "A1", "4", "18", by);
        return as(trust.lead, () -> referrals.take(amina, taken));
    }

    private <T> T as(Principal who, Callable<T> what) {
        return trust.transactions.as(who, what);
    }

    private void run(Principal who, Runnable what) {
        trust.transactions.run(who, what);
    }

    private IntakeDetails seen(UUID referral) {
        return as(trust.lead, () -> intakes.view(referral));
    }

    private IntakeDetails.Told last(UUID referral) {
        return seen(referral).replies().get(0);
    }

    private Intakes.Declined declined(String alternative) {
        return new Intakes.Declined(TODAY, "02", alternative, PersonTold.SPOKEN);
    }

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    @Test
    void aCrisisTeamOwesAFirstAnswerWithinThirtyMinutesAndEveryTeamADecision() {
        UUID crisis = referred("CRT", SURGERY);
        UUID community = referred("CMH", NOBODY);
        IntakeRow row = as(trust.lead, intakes::list).get(0);
        assertThat(row.referral()).isEqualTo(crisis);
        assertThat(row.answerDue()).isEqualTo(NOON.plus(Duration.ofMinutes(30)));
        assertThat(row.decisionDue()).isEqualTo(NOON.plus(Duration.ofHours(24)));
        assertThat(row.onDuty()).isEqualTo("Zoe Bell");
        assertThat(row.referrer()).isEqualTo("Dr Bell, Hill Surgery");
        List<IntakeRow> theirs = as(trust.duty, intakes::list);
        assertThat(theirs).extracting(IntakeRow::referral).containsExactly(community);
        assertThat(theirs.get(0).answerDue()).isNull();
        assertThat(theirs.get(0).due()).isEqualTo(NOON.plus(Duration.ofHours(24)));
    }

    @Test
    void whoeverReferredIsToldByALinkAndTheirReceiptIsThere() {
        UUID id = referred("CRT", SURGERY);
        run(trust.lead, () -> intakes.arrived(id, "Zoe Bell looks at it by 14:00.", false));
        List<Mail.Letter> sent = trust.links.letters();
        assertThat(sent).extracting(Mail.Letter::to).containsExactly("hill@practice.example");
        assertThat(last(id).state()).isEqualTo("SENT");
        assertThat(as(trust.lead, intakes::list).get(0).answerDue())
                .as("answered")
                .isNull();
        refused(() -> run(trust.lead, () -> intakes.arrived(id, "", false)), "intake.answeredAlready");
        run(trust.lead, () -> intakes.accept(id, "", false));
        LinkFixture.Guest surgery =
                trust.links.follow(trust.links.letters().get(0)).opened();
        assertThat(surgery.view().title()).isEqualTo(ReplyKind.ACCEPTED.title());
        surgery.answer(LinkAct.RECEIVED, "");
        assertThat(last(id).kind()).isEqualTo(ReplyKind.ACCEPTED);
        assertThat(last(id).receivedBy()).isEqualTo("Dr Bell, Hill Surgery");
        assertThat(surgery.view().acts()).isEmpty();
        assertThat(as(trust.lead, intakes::list)).isEmpty();
        assertThat(seen(id).row().decision()).isEqualTo(Decision.ACCEPTED);
    }

    @Test
    void declinedSaysWhyAndWhoElseCanHelp() {
        UUID id = referred("CRT", SURGERY);
        refused(() -> run(trust.lead, () -> intakes.decline(id, declined(" "), false)), "intake.alternativeMissing");
        assertThat(as(trust.lead, () -> referrals.view(id)).row().open()).isTrue();
        run(trust.lead, () -> intakes.decline(id, declined("The crisis café, 01632 960444."), false));
        assertThat(as(trust.lead, () -> referrals.view(id)).row().rejected()).isEqualTo(TODAY);
        assertThat(last(id).words()).contains("another service is better placed", "The crisis café, 01632 960444.");
        assertThat(seen(id).row().personTold()).isEqualTo(PersonTold.SPOKEN);
        refused(() -> run(trust.lead, () -> intakes.accept(id, "", false)), "intake.decidedAlready");
        assertThat(trust.links
                        .follow(trust.links.letters().get(0))
                        .opened()
                        .view()
                        .text())
                .contains("The crisis café");
    }

    @Test
    void passedOnIsAReferralAndAMessageToSomebodyByName() {
        UUID id = referred("CRT", SURGERY);
        Receiver sam = new Receiver(trust.people.trust.team("CMH"), null);
        run(
                trust.lead,
                () -> intakes.redirect(
                        id,
                        new Intakes.Redirected(sam, Urgency.HOURS_4, "She knows you.", "02", PersonTold.SPOKEN),
                        false));
        IntakeDetails.Row row = seen(id).row();
        UUID onward = Objects.requireNonNull(row.onwardReferral());
        HandoverDetails message = as(trust.duty, () -> handovers.view(Objects.requireNonNull(row.onwardHandover())));
        assertThat(message.row().state()).isEqualTo(HandoverState.WAITING);
        assertThat(message.row().asked()).isEqualTo("Dee Duty");
        assertThat(last(id).words()).contains("Dee Duty, North Community Team");
        assertThat(as(trust.lead, () -> referrals.view(id)).row().open()).isFalse();
        assertThat(as(trust.duty, intakes::list))
                .extracting(IntakeRow::referral)
                .containsExactly(onward);
        IntakeDetails.Row there = as(trust.duty, () -> intakes.view(onward)).row();
        assertThat(there.cameFrom()).isEqualTo("North Crisis Team");
        assertThat(there.referrerEmail()).isEqualTo("hill@practice.example");
    }

    @Test
    void aTeamIsToldInItsInboxAndSeesThePerson() {
        UUID early = trust.people.trust.team("EIP");
        UUID id = referred("CRT", new Referrer(early, "Early Intervention Team"));
        Principal eve = trust.people.trust.member("Eve Early", StandardRole.CARE_COORDINATOR, "EIP");
        assertThatThrownBy(() -> as(eve, () -> intakes.view(id))).isInstanceOf(NotFound.class);
        run(trust.lead, () -> intakes.accept(id, "", false));
        assertThat(trust.links.letters()).isEmpty();
        Inbox inbox = trust.transactions.service(Inbox.class);
        InboxRow item = as(eve, () -> inbox.list(false)).get(0);
        assertThat(item.title()).isEqualTo("About your referral to North Crisis Team");
        assertThat(item.page()).isEqualTo("/intake/view.xhtml?reply=");
        assertThat(as(eve, () -> intakes.of(item.subject()))).isEqualTo(id);
        assertThat(as(eve, () -> intakes.view(id)).replies()).hasSize(1);
        run(eve, () -> inbox.received(item.dispatch()));
        assertThat(last(id).receivedBy()).isEqualTo("Eve Early");
    }

    @Test
    void whereNobodyIsKnownTellingIsATaskByName() {
        UUID id = referred("CRT", NOBODY);
        run(trust.lead, () -> intakes.accept(id, "", false));
        Tasks tasks = trust.transactions.service(Tasks.class);
        TaskRow task = as(trust.lead, tasks::open).get(0);
        assertThat(task.ownerName()).isEqualTo("Deepa Jones");
        Undeliverable undeliverable =
                trust.transactions.service(Undeliverable.class, trust.transactions.service(OpenTasks.class));
        assertThatThrownBy(() -> as(trust.duty, () -> undeliverable.view(task.subject())))
                .as("another team's task")
                .isInstanceOf(NotFound.class);
        UUID dispatch = as(trust.lead, () -> undeliverable.view(task.subject())).dispatch();
        run(trust.lead, () -> undeliverable.sentByHand(dispatch, "Rang the surgery"));
        assertThat(as(trust.lead, tasks::open)).isEmpty();
        assertThat(last(id).state()).isEqualTo("SENT");
    }

    @Test
    void whoeverWasToldOnThePhoneHasReceivedIt() {
        UUID id = referred("CRT", SURGERY);
        run(trust.lead, () -> intakes.arrived(id, "", true));
        assertThat(trust.links.letters()).isEmpty();
        assertThat(last(id).state()).isEqualTo("RECEIVED");
        assertThat(last(id).channel()).isEqualTo("HAND");
    }

    @Test
    void anotherTeamThatSeesThePersonDecidesNothing() {
        UUID id = referred("CRT", SURGERY);
        assertThat(as(trust.duty, () -> intakes.view(id)).row().ours()).isFalse();
        refused(() -> run(trust.duty, () -> intakes.accept(id, "", false)), "intake.notYours");
        assertThat(seen(id).row().ours()).isTrue();
        assertThat(seen(id).replies()).isEmpty();
    }

    @Test
    void whoReferredCanBeSaidLater() {
        UUID id = referred("CRT", NOBODY);
        run(trust.lead, () -> intakes.identify(id, SURGERY));
        run(trust.lead, () -> intakes.accept(id, "", false));
        assertThat(trust.links.letters()).extracting(Mail.Letter::to).containsExactly("hill@practice.example");
    }

    private void lookForLateOnes() {
        Reminders reminders = trust.transactions.service(Reminders.class, HandoverTrust.store(trust.transactions));
        IntakeSteps steps = trust.transactions.service(IntakeSteps.class, reminders);
        as(Principal.SYSTEM, steps::late).forEach(id -> run(Principal.SYSTEM, () -> steps.remind(id)));
    }

    private List<HandoverRow> asked(Principal who) {
        return as(who, () -> handovers.list(HandoverList.ANSWER));
    }

    @Test
    void aFirstAnswerThatIsLateIsAskedOfSomebodyByNameOnce() {
        referred("CRT", SURGERY);
        trust.transactions.clock().moveTo(NOON.plus(Duration.ofMinutes(29)));
        lookForLateOnes();
        assertThat(asked(trust.zoe)).isEmpty();
        trust.transactions.clock().moveTo(NOON.plus(Duration.ofMinutes(31)));
        lookForLateOnes();
        lookForLateOnes();
        assertThat(asked(trust.zoe)).hasSize(1);
        HandoverRow message = asked(trust.zoe).get(0);
        assertThat(message.asked()).isEqualTo("Zoe Bell");
        assertThat(message.sender()).isEqualTo("Alongside");
        assertThat(message.text()).contains("Dr Bell, Hill Surgery");
    }

    @Test
    void soIsADecision() {
        UUID id = referred("CRT", SURGERY);
        run(trust.lead, () -> intakes.arrived(id, "", true));
        trust.transactions.clock().moveTo(NOON.plus(Duration.ofHours(23)));
        lookForLateOnes();
        assertThat(asked(trust.zoe)).isEmpty();
        trust.transactions.clock().moveTo(NOON.plus(Duration.ofHours(25)));
        lookForLateOnes();
        assertThat(asked(trust.zoe)).hasSize(1);
        run(trust.lead, () -> intakes.accept(id, "", true));
        assertThat(as(trust.lead, intakes::list)).isEmpty();
    }
}
