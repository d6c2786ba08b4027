package org.alongside.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that a measure is asked for, both ends included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record MeasurePeriod(LocalDate from, LocalDate to) {

    public MeasurePeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the period ends before it starts");
        }
    }

    /** Every month that the period touches. */
    public List<YearMonth> months() {
        return Stream.iterate(YearMonth.from(from), m -> !m.isAfter(YearMonth.from(to)), m -> m.plusMonths(1))
                .toList();
    }

    /** Every month that lies in the period with all its days. */
    public List<YearMonth> wholeMonths() {
        return months().stream()
                .filter(m -> !m.atDay(1).isBefore(from) && !m.atEndOfMonth().isAfter(to))
                .toList();
    }

    /** The whole months that the period touches. */
    public MeasurePeriod widened() {
        return new MeasurePeriod(
                YearMonth.from(from).atDay(1), YearMonth.from(to).atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
