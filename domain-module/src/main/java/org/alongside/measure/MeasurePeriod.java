package org.alongside.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that a measure is asked for, both ends included.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record MeasurePeriod(LocalDate from, LocalDate to) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;
    private static final int MOST_MONTHS = 240;

    /** What is wrong with two days between which somebody asks for figures. */
    public enum Fault {
        FROM_YEAR,
        TO_YEAR,
        BACKWARDS,
        TOO_LONG;

        /** Which of the two it is about. */
        public String field() {
            return this == FROM_YEAR ? "from" : "to";
        }
    }

    /** The first thing that is wrong with two days; empty where they are a period. */
    public static Optional<Fault> fault(LocalDate from, LocalDate to) {
        if (absurd(from)) {
            return Optional.of(Fault.FROM_YEAR);
        }
        if (absurd(to)) {
            return Optional.of(Fault.TO_YEAR);
        }
        if (to.isBefore(from)) {
            return Optional.of(Fault.BACKWARDS);
        }
        return ChronoUnit.MONTHS.between(from, to) > MOST_MONTHS ? Optional.of(Fault.TOO_LONG) : Optional.empty();
    }

    private static boolean absurd(LocalDate day) {
        return day.getYear() < EARLIEST || day.getYear() > LATEST;
    }

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
