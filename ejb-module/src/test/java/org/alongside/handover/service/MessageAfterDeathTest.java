package org.alongside.handover.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.dispatch.service.Mail;
import org.alongside.dispatch.service.UndeliverableDetails;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Urgency;
import org.alongside.link.service.LinkFixture;
import org.alongside.task.service.OpenTasks;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message about somebody who has died goes to nobody by mistake, and one that is on its way is not lost. */
class MessageAfterDeathTest {

    private static final Principal SYSTEM_111 = new Principal(
            "token:111", "111", null, null, Set.of(Permission.RELAY_HANDOVERS), List.of(), Principal.Scope.ALL);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String VEE = "vee@charity.example";

    private final HandoverTrust people = new HandoverTrust();
    private final SmallTrust trust = people.trust;
    private final Transactions transactions = people.transactions;
    private final Handovers handovers = people.handovers();
    private final LinkFixture links =
            new LinkFixture(transactions, transactions.service(HandoverLink.class, HandoverTrust.store(transactions)));
    private final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    private final Principal nurse = people.account("Sam Okoro", StandardRole.CARE_COORDINATOR, "CMH", "S2");

    @BeforeEach
    void somebodyWithoutAnAccount() {
        people.staff("V1", "Vee Lane", "CMH", null);
        people.email("V1", VEE);
    }

    private UUID send(String to) {
        return handovers.send(
                trust.person(SmallTrust.AMINA),
                new Receiver(trust.team("CMH"), people.staff(to)),
                Urgency.HOURS_1,
                "Please ring the family.",
                false);
    }

    private HandoverDetails view(UUID id) {
        return transactions.as(lead, () -> handovers.view(id));
    }

    private UUID only() {
        return transactions
                .as(lead, () -> handovers.list(HandoverList.WAITING))
                .get(0)
                .id();
    }

    @Test
    void itIsAskedBackAndGoesItsWayOnceItIsMeant() {
        people.died(SmallTrust.AMINA);
        people.askedBack(lead, () -> send("V1"));
        HandoverDetails sent = view(only());
        assertThat(sent.banner().deathDate()).isEqualTo(DAY);
        List<Mail.Letter> letters = links.letters();
        assertThat(letters)
                .as("its link leaves too")
                .extracting(Mail.Letter::to)
                .containsExactly(VEE);
        assertThat(links.follow(letters.get(0)).opened().view().facts())
                .anyMatch(fact -> fact.label().equals("Died") && fact.value().equals("24 November 2026"));
    }

    @Test
    void somebodyWhoLivesIsNotAskedAbout() {
        people.died(SmallTrust.OMAR);
        transactions.run(lead, () -> send("V1"));
        assertThat(links.letters()).hasSize(1);
    }

    @Test
    void sendingItOnIsAskedBackAndAnsweringIsNot() {
        UUID id = transactions.as(lead, () -> send("S2"));
        people.died(SmallTrust.AMINA);
        people.askedBack(lead, () -> handovers.sendOn(id, new Receiver(trust.team("CMH"), people.staff("D1"))));
        assertThat(view(id).row().asked()).isEqualTo("Dee Duty");
        transactions.run(nurse, () -> handovers.accept(id));
        transactions.run(nurse, () -> handovers.close(id, "The family was told.", false));
        assertThat(view(id).row().state()).isEqualTo(HandoverState.CLOSED);
    }

    @Test
    void whoeverSentItBeforeSeesThatTheyDiedAndItStillClimbs() {
        UUID id = transactions.as(lead, () -> send("S2"));
        people.died(SmallTrust.AMINA);
        people.at(NOON.plus(Duration.ofMinutes(61)));
        assertThat(view(id).row().asked()).isEqualTo("Dee Duty");
        assertThat(transactions.as(nurse, () -> handovers.list(HandoverList.TEAM)))
                .extracting(HandoverRow::deathDate)
                .containsExactly(DAY);
    }

    @Test
    void aLinkThatHadNotLeftIsSomebodysTaskAndLeavesOnceItIsMeant() {
        transactions.run(lead, () -> send("V1"));
        people.died(SmallTrust.AMINA);
        assertThat(links.letters()).as("nothing leaves by itself").isEmpty();
        TaskRow task = transactions
                .as(lead, transactions.service(Tasks.class, transactions.service(OpenTasks.class))::open)
                .get(0);
        assertThat(task.ownerName()).isEqualTo("Deepa Jones");
        UndeliverableDetails held =
                transactions.as(lead, () -> links.undeliverable().view(task.subject()));
        assertThat(held.lastError()).contains("died");
        people.askedBack(lead, () -> links.undeliverable().retry(held.dispatch(), VEE));
        assertThat(links.letters()).extracting(Mail.Letter::to).containsExactly(VEE);
    }

    @Test
    void anotherSystemSaysThatItKnows() {
        HandoverRelay relay = transactions.service(HandoverRelay.class, HandoverTrust.store(transactions));
        RelayedMessage message = new RelayedMessage(
                "k1",
                new RelayedMessage.About("9990000018", null),
                new RelayedMessage.To("CMH", "S2"),
                null,
                Urgency.IMMEDIATE,
                "Please ring the family.");
        people.died(SmallTrust.AMINA);
        people.askedBack(SYSTEM_111, () -> relay.send(message));
        HandoverStatus again = transactions.as(SYSTEM_111, () -> relay.send(message));
        assertThat(again.askedOf()).as("sent again it is there already").isEqualTo("S2");
    }
}
