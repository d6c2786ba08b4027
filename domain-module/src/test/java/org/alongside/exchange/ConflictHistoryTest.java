package org.alongside.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.person.Demographic;
import org.alongside.shared.RuleBroken;

/** Whatever is tried, and however often: the first legal decision stands. */
class ConflictHistoryTest {

    private static final Instant START = Instant.parse("2026-10-25T00:30:00Z");

    @Provide
    Arbitrary<String> columns() {
        return Arbitraries.of("phone", "postcode", "birth_date", "ServDischDate", "practice_code", "end_date", "PHONE");
    }

    @Property
    void theFirstLegalDecisionStands(@ForAll("columns") String column, @ForAll List<Boolean> ours) {
        ImportConflict conflict = new ImportConflict(UUID.randomUUID(), "P1", column, "x");
        ConflictState wanted = ConflictState.OPEN;
        Instant when = null;
        Instant now = START;
        for (boolean keep : ours) {
            now = now.plusSeconds(1800);
            boolean legal = wanted == ConflictState.OPEN
                    && (keep || conflict.demographic().isPresent());
            try {
                if (keep) {
                    conflict.keepOurs("Sam", now);
                } else {
                    Demographic field = conflict.takeExtract("Sam", now);
                    assertThat(field.column()).isEqualTo(column);
                }
                assertThat(legal).isTrue();
                wanted = keep ? ConflictState.OURS : ConflictState.EXTRACT;
                when = now;
            } catch (RuleBroken refused) {
                assertThat(legal).isFalse();
            }
            assertThat(conflict.state()).isEqualTo(wanted);
            assertThat(conflict.decidedAt()).isEqualTo(when);
        }
    }
}
