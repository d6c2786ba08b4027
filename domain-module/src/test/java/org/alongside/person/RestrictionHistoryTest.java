package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;

/** However often somebody lifts a restriction, with whatever reason: it holds, or one person has lifted it for good. */
class RestrictionHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static int held;
    private static int lifted;

    @AfterProperty
    void bothWereReached() {
        assertThat(held).isPositive();
        assertThat(lifted).isPositive();
    }

    @Property(tries = 2000)
    void itIsLiftedOnceByWhoeverGivesAReasonFirst(@ForAll @Size(max = 6) List<Boolean> reasons) {
        Restriction mark = new Restriction(new UUID(0, 1), new UUID(0, 2), "Not safe", "Naomi Roberts", NOON);
        for (int i = 0; i < reasons.size(); i++) {
            try {
                mark.lift(reasons.get(i) ? "Reason " + i : " ", "Somebody " + i, NOON.plusSeconds(i));
            } catch (RuleBroken refused) {
                assertThat(refused.messageKey())
                        .isEqualTo(mark.holds() ? "person.reasonMissing" : "person.notRestricted");
            }
        }
        int first = reasons.indexOf(true);
        assertThat(mark.holds()).isEqualTo(first < 0);
        assertThat(Stream.of(mark.liftedBy(), mark.liftedAt(), mark.liftReason()))
                .as("all of it or nothing")
                .containsExactly(
                        first < 0 ? null : "Somebody " + first,
                        first < 0 ? null : NOON.plusSeconds(first),
                        first < 0 ? null : "Reason " + first);
        assertThat(mark.reason()).isEqualTo("Not safe");
        held += first < 0 ? 1 : 0;
        lifted += first < 0 ? 0 : 1;
    }
}
