package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** From the first day to the last, both included; somebody without a last day goes on. */
class LinkWorkerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 28);
    private static final LocalDate LAST = LocalDate.of(2026, 3, 29);

    private final LinkWorker worker = new LinkWorker("CMHA", FIRST, LAST);

    @Test
    void bothEndsCount() {
        assertThat(worker.activeOn(FIRST.minusDays(1))).isFalse();
        assertThat(worker.activeOn(FIRST)).isTrue();
        assertThat(worker.activeOn(LAST)).isTrue();
        assertThat(worker.activeOn(LAST.plusDays(1))).isFalse();
    }

    @Test
    void withoutALastDayItGoesOn() {
        LinkWorker open = new LinkWorker("CMHA", FIRST, null);
        assertThat(open.activeOn(FIRST.plusYears(20))).isTrue();
        assertThat(open.activeOn(FIRST.minusDays(1))).isFalse();
    }

    @Property
    void isActiveDuringAPeriodExactlyWhenItIsOnOneOfItsDays(
            @ForAll @IntRange(min = -60, max = 60) int begins, @ForAll @IntRange(min = 0, max = 40) int lasts) {
        MeasurePeriod period = new MeasurePeriod(FIRST.plusDays(begins), FIRST.plusDays(begins + lasts));
        boolean some = period.from().datesUntil(period.to().plusDays(1)).anyMatch(worker::activeOn);
        assertThat(worker.activeDuring(period)).isEqualTo(some);
    }
}
