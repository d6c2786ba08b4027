package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** However often somebody changes their practice: on any day they have one at the most, and no day is lost between. */
class GpHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 29);
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();

    private final List<GpRegistration> practices = new ArrayList<>();

    /** As a service does it: the same day corrects, a later one ends what was before. */
    private boolean change(String code, LocalDate from) {
        try {
            GpRegistration last = practices.isEmpty() ? null : practices.get(practices.size() - 1);
            if (last != null && last.startDate().equals(from)) {
                last.correct(code, "Kim Shah");
                return true;
            }
            GpRegistration next =
                    new GpRegistration(new GpRegistration.Since(PROVIDER, PERSON, from), code, "Kim Shah", TODAY);
            if (last != null) {
                last.endBefore(from, "Kim Shah");
            }
            practices.add(next);
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private long on(LocalDate day) {
        return practices.stream()
                .filter(p -> !p.startDate().isAfter(day))
                .filter(p -> p.endDate() == null || !p.endDate().isBefore(day))
                .count();
    }

    @Property
    void fromTheFirstDayOnThereIsExactlyOne(@ForAll @Size(max = 12) List<@IntRange(min = -30, max = 3) Integer> days) {
        practices.clear();
        for (int day : days) {
            change("E85619", TODAY.plusDays(day));
        }
        if (practices.isEmpty()) {
            assertThat(days).allMatch(day -> day > 0);
            return;
        }
        LocalDate first = practices.get(0).startDate();
        for (LocalDate day = first; !day.isAfter(TODAY.plusDays(10)); day = day.plusDays(1)) {
            assertThat(on(day)).as(day.toString()).isOne();
        }
        assertThat(on(first.minusDays(1))).isZero();
    }

    @Test
    void aDayBeforeTheLastChangeIsRefusedAndChangesNothing() {
        assertThat(change("E85619", TODAY.minusDays(10))).isTrue();
        assertThat(change("B86571", TODAY.minusDays(3))).isTrue();
        assertThat(change("X12345", TODAY.minusDays(5))).isFalse();
        assertThat(practices.get(1).practiceCode()).isEqualTo("B86571");
        assertThat(practices.get(1).endDate()).isNull();
    }

    @Test
    void noPracticeIsAPracticeToo() {
        assertThat(change(GpRegistration.NONE, TODAY)).isTrue();
        assertThat(practices.get(0).practiceCode()).isEqualTo("V81997");
    }
}
