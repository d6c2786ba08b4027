package org.alongside.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of one row of a measure, as it is kept when a period is signed.
 *
 * @param row the team and the month or the period, as in CRTN 2026-10
 * @param name of the figure in the measure's definition
 * @param value as text; empty for a share of nothing
 */
public record FigureValue(String row, String name, String value) {

    public static List<FigureValue> of(LetterRow row) {
        String name = row.team() + " " + row.month();
        return List.of(
                new FigureValue(name, "numerator", Long.toString(row.numerator())),
                new FigureValue(name, "denominator", Long.toString(row.denominator())));
    }

    public static List<FigureValue> of(MonthRow row) {
        String name = (row.team() == null ? "All" : row.team()) + " " + row.month();
        List<FigureValue> values = new ArrayList<>();
        row.figures().forEach((figure, value) -> values.add(new FigureValue(name, figure, text(value))));
        return values;
    }

    public static List<FigureValue> of(Core34Row row) {
        List<FigureValue> values = new ArrayList<>();
        values.add(new FigureValue(
                row.team(), "a.numerator", Long.toString(row.joint().numerator())));
        values.add(new FigureValue(
                row.team(), "a.denominator", Long.toString(row.joint().denominator())));
        values.add(new FigureValue(
                row.team(), "b.numerator", Long.toString(row.letters().numerator())));
        values.add(new FigureValue(
                row.team(), "b.denominator", Long.toString(row.letters().denominator())));
        values.add(new FigureValue(
                row.team(), "c.teams", String.join(" ", row.links().teams())));
        values.add(new FigureValue(
                row.team(), "d.teams", String.join(" ", row.meetings().teams())));
        row.ratings()
                .medians()
                .forEach((source, median) -> values.add(new FigureValue(row.team(), "e." + source, text(median))));
        values.add(new FigureValue(row.team(), "criteriaMet", Integer.toString(row.criteriaMet())));
        return values;
    }

    /** 4 and 4.0 are one number. */
    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
