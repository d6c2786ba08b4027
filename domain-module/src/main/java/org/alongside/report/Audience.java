package org.alongside.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alongside.measure.FigureValue;
import org.alongside.measure.Trend;

/**
 * For whom a report is. Whoever is outside the trust must not find a single person in it: counts from 1 to 4 are hidden,
 * others are rounded to the nearest 5 and percentages to whole ones, as NHS England does before it publishes the same
 * figures; how the sides rated each other is hidden, because a few people said it; a chart that shows a small number is
 * left out.
 */
public enum Audience {
    INSIDE("This trust: figures as they are"),
    OUTSIDE("Outside: small numbers are hidden, others rounded");

    /** Stands for a number that is not told. */
    public static final String HIDDEN = "*";

    private static final int SMALL = 5;
    private static final List<String> NO_COUNTS = List.of("c.teams", "d.teams", "criteriaMet");
    private static final String RATING = "e.";
    private static final String PERCENT = "MHS80";
    private static final List<String> SHARED = List.of("MHS78", "MHS79");

    private final String title;

    Audience(String title) {
        this.title = title;
    }

    public static Optional<Audience> of(String name) {
        return Arrays.stream(values()).filter(a -> a.name().equals(name)).findFirst();
    }

    public String title() {
        return title;
    }

    /** The figures as they may be told. */
    public List<FigureValue> told(List<FigureValue> figures) {
        if (this == INSIDE) {
            return figures;
        }
        Map<String, List<FigureValue>> rows = new LinkedHashMap<>();
        figures.forEach(figure ->
                rows.computeIfAbsent(figure.row(), row -> new ArrayList<>()).add(figure));
        List<FigureValue> told = new ArrayList<>();
        rows.values()
                .forEach(row -> row.forEach(
                        figure -> told.add(new FigureValue(figure.row(), figure.name(), rounded(figure, row)))));
        return told;
    }

    /** Whether the months of a trend can be shown. */
    public boolean tells(Trend trend) {
        return this == INSIDE
                || trend.months().stream()
                        .noneMatch(month -> small(month.numerator())
                                || month.denominator() != null && small(month.denominator() - month.numerator()));
    }

    private static String rounded(FigureValue figure, List<FigureValue> row) {
        if (figure.value().isEmpty() || NO_COUNTS.contains(figure.name())) {
            return figure.value();
        }
        if (figure.name().startsWith(RATING)) {
            return HIDDEN;
        }
        BigDecimal value = new BigDecimal(figure.value());
        if (figure.name().equals(PERCENT)) {
            boolean few = row.stream()
                    .anyMatch(other -> SHARED.contains(other.name()) && small(Long.parseLong(other.value())));
            return few ? HIDDEN : value.setScale(0, RoundingMode.HALF_UP).toPlainString();
        }
        return small(value.longValueExact()) ? HIDDEN : Long.toString((value.longValueExact() + 2) / SMALL * SMALL);
    }

    private static boolean small(long count) {
        return count > 0 && count < SMALL;
    }
}
