package org.alongside.exchange.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of an extract: RFC 4180, columns in any order, unknown columns left out, and what spreadsheets leave behind (rows
 * of commas, blanks that nobody sees, a line that names the separator) is no fault of its rows.
 */
final class CsvFile implements Closeable {

    private static final String NAMES_SEPARATOR = "sep=";

    private final ExtractTable table;
    private final CsvRows rows;
    private final List<String> header;
    private final List<List<Integer>> positions;

    CsvFile(ExtractTable table, InputStream in) throws IOException {
        this.table = table;
        rows = new CsvRows(Utf8Text.open(in, table.name()));
        header = header();
        rows.width(header.size());
        positions = table.columns().stream().map(this::positions).toList();
        requireKey();
        refuseTwice();
    }

    /** Cells of the header that no column of the table is named by. */
    List<String> unknownColumns() {
        return header.stream()
                .filter(cell -> !cell.isEmpty() && table.column(cell).isEmpty())
                .toList();
    }

    void forEach(RawRows.RawRowSink sink) throws IOException {
        for (CsvRows.Row next = rows.next(); next != null; next = rows.next()) {
            sink.accept(row(next));
        }
    }

    private List<String> header() throws IOException {
        CsvRows.Row first = rows.next();
        if (first != null && first.cells().get(0).toLowerCase(Locale.ROOT).startsWith(NAMES_SEPARATOR)) {
            first = rows.next();
        }
        if (first != null && first.problem() != null) {
            throw new ExtractRefused(table.name() + ": the names of the columns cannot be read (line " + first.line()
                    + "): " + first.problem() + ".");
        }
        return first == null ? List.of() : withoutEmptyEnd(first.cells());
    }

    private static List<String> withoutEmptyEnd(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return cells.subList(0, width);
    }

    private RawRow row(CsvRows.Row row) {
        List<String> cells = row.cells();
        String problem = row.problem();
        if (problem == null && !CsvRows.isOfLength(cells, header.size())) {
            problem = "the row has " + cells.size() + " values where the header has " + header.size();
        }
        List<@Nullable String> values = new ArrayList<>(positions.size());
        for (int i = 0; i < positions.size(); i++) {
            values.add(value(table.columns().get(i), positions.get(i), cells));
        }
        return new RawRow(row.line(), values, problem);
    }

    /** Of several columns for one thing the newest that says something. */
    private static @Nullable String value(Column column, List<Integer> positions, List<String> cells) {
        String found = null;
        for (int position : positions) {
            String cell = position < cells.size() ? cells.get(position) : "";
            if (!cell.isEmpty() && (found == null || column.saysNothing(found))) {
                found = found == null || !column.saysNothing(cell) ? cell : found;
            }
        }
        return found;
    }

    private List<Integer> positions(Column column) {
        return column.names().stream().flatMap(name -> at(name).stream()).toList();
    }

    private List<Integer> at(String name) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name)) {
                found.add(i);
            }
        }
        return found;
    }

    private void refuseTwice() {
        Set<String> seen = new HashSet<>();
        String twice = header.stream()
                .filter(cell -> table.column(cell).isPresent() && !seen.add(cell.toLowerCase(Locale.ROOT)))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!twice.isEmpty()) {
            throw new ExtractRefused(table.name() + " has the column " + twice
                    + " twice, and which of them is meant cannot be known. Take one of them out and send it again.");
        }
    }

    private void requireKey() {
        List<Column> columns = table.columns();
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (positions.get(i).isEmpty()
                    && table.key().contains(columns.get(i).name())) {
                missing.add(columns.get(i).name());
            }
        }
        if (!missing.isEmpty()) {
            throw new ExtractRefused(
                    table.name() + " lacks its key column " + String.join(", ", missing) + "." + separatedByOthers());
        }
    }

    private String separatedByOthers() {
        if (header.size() > 1 || header.isEmpty()) {
            return "";
        }
        String only = header.get(0);
        String by = only.contains(";") ? "semicolons" : only.contains("\t") ? "tabs" : only.contains("|") ? "bars" : "";
        return by.isEmpty()
                ? ""
                : " Is it separated by " + by + "? Save it as CSV with commas between the values and send it again.";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
