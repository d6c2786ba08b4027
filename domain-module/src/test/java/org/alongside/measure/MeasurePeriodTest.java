package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MeasurePeriodTest {

    private static final MeasurePeriod PERIOD = new MeasurePeriod(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 3, 31));

    @Test
    void touchesEveryMonthAndHoldsOnlyTheWholeOnes() {
        assertThat(PERIOD.months())
                .containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        assertThat(PERIOD.wholeMonths()).containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
    }

    @Test
    void isWidenedToWholeMonths() {
        assertThat(PERIOD.widened()).isEqualTo(new MeasurePeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void bothEndsBelongToIt() {
        assertThat(PERIOD.contains(LocalDate.of(2026, 1, 15))).isTrue();
        assertThat(PERIOD.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(PERIOD.contains(LocalDate.of(2026, 4, 1))).isFalse();
    }

    @Test
    void doesNotEndBeforeItStarts() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        assertThatThrownBy(() -> new MeasurePeriod(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
