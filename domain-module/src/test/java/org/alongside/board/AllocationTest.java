package org.alongside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alongside.shared.RuleBroken;

/** One or two workers, never the same one twice; the last allocation counts. */
class AllocationTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Care CARE = new Care(new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));

    private static UUID worker(int number) {
        return new UUID(0, number);
    }

    @Property
    void twoAreTwoDifferentPeople(@ForAll @IntRange(max = 5) int one, @ForAll @IntRange(max = 5) int other) {
        if (one == other) {
            assertThatThrownBy(() -> new Pair(worker(one), worker(other)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessageContaining("twoAlike");
            return;
        }
        Pair pair = new Pair(worker(one), worker(other));
        assertThat(pair.has(worker(one))).isTrue();
        assertThat(pair.has(worker(other))).isTrue();
        assertThat(pair.has(worker(9))).isFalse();
        Pair alone = new Pair(worker(one), null);
        assertThat(alone.has(worker(one))).isTrue();
        assertThat(alone.has(worker(other))).isFalse();
    }

    @Property
    void theLastAllocationCounts(@ForAll @Size(min = 1, max = 8) List<@IntRange(max = 5) Integer> firsts) {
        Allocation allocation = new Allocation(CARE, new Pair(worker(7), worker(8)), "Lin", NOON);
        assertThat(allocation.referral()).isEqualTo(CARE.referral());
        assertThat(allocation.workers()).isEqualTo(new Pair(worker(7), worker(8)));
        Instant now = NOON;
        for (int first : firsts) {
            now = now.plusSeconds(60);
            Pair next = new Pair(worker(first), first % 2 == 0 ? null : worker(9));
            allocation.change(next, "Deepa " + first, now);
            assertThat(allocation.workers()).isEqualTo(next);
            assertThat(allocation.allocatedBy()).isEqualTo("Deepa " + first);
            assertThat(allocation.allocatedAt()).isEqualTo(now);
            assertThat(allocation.referral()).isEqualTo(CARE.referral());
        }
    }
}
