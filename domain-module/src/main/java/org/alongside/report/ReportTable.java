package org.alongside.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.measure.FigureValue;

/**
 * The figures of one measure as a table: a row for each team and month, a column for each figure.
 *
 * @param columns names of the figures in the measure's definition, in the order in which they come
 * @param rows each with its name first, and an empty text where it has no such figure
 */
public record ReportTable(List<String> columns, List<List<String>> rows) {

    public static ReportTable of(List<FigureValue> values) {
        Set<String> columns = new LinkedHashSet<>();
        Map<String, Map<String, String>> byRow = new LinkedHashMap<>();
        for (FigureValue value : values) {
            columns.add(value.name());
            byRow.computeIfAbsent(value.row(), row -> new LinkedHashMap<>()).put(value.name(), value.value());
        }
        List<List<String>> rows = new ArrayList<>();
        byRow.forEach((name, figures) -> {
            List<String> cells = new ArrayList<>(List.of(name));
            columns.forEach(column -> cells.add(figures.getOrDefault(column, "")));
            rows.add(List.copyOf(cells));
        });
        return new ReportTable(List.copyOf(columns), List.copyOf(rows));
    }
}
