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

/** Whatever is decided later, in whatever order and how often: what was decided first stays, and nothing else changes. */
class CallDecidedHistoryTest {

    private static final List<String> CATEGORIES = List.of("A", "B", "G");
    private static final Set<What> DONE = EnumSet.noneOf(What.class);
    private static final Set<What> REFUSED = EnumSet.noneOf(What.class);

    /** What can be decided. */
    enum What {
        CATEGORY,
        OUTCOME,
        BOTH,
        NOTHING
    }

    @AfterProperty
    void everythingWasDoneAndRefused() {
        assertThat(DONE).containsExactlyInAnyOrder(What.CATEGORY, What.OUTCOME, What.BOTH);
        assertThat(REFUSED).containsExactlyInAnyOrder(What.values());
    }

    @Property(tries = 20_000)
    void whatWasDecidedFirstStays(@ForAll @Size(max = 6) List<What> times, @ForAll long chance) {
        Random random = new Random(chance);
        Instant began = Instant.parse("2026-03-28T22:00:00Z").plusSeconds(random.nextInt(20_000));
        NewCall heard = new NewCall(
                began,
                Caller.POLICE,
                "01632 960001",
                random.nextBoolean() ? new InDanger("", null, "") : null,
                "Help",
                random.nextBoolean() ? "C" : null,
                random.nextBoolean() ? CallOutcome.CUT_OFF : null);
        Call call =
                new Call(heard, new Call.About(null, ""), new Call.Taken(new UUID(0, 1), new UUID(0, 2), "Lin"), began);
        Instant now = began;
        for (What what : times) {
            now = now.plusSeconds(random.nextInt(90_000));
            NewCall before = call.heard();
            Call.Decided decided = decided(what, random);
            boolean done = decides(call, decided, now);
            (done ? DONE : REFUSED).add(what);
            NewCall after = call.heard();
            assertThat(after.category()).isEqualTo(first(before.category(), done ? decided.category() : null));
            assertThat(after.outcome()).isEqualTo(first(before.outcome(), done ? decided.outcome() : null));
            assertThat(call.decided()).isEqualTo(after.category() != null && after.outcome() != null);
            unchanged(before, after, call);
        }
    }

    private static void unchanged(NewCall before, NewCall after, Call call) {
        assertThat(after.startedAt()).isEqualTo(before.startedAt());
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.need()).isEqualTo(before.need());
        assertThat(after.caller()).isEqualTo(before.caller());
        assertThat(after.danger()).isEqualTo(before.danger());
        assertThat(call.takenBy()).isEqualTo("Lin");
    }

    private static <T> @Nullable T first(@Nullable T had, @Nullable T given) {
        return had == null ? given : had;
    }

    private static Call.Decided decided(What what, Random random) {
        String category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        CallOutcome outcome = CallOutcome.values()[random.nextInt(CallOutcome.values().length)];
        return switch (what) {
            case CATEGORY -> new Call.Decided(category, null);
            case OUTCOME -> new Call.Decided(null, outcome);
            case BOTH -> new Call.Decided(category, outcome);
            case NOTHING -> new Call.Decided(null, null);
        };
    }

    private static boolean decides(Call call, Call.Decided decided, Instant now) {
        try {
            call.decide(decided, "Deepa", now);
            return true;
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).isIn("call.decidedAlready", "call.nothingDecided");
            return false;
        }
    }
}
