package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.shared.RuleBroken;

/** Any order of decisions about a pair: only legal steps are taken, and somebody is kept exactly while it is merged. */
class DuplicateHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private enum Step {
        KEEP_ONE,
        KEEP_OTHER,
        DIFFERENT,
        TAKE_BACK,
        WITHOUT_A_REASON
    }

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMaxSize(20);
    }

    private void take(PossibleDuplicate pair, Step step) {
        switch (step) {
            case KEEP_ONE ->
                assertThat(pair.merge(one, "Rang her", "Naomi", NOON)).isEqualTo(other);
            case KEEP_OTHER ->
                assertThat(pair.merge(other, "Rang her", "Naomi", NOON)).isEqualTo(one);
            case DIFFERENT -> pair.different("Twins", "Naomi", NOON);
            case TAKE_BACK -> pair.takeBack("Not sure", "Naomi", NOON);
            case WITHOUT_A_REASON -> pair.different("", "Naomi", NOON);
        }
    }

    private static DuplicateState aim(Step step) {
        return switch (step) {
            case KEEP_ONE, KEEP_OTHER -> DuplicateState.MERGED;
            case DIFFERENT, WITHOUT_A_REASON -> DuplicateState.DIFFERENT;
            case TAKE_BACK -> DuplicateState.OPEN;
        };
    }

    @Property
    void onlyLegalStepsAreTaken(@ForAll("steps") List<Step> steps) {
        PossibleDuplicate pair = new PossibleDuplicate(one, other, NOON);
        for (Step step : steps) {
            DuplicateState before = pair.state();
            boolean legal = before.next().contains(aim(step)) && step != Step.WITHOUT_A_REASON;
            try {
                take(pair, step);
                assertThat(legal).as(before + " and " + step).isTrue();
                assertThat(pair.state()).isEqualTo(aim(step));
            } catch (RuleBroken refused) {
                assertThat(legal).as(before + " and " + step).isFalse();
                assertThat(pair.state()).isEqualTo(before);
            }
            assertThat(pair.kept() != null).isEqualTo(pair.state() == DuplicateState.MERGED);
        }
    }
}
