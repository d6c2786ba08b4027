package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.alongside.person.Demographic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Somebody decides once which of the two is right. */
class ImportConflictTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static ImportConflict about(String column) {
        return new ImportConflict(UUID.randomUUID(), "P1", column, "L9 9ZZ");
    }

    @Test
    void whatWasEnteredHereStands() {
        ImportConflict conflict = about("postcode");
        conflict.keepOurs("Sam Okoro", NOON);
        assertThat(conflict.state()).isEqualTo(ConflictState.OURS);
        assertThat(conflict.decidedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @EnumSource(Demographic.class)
    void theExtractIsTakenForEachDetailOfARegistration(Demographic field) {
        ImportConflict conflict = about(field.column());
        assertThat(conflict.takeExtract("Sam Okoro", NOON)).isEqualTo(field);
        assertThat(conflict.state()).isEqualTo(ConflictState.EXTRACT);
    }

    @Test
    void theEndOfCareIsNotTakenFromAnExtract() {
        ImportConflict conflict = about("ServDischDate");
        assertThat(conflict.demographic()).isEmpty();
        assertThatThrownBy(() -> conflict.takeExtract("Sam Okoro", NOON)).hasMessageContaining("exchange.onlyOurs");
        assertThat(conflict.state()).isEqualTo(ConflictState.OPEN);
        conflict.keepOurs("Sam Okoro", NOON);
        assertThat(conflict.state()).isEqualTo(ConflictState.OURS);
    }

    @Test
    void aDecisionIsMadeOnce() {
        ImportConflict conflict = about("postcode");
        conflict.keepOurs("Sam Okoro", NOON);
        assertThatThrownBy(() -> conflict.takeExtract("Kim Shah", NOON))
                .hasMessageContaining("exchange.alreadyDecided")
                .hasMessageContaining("Sam Okoro");
        assertThatThrownBy(() -> conflict.keepOurs("Kim Shah", NOON)).hasMessageContaining("exchange.alreadyDecided");
    }

    @Test
    void anExtractWithoutAValueTakesItAway() {
        ImportConflict conflict = new ImportConflict(UUID.randomUUID(), "P1", "phone", null);
        assertThat(conflict.imported()).isEmpty();
        assertThat(about("phone").imported()).isEqualTo("L9 9ZZ");
        assertThat(conflict.rowKey()).isEqualTo("P1");
        assertThat(conflict.person()).isNotNull();
    }

    @Test
    void nothingFollowsADecision() {
        assertThat(ConflictState.OPEN.next()).isEqualTo(Set.of(ConflictState.OURS, ConflictState.EXTRACT));
        assertThat(ConflictState.OURS.next()).isEmpty();
        assertThat(ConflictState.EXTRACT.next()).isEmpty();
    }
}
