package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Whatever becomes of a call, in whatever order: it was when it was, and somebody took it. */
class CallHistoryTest {

    private static final Set<Event> DONE = EnumSet.noneOf(Event.class);
    private static final Set<Event> REFUSED = EnumSet.noneOf(Event.class);

    /** What can happen next. */
    enum Event {
        LINK,
        UNLINK,
        REFER,
        HAND_OVER
    }

    private boolean ledSomewhere;

    @AfterProperty
    void everythingWasDoneAndWhatCanBeRefusedWasRefused() {
        assertThat(DONE).containsExactlyInAnyOrder(Event.values());
        assertThat(REFUSED).containsExactlyInAnyOrder(Event.LINK, Event.UNLINK);
    }

    @Property(tries = 100_000)
    void itsTimeAndWhoTookItStay(@ForAll @Size(max = 10) List<Event> events, @ForAll long chance) {
        Random random = new Random(chance);
        Instant began = Instant.parse("2026-03-28T22:00:00Z").plusSeconds(random.nextInt(20_000));
        Instant now = began.plusSeconds(random.nextInt(1800));
        NewCall heard = new NewCall(began, Caller.ANONYMOUS, "", null, "Help", "B", null);
        Call call = new Call(
                heard, new Call.About(null, "a neighbour"), new Call.Taken(new UUID(0, 1), new UUID(0, 2), "Lin"), now);
        ledSomewhere = false;
        for (Event event : events) {
            now = now.plusSeconds(random.nextInt(90_000));
            @Nullable UUID before = call.person();
            UUID whom = new UUID(1, random.nextInt(3));
            boolean done = happens(call, event, whom, now);
            (done ? DONE : REFUSED).add(event);
            assertThat(call.startedAt()).isEqualTo(began);
            assertThat(call.takenBy()).isEqualTo("Lin");
            assertThat(call.about()).isEqualTo("a neighbour");
            if (event == Event.LINK) {
                assertThat(done).as("only what is about nobody is linked").isEqualTo(before == null);
                assertThat(call.person()).isEqualTo(done ? whom : before);
            } else if (event == Event.UNLINK) {
                assertThat(done).isEqualTo(before != null && !ledSomewhere);
                assertThat(call.person()).isEqualTo(done ? null : before);
            } else {
                assertThat(call.person()).isEqualTo(before);
            }
            assertThat(call.linkedAt() != null).isEqualTo(call.person() != null);
        }
    }

    private boolean happens(Call call, Event event, UUID whom, Instant now) {
        try {
            switch (event) {
                case LINK -> call.link(whom, "Zoe", now);
                case UNLINK -> call.unlink();
                case REFER -> {
                    call.led(UUID.randomUUID());
                    ledSomewhere = true;
                }
                case HAND_OVER -> {
                    call.handedOver(UUID.randomUUID());
                    ledSomewhere = true;
                }
            }
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }
}
