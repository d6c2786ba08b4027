package org.alongside.handover.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.dispatch.service.Mail;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Urgency;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkState;
import org.alongside.link.service.LinkFixture;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.junit.jupiter.api.Test;

/** Somebody who is asked and has no account answers by a personal link. */
class HandoverLinkTest {

    private static final String ADDRESS = "vee@charity.example";

    private final HandoverTrust people = new HandoverTrust();
    private final Handovers handovers = people.handovers();
    private final LinkFixture links = new LinkFixture(
            people.transactions,
            people.transactions.service(HandoverLink.class, HandoverTrust.store(people.transactions)));
    private final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");

    private UUID send(boolean carer) {
        people.staff("V1", "Vee Lane", "CMH", null);
        people.email("V1", ADDRESS);
        return people.transactions.as(
                lead,
                () -> handovers.send(
                        people.trust.person(SmallTrust.AMINA),
                        new Receiver(people.trust.team("CMH"), people.staff("V1")),
                        Urgency.HOURS_4,
                        "Please see her today.",
                        carer));
    }

    private HandoverDetails seen(UUID id) {
        return people.transactions.as(lead, () -> handovers.view(id));
    }

    @Test
    void theyAcceptItAndHoldItByName() {
        UUID id = send(false);
        List<Mail.Letter> sent = links.letters();
        assertThat(sent).extracting(Mail.Letter::to).containsExactly(ADDRESS);
        LinkFixture.Guest vee = links.follow(sent.get(0)).opened();
        assertThat(vee.view().text()).isEqualTo("Please see her today.");
        assertThat(vee.view().acts()).containsExactly(LinkAct.ACCEPT, LinkAct.ASK, LinkAct.REFUSE);
        vee.answer(LinkAct.ACCEPT, "");
        assertThat(seen(id).row().state()).isEqualTo(HandoverState.ACCEPTED);
        assertThat(seen(id).row().holder()).isEqualTo("Vee Lane");
        assertThat(people.trust.count("select count(*) from dispatch where state = 'RECEIVED' and address = '" + ADDRESS
                        + "' and received_by = 'Vee Lane'"))
                .isOne();
        assertThat(vee.view().acts()).containsExactly(LinkAct.DONE);
        assertThatThrownBy(() -> vee.answer(LinkAct.ACCEPT, ""))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("link.answeredAlready"));
        vee.answer(LinkAct.DONE, "Seen at home.");
        assertThat(seen(id).row().state()).isEqualTo(HandoverState.CLOSED);
        assertThat(vee.state()).isEqualTo(LinkState.WITHDRAWN);
    }

    @Test
    void whoeverWaitsForTheAnswerSeesHowFarTheLinkHasCome() {
        UUID id = send(false);
        assertThat(progress(id)).containsExactly("Vee Lane: On its way");
        LinkFixture.Guest vee = links.follow(links.letters().get(0));
        assertThat(progress(id)).containsExactly("Vee Lane: Sent, not opened yet");
        vee.opened();
        assertThat(progress(id)).containsExactly("Vee Lane: Opened, not answered yet");
        vee.answer(LinkAct.ACCEPT, "");
        assertThat(progress(id)).containsExactly("Vee Lane: Answered");
        vee.answer(LinkAct.DONE, "Seen at home.");
        assertThat(progress(id)).as("it works no more").isEmpty();
    }

    private List<String> progress(UUID id) {
        return seen(id).links().stream()
                .map(link -> link.recipient() + ": " + link.words())
                .toList();
    }

    @Test
    void aCarersMessageEndsOnlyWithTheCarerTold() {
        send(true);
        LinkFixture.Guest vee = links.follow(links.letters().get(0)).opened();
        vee.answer(LinkAct.ACCEPT, "");
        assertThat(vee.view().acts()).containsExactly(LinkAct.DONE_AND_TOLD);
    }

    @Test
    void theyAskAndRefuseWithWords() {
        UUID id = send(false);
        LinkFixture.Guest vee = links.follow(links.letters().get(0)).opened();
        assertThatThrownBy(() -> vee.answer(LinkAct.ASK, " ")).isInstanceOf(RuleBroken.class);
        vee.answer(LinkAct.ASK, "Which address?");
        people.transactions.run(lead, () -> handovers.reply(id, "The usual one."));
        assertThat(vee.view().facts()).extracting(fact -> fact.value()).contains("Which address?", "The usual one.");
        vee.answer(LinkAct.REFUSE, "I am not there today.");
        assertThat(seen(id).row().state()).isEqualTo(HandoverState.REFUSED);
        assertThat(links.letters()).as("asked once, and told once").isEmpty();
    }

    @Test
    void theEmailSaysHowToBeSureAndNamesNobody() {
        send(false);
        assertThat(links.letters().get(0).content().text())
                .contains("Vee Lane,", "ring us before you open it", "names\nnobody")
                .doesNotContain("Amina", "see her today");
    }

    @Test
    void theLinkEndsWhenSomebodyElseAccepts() {
        UUID id = send(false);
        LinkFixture.Guest vee = links.follow(links.letters().get(0)).opened();
        Principal duty = people.account("Dee Duty", StandardRole.CARE_COORDINATOR, "CMH", "D1");
        people.transactions.run(duty, () -> handovers.accept(id));
        assertThat(vee.state()).isEqualTo(LinkState.WITHDRAWN);
        assertThatThrownBy(vee::view).isInstanceOf(NotFound.class);
    }

    @Test
    void whoeverHasAnAccountGetsNone() {
        people.email("D1", "dee@trust.example");
        people.account("Dee Duty", StandardRole.CARE_COORDINATOR, "CMH", "D1");
        people.transactions.run(
                lead,
                () -> handovers.send(
                        people.trust.person(SmallTrust.AMINA),
                        new Receiver(people.trust.team("CMH"), null),
                        Urgency.HOURS_4,
                        "Please see her today.",
                        false));
        assertThat(links.letters()).isEmpty();
    }

    /** The first one asked has no e-mail; the manager, who is asked when they do not answer, has one. */
    @Test
    void whoeverIsAskedLaterIsToldThen() {
        people.email("M1", "mo@trust.example");
        people.transactions.run(
                lead,
                () -> handovers.send(
                        people.trust.person(SmallTrust.AMINA),
                        new Receiver(people.trust.team("CMH"), null),
                        Urgency.IMMEDIATE,
                        "Please see her today.",
                        false));
        assertThat(links.letters()).isEmpty();
        people.at(NOON.plus(Duration.ofMinutes(16)));
        assertThat(links.letters()).extracting(Mail.Letter::to).containsExactly("mo@trust.example");
    }
}
