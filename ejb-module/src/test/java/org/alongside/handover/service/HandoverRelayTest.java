package org.alongside.handover.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Urgency;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hand-overs of another system on a real database. */
class HandoverRelayTest {

    private static final Principal SYSTEM_111 = new Principal(
            "token:111", "111", null, null, Set.of(Permission.RELAY_HANDOVERS), List.of(), Principal.Scope.ALL);

    private final HandoverTrust people = new HandoverTrust();
    private final Transactions transactions = people.transactions;
    private final HandoverRelay relay = transactions.service(HandoverRelay.class, HandoverTrust.store(transactions));

    private static RelayedMessage message(String key, @Nullable String staff, String text) {
        return new RelayedMessage(
                key,
                new RelayedMessage.About("9990000018", null),
                new RelayedMessage.To("CMH", staff),
                null,
                Urgency.IMMEDIATE,
                text);
    }

    private HandoverStatus send(RelayedMessage message) {
        return transactions.as(SYSTEM_111, () -> relay.send(message));
    }

    private HandoverStatus as(Callable<HandoverStatus> call) {
        return transactions.as(SYSTEM_111, call);
    }

    private String saidBy(String act) {
        return people.database
                .system()
                .withHandle(h -> h.createQuery("select done_by from handover_event where act = ?")
                        .bind(0, act)
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void theReceivingTeamsDutyWorkerHoldsItUntilSomebodyByNameAccepts() {
        HandoverStatus sent = send(message("k1", "S2", "Please ring her."));
        assertThat(sent.state()).isEqualTo(HandoverState.WAITING);
        assertThat(sent.holder()).isEqualTo("D1");
        assertThat(sent.askedOf()).isEqualTo("S2");
        assertThat(Duration.between(sent.history().get(0).at(), sent.dueAt())).isEqualTo(Duration.ofMinutes(15));
        people.at(NOON.plus(Duration.ofMinutes(16)));
        assertThat(as(() -> relay.status(sent.id())).askedOf()).isEqualTo("D1");
        HandoverStatus accepted = as(() -> relay.accept(sent.id(), "S2"));
        assertThat(accepted.state()).isEqualTo(HandoverState.ACCEPTED);
        assertThat(accepted.holder()).isEqualTo("S2");
        assertThat(accepted.history())
                .extracting(event -> event.event().name())
                .containsExactly("SENT", "CLIMBED", "ACCEPTED");
        assertThat(saidBy("ACCEPTED")).endsWith(", through 111").doesNotStartWith(",");
        assertThat(saidBy("SENT")).isEqualTo("111");
        assertThatThrownBy(() -> as(() -> relay.accept(sent.id(), "S2"))).hasMessageContaining("notAnswerable");
        assertThatThrownBy(() -> as(() -> relay.refuse(sent.id(), "S2", "No."))).hasMessageContaining("notAnswerable");
    }

    @Test
    void withoutANameTheDutyWorkerIsAsked() {
        HandoverStatus sent = send(message("k1", null, "Please ring her."));
        assertThat(sent.holder()).isEqualTo("D1");
        assertThat(sent.askedOf()).isEqualTo("D1");
        HandoverStatus asked = as(() -> relay.ask(sent.id(), "D1", "Which number?"));
        assertThat(asked.state()).isEqualTo(HandoverState.ASKED);
        HandoverStatus refused = as(() -> relay.refuse(sent.id(), "D1", "She is with the crisis team."));
        assertThat(refused.state()).isEqualTo(HandoverState.REFUSED);
        people.at(NOON.plus(Duration.ofMinutes(16)));
        assertThat(as(() -> relay.status(sent.id())).askedOf()).isEqualTo("M1");
    }

    @Test
    void theSameKeyIsTheSameHandOverAndAnotherBodyUnderItIsRefused() {
        HandoverStatus first = send(message("k1", "S2", "Please ring her."));
        assertThat(send(message("k1", "S2", "Please ring her.")).id()).isEqualTo(first.id());
        assertThatThrownBy(() -> send(message("k1", "S2", "Please ring him."))).hasMessageContaining("keyUsed");
        assertThatThrownBy(() -> send(message("k1", null, "Please ring her."))).hasMessageContaining("keyUsed");
        assertThat(send(message("k2", "S2", "Please ring her.")).id()).isNotEqualTo(first.id());
        assertThat(people.trust.count("select count(*) from handover")).isEqualTo(2);
    }

    @Test
    void sentByEightAtOnceItIsOne() throws Exception {
        ExecutorService eight = Executors.newFixedThreadPool(8);
        try {
            List<Future<UUID>> sent = eight.invokeAll(java.util.Collections.nCopies(8, () -> {
                Transactions own = new Transactions(people.database);
                own.clock().moveTo(NOON);
                HandoverRelay ownRelay = own.service(HandoverRelay.class, HandoverTrust.store(own));
                return own.as(SYSTEM_111, () -> ownRelay.send(message("k1", "S2", "Please ring her.")))
                        .id();
            }));
            Set<UUID> ids = new java.util.HashSet<>();
            for (Future<UUID> one : sent) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        } finally {
            eight.shutdownNow();
        }
        assertThat(people.trust.count("select count(*) from handover")).isOne();
    }

    @Test
    void whatIsNotKnownIsNotFoundAndLeavesNothing() {
        assertThatThrownBy(() -> send(new RelayedMessage(
                        "k1",
                        new RelayedMessage.About("9990000093", null),
                        new RelayedMessage.To("CMH", null),
                        null,
                        Urgency.HOURS_1,
                        "Hello.")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("person");
        assertThatThrownBy(() -> send(new RelayedMessage(
                        "k1",
                        new RelayedMessage.About(null, "P1"),
                        new RelayedMessage.To("NONE", null),
                        null,
                        Urgency.HOURS_1,
                        "Hello.")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("team");
        assertThatThrownBy(() -> send(new RelayedMessage(
                        "k1",
                        new RelayedMessage.About(null, "P1"),
                        new RelayedMessage.To("CMH", null),
                        "ZZZ",
                        Urgency.HOURS_1,
                        "Hello.")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("provider");
        assertThatThrownBy(() -> send(message("k1", "S1", "Hello.")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(HandoverRelay.NOT_OF_TEAM);
        assertThatThrownBy(() -> as(() -> relay.status(UUID.randomUUID()))).isInstanceOf(NotFound.class);
        assertThat(people.trust.count("select count(*) from handover_sent")).isZero();
        HandoverStatus known = send(message("k1", null, "Hello."));
        assertThatThrownBy(() -> as(() -> relay.accept(known.id(), "S1"))).hasMessageContaining("notOfTeam");
        assertThatThrownBy(() -> as(() -> relay.accept(known.id(), "CMH"))).hasMessageContaining("notOfTeam");
    }

    @Test
    void aTeamWithNobodyOnDutyAsksWhoeverAnswersForTheTrust() {
        HandoverStatus sent = send(new RelayedMessage(
                "k1",
                new RelayedMessage.About("9990000018", "P1"),
                new RelayedMessage.To("EIP", null),
                "AAA",
                Urgency.HOURS_24,
                "Hello."));
        assertThat(sent.askedOf()).isEqualTo("C1");
        assertThat(sent.holder()).isEqualTo("C1");
        assertThat(as(() -> relay.accept(sent.id(), "C1")).state()).isEqualTo(HandoverState.ACCEPTED);
        people.database.system().useHandle(handle -> handle.execute("update staff set duty_role = null"));
        assertThatThrownBy(() -> send(message("k2", null, "Hello."))).hasMessageContaining("nobodyAnswers");
    }

    @Test
    void aDutyThatNobodyKnowsIsPassedOver() {
        people.staff("X1", "Pat Odd", "CMH", "Shift Coordinator");
        people.staff("X2", "Ali Odd", "EIP", "Shift Coordinator");
        assertThat(send(message("k1", null, "Hello.")).askedOf()).isEqualTo("D1");
        HandoverStatus sent = send(new RelayedMessage(
                "k2",
                new RelayedMessage.About("9990000018", "P1"),
                new RelayedMessage.To("EIP", null),
                "AAA",
                Urgency.HOURS_24,
                "Hello."));
        assertThat(sent.askedOf()).as("a team with nobody else on duty").isEqualTo("C1");
    }

    @Test
    void theHolderChangesWithTheDuty() {
        people.database
                .system()
                .useHandle(handle -> handle.execute(
                        """
                insert into duty (id, provider_id, team_id, kind, staff_id, starts_at, ends_at)
                values (gen_random_uuid(), ?, ?, 'DUTY_WORKER', ?, ?, ?)""",
                        people.trust.provider(),
                        people.trust.team("CMH"),
                        people.staff("S2"),
                        NOON.minusSeconds(60),
                        NOON.plus(Duration.ofMinutes(10))));
        HandoverStatus sent = send(message("k1", null, "Hello."));
        assertThat(sent.holder() + sent.askedOf()).isEqualTo("S2S2");
        people.at(NOON.plus(Duration.ofMinutes(10)).plusSeconds(5));
        HandoverStatus passed = as(() -> relay.status(sent.id()));
        assertThat(passed.holder() + passed.askedOf()).isEqualTo("D1D1");
        assertThat(passed.state()).isEqualTo(HandoverState.WAITING);
    }
}
