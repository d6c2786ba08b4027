package org.alongside.inreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.alongside.handover.HandoverState;
import org.alongside.shared.RuleBroken;

/** Whatever a stay is like, what a page offers is what the rules allow. */
class AcuteStayRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final AcuteStay.Of OF = new AcuteStay.Of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    private static boolean allowed(Runnable what) {
        try {
            what.run();
            return true;
        } catch (RuleBroken e) {
            return false;
        }
    }

    @Property(tries = 5_000)
    void whatIsOpenHasAWayToEndIt(
            @ForAll boolean left,
            @ForAll boolean owed,
            @ForAll boolean seen,
            @ForAll boolean reviewed,
            @ForAll boolean free,
            @ForAll HandoverState answer) {
        AcuteStay stay = new AcuteStay(OF, NOON, left ? NOON : null, owed, seen ? NOON : null, reviewed, free, answer);
        assertThat(allowed(() -> stay.review(MissReason.OTHER, "Why", "Deepa", NOON)))
                .isEqualTo(stay.gatekeeping() == Gatekeeping.MISSED)
                .isEqualTo(owed && !seen && !reviewed);
        assertThat(allowed(stay::offerable))
                .isEqualTo(stay.candidate() && !stay.offered())
                .isEqualTo(allowed(() -> stay.offer(new UUID(0, 4), "Deepa", NOON)));
    }
}
