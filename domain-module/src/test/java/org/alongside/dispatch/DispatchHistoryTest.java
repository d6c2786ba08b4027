package org.alongside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeTry;
import org.alongside.shared.RuleBroken;
import org.alongside.task.Task;

/** Whatever happens to a message, in whatever order: it is never without an owner, a deadline or a place in a list. */
class DispatchHistoryTest {

    private static final Dispatch.Sender SENDER =
            new Dispatch.Sender(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Deepa Jones", null);

    /** What can happen to a message. */
    enum Event {
        CLAIM,
        SENT,
        REFUSED,
        HELD,
        LOST_ANSWER,
        RETRY,
        BY_HAND,
        RECEIVED,
        TAKEN_BACK,
        USELESS
    }

    private static final Set<DispatchState> REACHED = EnumSet.noneOf(DispatchState.class);

    private Dispatch dispatch;
    private UUID lease;
    private int attempts;
    private Instant now;

    @BeforeTry
    void anew() {
        dispatch = Dispatch.email(SENDER, UUID.randomUUID(), "Summary", "Davies Road", "gp@practice.example");
        lease = UUID.randomUUID();
        attempts = 0;
        now = Instant.parse("2026-11-22T09:00:00Z");
    }

    @AfterProperty
    void everyStateWasReached() {
        assertThat(REACHED).containsExactlyInAnyOrder(DispatchState.values());
    }

    @Property(tries = 20_000)
    void isNeverSilent(@ForAll @Size(max = 60) List<Event> events) throws ReflectiveOperationException {
        String messageId = dispatch.messageId();
        Instant firstSent = null;
        for (Event event : events) {
            now = now.plusSeconds(60);
            DispatchState before = dispatch.state();
            happens(event);
            DispatchState after = dispatch.state();
            assertThat(before == after || before.next().contains(after))
                    .as("%s by %s to %s", before, event, after)
                    .isTrue();
            assertThat(dispatch.messageId()).isEqualTo(messageId);
            if (firstSent != null) {
                assertThat(dispatch.firstSentAt()).as("when it was first sent").isEqualTo(firstSent);
            }
            firstSent = dispatch.firstSentAt();
            hasAPlace();
            REACHED.add(dispatch.state());
        }
    }

    private void happens(Event event) throws ReflectiveOperationException {
        try {
            switch (event) {
                case CLAIM, LOST_ANSWER -> claim();
                case SENT -> dispatch.sent(lease, now);
                case REFUSED -> dispatch.refused(lease, "451 later", now);
                case HELD -> dispatch.held(lease, "They have died.");
                case RETRY -> dispatch.retry("gp@practice.example", now);
                case BY_HAND -> dispatch.sentByHand("Sam Okoro", "posted", now);
                case RECEIVED -> dispatch.received("Sam Okoro", now);
                case USELESS -> dispatch.useless("Its link is locked.");
                case TAKEN_BACK -> dispatch.notReceived("Sam Okoro", now);
            }
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("dispatch.");
        }
    }

    /** As the outbox does in SQL: what is due, or was claimed by a node that died since. */
    private void claim() throws ReflectiveOperationException {
        if (dispatch.state() == DispatchState.DUE || dispatch.state() == DispatchState.SENDING) {
            boolean anew = dispatch.state() == DispatchState.DUE && dispatch.lastError() == null;
            attempts = anew ? Retry.LAST_ATTEMPT - 3 : attempts + 1;
            lease = UUID.randomUUID();
            set("state", DispatchState.SENDING);
            set("lease", lease);
            set("attempts", attempts);
        }
    }

    private void hasAPlace() {
        switch (dispatch.state()) {
            case DUE, SENDING ->
                assertThat(dispatch.nextAttemptAt())
                        .as("the outbox looks at it")
                        .isNotNull();
            case SENT, RECEIVED -> assertThat(dispatch.firstSentAt()).isNotNull();
            case UNDELIVERABLE -> {
                Task task = dispatch.task(now);
                assertThat(task.ownerName()).isEqualTo("Deepa Jones");
                assertThat(task.dueAt()).isEqualTo(now);
                assertThat(task.subject()).isEqualTo(dispatch.subject());
            }
        }
    }

    private void set(String name, Object value) throws ReflectiveOperationException {
        Field field = Dispatch.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(dispatch, value);
    }
}
