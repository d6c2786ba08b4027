package org.alongside.dispatch.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.TestDatabase;
import org.alongside.task.service.OpenTasks;
import org.alongside.task.service.TaskRow;
import org.alongside.task.service.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is due leaves, under a lease and in order. */
class OutboxTest {

    private static final String DISPATCH = """
            insert into dispatch (id, provider_id, person_id, team_id, subject_id, channel, recipient, address,
                                  recipient_team, title, owner_name, state, next_attempt_at, created_at)
            values (:id, :provider, :person, :team, gen_random_uuid(), :channel, :name, :address, :to, 'Summary',
                    'Deepa Jones', 'DUE', now() - make_interval(secs => :age), now())""";

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final OpenTasks openTasks = transactions.service(OpenTasks.class);
    private final DispatchFixture outbox = new DispatchFixture(transactions, openTasks);
    private final Tasks tasks = transactions.service(Tasks.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private UUID first = UUID.randomUUID();

    @BeforeEach
    void oneIsDue() {
        first = due("EMAIL", "gp@practice.example", 60);
    }

    private UUID due(String channel, String address, int age) {
        UUID id = UUID.randomUUID();
        database.system()
                .useHandle(handle -> handle.createUpdate(DISPATCH)
                        .bind("id", id)
                        .bind("provider", trust.provider())
                        .bind("person", trust.person(SmallTrust.AMINA))
                        .bind("team", trust.team("CRT"))
                        .bind("channel", channel)
                        .bind("name", "Recipient " + age)
                        .bind("address", address)
                        .bind("to", channel.equals("INBOX") ? trust.team("CMH") : null)
                        .bind("age", age)
                        .execute());
        return id;
    }

    @Test
    void whatIsDueLongestGoesFirst() {
        UUID older = due("EMAIL", "older@practice.example", 600);
        assertThat(outbox.claim().orElseThrow().dispatch()).isEqualTo(older);
        assertThat(outbox.claim().orElseThrow().dispatch()).isEqualTo(first);
        assertThat(outbox.claim()).isEmpty();
    }

    @Test
    void itSaysFromWhichTeamOfWhichTrustItIsAndHowToAnswerAndNamesNobodyWhomItIsAbout() {
        outbox.system("update provider set name = 'Riverside Trust'");
        Mail.Letter letter = outbox.letters().get(0);
        assertThat(letter.head().sender()).isEqualTo("North Crisis Team, Riverside Trust");
        assertThat(letter.content().text())
                .isEqualTo("From North Crisis Team, Riverside Trust\n\n"
                        + "Text\n\n"
                        + "Deepa Jones\n"
                        + "North Crisis Team\n"
                        + "Riverside Trust\n"
                        + "Phone: 01632 960001\n\n"
                        + "Please do not answer this e-mail: nobody reads what comes to its address.\n");
        outbox.system("update team set email = 'north@trust.example', phone = null");
        due("EMAIL", "gp@practice.example", 60);
        assertThat(outbox.letters().get(0).content().text())
                .contains("Phone: ask the switchboard of Riverside Trust for the team", "your answer goes to the team")
                .doesNotContain("Amina", "TESTCASE");
        outbox.system("update team set email = 'not an address'");
        due("EMAIL", "gp@practice.example", 60);
        assertThat(outbox.letters().get(0).head().email()).isNull();
    }

    @Test
    void whatIsClaimedIsNotClaimedAgainUntilItsLeaseHasRunOut() {
        OutboxSteps.Claim lost = outbox.claim().orElseThrow();
        assertThat(outbox.claim()).isEmpty();
        outbox.system("update dispatch set leased_until = now() - interval '1 second'");
        OutboxSteps.Claim held = outbox.claim().orElseThrow();
        assertThat(held.dispatch()).isEqualTo(lost.dispatch());
        assertThat(held.lease()).isNotEqualTo(lost.lease());
        outbox.refused(lost, "too late");
        assertThat(outbox.stateOf(first)).isEqualTo("SENDING");
        outbox.sent(held);
        assertThat(outbox.stateOf(first)).isEqualTo("SENT");
        outbox.sent(held);
        assertThat(outbox.stateOf(first)).isEqualTo("SENT");
    }

    @Test
    void everyTryCarriesTheSameMessageId() {
        Set<String> ids = new HashSet<>();
        for (int attempt = 0; attempt < 3; attempt++) {
            OutboxSteps.Claim claim = outbox.claim().orElseThrow();
            ids.add(outbox.letter(claim).orElseThrow().messageId());
            outbox.refused(claim, "451 later");
            outbox.makeDue();
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void aRefusedOneWaitsItsPauseBeforeItIsTriedAgain() {
        outbox.refused(outbox.claim().orElseThrow(), "451 later");
        assertThat(outbox.claim()).isEmpty();
        assertThat(trust.count("select count(*) from dispatch where state = 'DUE' and attempts = 1"
                        + " and next_attempt_at > now() and last_error = '451 later'"))
                .isOne();
    }

    @Test
    void anInboxItemHasNoLetterAndIsThereAtOnce() {
        UUID item = due("INBOX", null, 5);
        outbox.sent(outbox.claim().orElseThrow());
        OutboxSteps.Claim claim = outbox.claim().orElseThrow();
        assertThat(claim.dispatch()).isEqualTo(item);
        assertThat(outbox.letter(claim)).isEmpty();
    }

    @Test
    void withoutItsDocumentItIsRefusedAndSaysSo() {
        DispatchFixture without = new DispatchFixture(transactions, openTasks, subject -> Optional.empty());
        OutboxSteps.Claim claim = without.claim().orElseThrow();
        assertThatThrownBy(() -> without.letter(claim))
                .isInstanceOf(MailRefused.class)
                .hasMessage("What is to be sent is missing.");
    }

    @Test
    void afterTheLastTryItIsATaskWithANameOnIt() {
        outbox.refuseUntilLast("550 no such mailbox");
        assertThat(outbox.stateOf(first)).isEqualTo("UNDELIVERABLE");
        List<TaskRow> open = transactions.as(lead, tasks::open);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).ownerName()).isEqualTo("Deepa Jones");
        assertThat(open.get(0).title()).contains("550 no such mailbox");
    }
}
