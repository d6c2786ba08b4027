package org.alongside.measure;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A series month by month, shown as an XmR chart where every month has enough to divide by, and otherwise by quarters with
 * how sure each share is.
 *
 * @param months without a gap in the calendar, the oldest first
 * @param phases in which the limits are counted anew, the oldest first
 */
public record Trend(Series series, List<Month> months, List<Phase> phases) {

    /** With fewer in a month a share jumps about and says nothing. */
    public static final long FEWEST = 10;

    private static final double PERCENT = 100;
    private static final int QUARTER = 3;

    /**
     * A month of a series.
     *
     * @param denominator null for a plain number
     * @param complete false for a month that is not over
     */
    public record Month(
            YearMonth month, long numerator, @Nullable Long denominator, boolean complete) {

        /** Null where there is nothing to divide by. */
        public @Nullable Double value() {
            if (denominator == null) {
                return (double) numerator;
            }
            return denominator == 0 ? null : PERCENT * numerator / denominator;
        }
    }

    /** Three months of the calendar, as far as they are over. */
    public record Quarter(String name, long numerator, long denominator) {

        public WilsonInterval interval() {
            return WilsonInterval.of(numerator, denominator);
        }

        public Share share() {
            return new Share(numerator, denominator);
        }
    }

    /** Whether months say something by themselves. */
    public boolean monthly() {
        return months.stream()
                .filter(Month::complete)
                .allMatch(month -> month.denominator() == null || month.denominator() >= FEWEST);
    }

    public PhasedChart chart() {
        return new PhasedChart(
                months.stream()
                        .map(month -> new XmrChart.Point(month.month().toString(), month.value(), month.complete()))
                        .toList(),
                phases.stream().map(phase -> phase.start().toString()).collect(Collectors.toSet()),
                series.direction());
    }

    /** The months that are over, by calendar quarter: 2026 Q3. */
    public List<Quarter> quarters() {
        Map<String, List<Month>> byQuarter = new LinkedHashMap<>();
        months.stream()
                .filter(Month::complete)
                .forEach(month -> byQuarter
                        .computeIfAbsent(quarter(month.month()), none -> new ArrayList<>())
                        .add(month));
        return byQuarter.entrySet().stream()
                .map(entry -> new Quarter(
                        entry.getKey(),
                        entry.getValue().stream().mapToLong(Month::numerator).sum(),
                        entry.getValue().stream()
                                .mapToLong(month -> month.denominator() == null ? 0 : month.denominator())
                                .sum()))
                .toList();
    }

    private static String quarter(YearMonth month) {
        return month.getYear() + " Q" + ((month.getMonthValue() - 1) / QUARTER + 1);
    }
}
