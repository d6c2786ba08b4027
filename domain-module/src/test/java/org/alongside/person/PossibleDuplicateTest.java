package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A human decides about a pair, with a reason, and can take it back. */
class PossibleDuplicateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final UUID ONE = UUID.fromString("0fffffff-0000-4000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("f0000000-0000-4000-8000-000000000002");

    private final PossibleDuplicate pair = new PossibleDuplicate(OTHER, ONE, NOON);

    @Test
    void nobodyIsADuplicateOfThemselves() {
        assertThatThrownBy(() -> new PossibleDuplicate(ONE, ONE, NOON)).hasMessageContaining("person.sameRecord");
    }

    @Test
    void whicheverIsKeptTheOtherOneIsMoved() {
        assertThat(pair.merge(ONE, "Same person", "Naomi", NOON)).isEqualTo(OTHER);
        assertThat(pair.state()).isEqualTo(DuplicateState.MERGED);
        assertThat(pair.kept()).isEqualTo(ONE);
        pair.takeBack("Two sisters", "Naomi", NOON);
        assertThat(pair.kept()).isNull();
        assertThat(pair.merge(OTHER, "Same person", "Naomi", NOON)).isEqualTo(ONE);
    }

    @Test
    void twoPeopleStayTwoPeople() {
        pair.different("Twins", "Naomi", NOON);
        assertThat(pair.state()).isEqualTo(DuplicateState.DIFFERENT);
        assertThat(pair.decision()).isEqualTo("Twins");
        assertThatThrownBy(() -> pair.merge(ONE, "Same person", "Kim", NOON))
                .hasMessageContaining("person.alreadyDecided")
                .hasMessageContaining("Naomi");
    }

    @Test
    void aDecisionNeedsAReason() {
        assertThatThrownBy(() -> pair.different(" ", "Naomi", NOON)).hasMessageContaining("person.reasonMissing");
        assertThat(pair.state()).isEqualTo(DuplicateState.OPEN);
    }

    @Test
    void itIsAboutTheTwoAndNobodyElse() {
        assertThat(pair.isOf(ONE)).isTrue();
        assertThat(pair.isOf(OTHER)).isTrue();
        assertThat(pair.isOf(UUID.randomUUID())).isFalse();
    }

    @Test
    void everyPairOfStatesIsAllowedOrNot() {
        for (DuplicateState from : DuplicateState.values()) {
            for (DuplicateState to : DuplicateState.values()) {
                boolean allowed = from == DuplicateState.OPEN ? to != DuplicateState.OPEN : to == DuplicateState.OPEN;
                assertThat(from.next().contains(to)).as(from + " to " + to).isEqualTo(allowed);
            }
        }
    }
}
