package org.alongside.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.alongside.shared.RuleBroken;

/** Whatever is clicked while a shift is handed over, by whomever: it is never nobody's, and nobody in care is skipped. */
class TeamShiftHistoryTest {

    private static final TeamShift.Who GOES = new TeamShift.Who("Deepa", new UUID(0, 1));
    private static final List<TeamShift.Who> ALL =
            List.of(GOES, new TeamShift.Who("Zoe", new UUID(0, 2)), new TeamShift.Who("Cleo", new UUID(0, 3)));

    private static final Set<Act> DONE = EnumSet.noneOf(Act.class);
    private static final Set<Act> REFUSED = EnumSet.noneOf(Act.class);

    /** What somebody can click. */
    enum Act {
        SAY,
        ACKNOWLEDGE,
        TAKE
    }

    @AfterProperty
    void everythingWasDoneAndRefused() {
        assertThat(DONE).containsExactlyInAnyOrder(Act.values());
        assertThat(REFUSED).containsExactlyInAnyOrder(Act.values());
    }

    @Property(tries = 100_000)
    void itIsNeverNobodys(
            @ForAll @Size(max = 15) List<Act> acts, @ForAll @IntRange(max = 3) int people, @ForAll long chance) {
        Random random = new Random(chance);
        Instant now = Instant.parse("2026-10-24T23:00:00Z");
        List<Care> care = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            care.add(new Care(new UUID(1, 1), new UUID(3, i), new UUID(2, i)));
        }
        TeamShift shift = new TeamShift(new UUID(1, 1), new UUID(1, 2), now.minusSeconds(43_200), care, GOES, now);
        for (Act act : acts) {
            now = now.plusSeconds(random.nextInt(600));
            TeamShift.Who who = ALL.get(random.nextInt(ALL.size()));
            String before = shift.holder();
            long left = shift.left();
            boolean done = happens(shift, act, who, new UUID(2, random.nextInt(4)), now);
            (done ? DONE : REFUSED).add(act);
            assertThat(shift.items()).hasSize(people);
            assertThat(shift.left()).isEqualTo(done && act == Act.ACKNOWLEDGE ? left - 1 : left);
            if (done && act == Act.TAKE) {
                assertThat(shift.left()).as("everybody was heard").isZero();
                assertThat(shift.holder()).isEqualTo(who.name()).isNotEqualTo(GOES.name());
            } else {
                assertThat(shift.holder()).isEqualTo(before);
            }
            assertThat(shift.takenAt() == null).isEqualTo(shift.holder().equals(GOES.name()));
        }
    }

    private static boolean happens(TeamShift shift, Act act, TeamShift.Who who, UUID referral, Instant now) {
        try {
            switch (act) {
                case SAY -> shift.say(referral, "Better.", who);
                case ACKNOWLEDGE -> shift.acknowledge(referral, who, now);
                case TAKE -> shift.take(who, now);
            }
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }
}
