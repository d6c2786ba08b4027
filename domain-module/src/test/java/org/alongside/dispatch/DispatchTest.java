package org.alongside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.task.Task;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final Dispatch.Sender SENDER =
            new Dispatch.Sender(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Deepa Jones", null);

    private final Dispatch dispatch =
            Dispatch.email(SENDER, UUID.randomUUID(), "Summary", "Davies Road", "gp@practice.example");

    /** As the outbox's claim does in SQL. */
    private UUID claimed(Dispatch dispatch, int attempts) throws ReflectiveOperationException {
        UUID lease = UUID.randomUUID();
        set(dispatch, "state", DispatchState.SENDING);
        set(dispatch, "lease", lease);
        set(dispatch, "attempts", attempts);
        return lease;
    }

    private static void set(Dispatch dispatch, String name, Object value) throws ReflectiveOperationException {
        Field field = Dispatch.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(dispatch, value);
    }

    @Test
    void isDueSentAndReceived() throws Exception {
        assertThat(dispatch.state()).isEqualTo(DispatchState.DUE);
        assertThat(dispatch.sent(claimed(dispatch, 1), NOW)).isTrue();
        assertThat(dispatch.firstSentAt()).isEqualTo(NOW);
        dispatch.received("Sam", NOW);
        assertThat(dispatch.state()).isEqualTo(DispatchState.RECEIVED);
        assertThatThrownBy(() -> dispatch.received("Sam", NOW)).hasMessageContaining("alreadyReceived");
    }

    @Test
    void aMomentLaterWhoeverClickedTakesItBackAndNobodyElse() throws Exception {
        dispatch.sent(claimed(dispatch, 1), NOW);
        assertThatThrownBy(() -> dispatch.notReceived("Sam", NOW)).hasMessageContaining("notReceivedYet");
        dispatch.received("Sam", NOW);
        assertThatThrownBy(() -> dispatch.notReceived("Deepa", NOW)).hasMessageContaining("tooLateToUndo[Sam]");
        Instant late = NOW.plus(Dispatch.UNDO).plusSeconds(1);
        assertThatThrownBy(() -> dispatch.notReceived("Sam", late)).hasMessageContaining("tooLateToUndo[Sam]");
        dispatch.notReceived("Sam", NOW.plus(Dispatch.UNDO));
        assertThat(dispatch.state()).isEqualTo(DispatchState.SENT);
        dispatch.received("Deepa", late);
        assertThatThrownBy(() -> dispatch.notReceived("Sam", late)).hasMessageContaining("tooLateToUndo[Deepa]");
    }

    @Test
    void aMarkUnderALostLeaseChangesNothing() throws Exception {
        UUID lost = claimed(dispatch, 1);
        UUID held = claimed(dispatch, 2);
        assertThat(dispatch.sent(lost, NOW)).isFalse();
        assertThat(dispatch.refused(lost, "no", NOW)).isFalse();
        assertThat(dispatch.state()).isEqualTo(DispatchState.SENDING);
        assertThat(dispatch.sent(held, NOW)).isTrue();
    }

    @Test
    void aRefusedMessageIsTriedAgainLaterAndAfterTheLastTryIsAPersons() throws Exception {
        dispatch.refused(claimed(dispatch, 1), "451 try later", NOW);
        assertThat(dispatch.state()).isEqualTo(DispatchState.DUE);
        assertThat(dispatch.nextAttemptAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(dispatch.lastError()).isEqualTo("451 try later");
        dispatch.refused(claimed(dispatch, Retry.LAST_ATTEMPT), "550 no such user", NOW);
        assertThat(dispatch.state()).isEqualTo(DispatchState.UNDELIVERABLE);
    }

    @Test
    void withoutAnAddressItIsAPersonsFromTheStart() {
        Dispatch nowhere = Dispatch.email(SENDER, UUID.randomUUID(), "Summary", "Edwards Road", null);
        assertThat(nowhere.state()).isEqualTo(DispatchState.UNDELIVERABLE);
        assertThat(nowhere.lastError()).contains("no e-mail address");
        for (String none :
                new String[] {null, "", "nowhere", "gp@practice", "a..b@practice.example", "gp@practice.example."}) {
            assertThatThrownBy(() -> nowhere.retry(none, NOW)).as(none).hasMessageContaining("addressMissing");
        }
        nowhere.retry(" gp\u200B@practice.example ", NOW);
        assertThat(nowhere.state()).isEqualTo(DispatchState.DUE);
        assertThat(nowhere.address()).isEqualTo("gp@practice.example");
        assertThatThrownBy(() -> nowhere.retry("gp@practice.example", NOW)).hasMessageContaining("notUndeliverable");
    }

    @Test
    void cannotBeReceivedBeforeItWasSent() {
        assertThatThrownBy(() -> dispatch.received("Sam", NOW)).hasMessageContaining("notSentYet");
    }

    @Test
    void everyTryCarriesTheSameMessageId() throws Exception {
        String id = dispatch.messageId();
        dispatch.refused(claimed(dispatch, 1), "no", NOW);
        assertThat(dispatch.messageId()).isEqualTo(id).matches("<[0-9a-f-]{36}@alongside>");
    }

    @Test
    void pausesDoubleUpToHalfAnHour() {
        assertThat(Retry.after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Retry.after(4)).isEqualTo(Duration.ofSeconds(40));
        assertThat(Retry.after(Retry.LAST_ATTEMPT)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void legalNextStatesOfAllPairs() {
        assertThat(Arrays.stream(DispatchState.values())
                        .flatMap(from -> Arrays.stream(DispatchState.values())
                                .filter(to -> from.next().contains(to))
                                .map(to -> from + ">" + to))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "DUE>SENDING",
                        "DUE>UNDELIVERABLE",
                        "SENDING>SENT",
                        "SENDING>DUE",
                        "SENDING>UNDELIVERABLE",
                        "SENT>RECEIVED",
                        "SENT>UNDELIVERABLE",
                        "RECEIVED>SENT",
                        "UNDELIVERABLE>DUE",
                        "UNDELIVERABLE>SENT");
    }

    @Test
    void anUndeliverableOneIsATaskOfWhoeverSentIt() {
        Dispatch nowhere = Dispatch.email(SENDER, UUID.randomUUID(), "Summary from North", "Edwards Road", " ");
        Task task = nowhere.task(NOW);
        assertThat(task.ownerName()).isEqualTo("Deepa Jones");
        assertThat(task.person()).isEqualTo(SENDER.person());
        assertThat(task.subject()).isEqualTo(nowhere.subject());
        assertThat(task.dueAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> dispatch.task(NOW)).hasMessageContaining("notUndeliverable");
    }

    @Test
    void whatSomebodyTookThereIsSentAndSaysHow() {
        Dispatch nowhere = Dispatch.email(SENDER, UUID.randomUUID(), "Summary", "Edwards Road", null);
        assertThatThrownBy(() -> nowhere.sentByHand("Sam", " ", NOW)).hasMessageContaining("wayMissing");
        assertThatThrownBy(() -> nowhere.sentByHand("Sam", "x".repeat(301), NOW))
                .hasMessageContaining("wayTooLong");
        nowhere.sentByHand("Sam", " Posted first class ", NOW);
        assertThat(nowhere.state()).isEqualTo(DispatchState.SENT);
        assertThat(nowhere.channel()).isEqualTo(Channel.HAND);
        assertThat(nowhere.address()).isEqualTo("Posted first class (Sam)");
        assertThat(nowhere.firstSentAt()).isEqualTo(NOW);
        assertThat(nowhere.lastError()).isNull();
    }

    @Test
    void whatIsOnItsWayIsNotTakenThereByHand() {
        assertThatThrownBy(() -> dispatch.sentByHand("Sam", "posted", NOW)).hasMessageContaining("notUndeliverable");
    }

    @Test
    void anInboxItemKnowsItsTeamAndHasNoAddress() {
        UUID team = UUID.randomUUID();
        Dispatch inbox = Dispatch.inbox(
                SENDER, new Dispatch.Item(UUID.randomUUID(), "Summary", "/x?y="), "North Community Team", team);
        assertThat(inbox.channel()).isEqualTo(Channel.INBOX);
        assertThat(inbox.recipientTeam()).isEqualTo(team);
        assertThat(inbox.address()).isNull();
        assertThat(inbox.person()).isEqualTo(SENDER.person());
        assertThat(inbox.title()).isEqualTo("Summary");
        assertThat(inbox.recipient()).isEqualTo("North Community Team");
    }

    @Property
    void pausesNeverShrinkAndNeverGrowBeyondHalfAnHour(@ForAll @IntRange(min = 1, max = 200) int attempt) {
        assertThat(Retry.after(attempt + 1)).isGreaterThanOrEqualTo(Retry.after(attempt));
        assertThat(Retry.after(attempt)).isBetween(Duration.ofSeconds(5), Duration.ofMinutes(30));
    }

    @Test
    void whatDidNotArriveIsForItsTeamAndForWhoeverSentIt() {
        UUID team = UUID.randomUUID();
        UUID account = UUID.randomUUID();
        Dispatch.Sender somebody =
                new Dispatch.Sender(UUID.randomUUID(), UUID.randomUUID(), team, "Deepa Jones", account);
        Dispatch nowhere = Dispatch.email(somebody, UUID.randomUUID(), "Summary", "Edwards Road", null);
        assertThat(nowhere.answeredForBy(account, List.of())).isTrue();
        assertThat(nowhere.answeredForBy(UUID.randomUUID(), List.of(team))).isTrue();
        assertThat(nowhere.answeredForBy(UUID.randomUUID(), List.of(UUID.randomUUID())))
                .isFalse();
    }

    @Test
    void whatMustNotGoByItselfIsAPersonsAtOnce() throws Exception {
        UUID lost = claimed(dispatch, 1);
        UUID held = claimed(dispatch, 2);
        assertThat(dispatch.held(lost, "They have died.")).isFalse();
        assertThat(dispatch.held(held, "They have died.")).isTrue();
        assertThat(dispatch.state()).isEqualTo(DispatchState.UNDELIVERABLE);
        assertThat(dispatch.lastError()).isEqualTo("They have died.");
        dispatch.retry("gp@practice.example", NOW);
        assertThat(dispatch.state()).isEqualTo(DispatchState.DUE);
    }
}
