package org.alongside.exchange.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A CSV file of an extract: RFC 4180, columns in any order, unknown columns left out. */
final class CsvFile {

    private final ExtractTable table;
    private final Utf8Text text;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private final List<Integer> positions;

    CsvFile(ExtractTable table, InputStream in) throws IOException {
        this.table = table;
        text = Utf8Text.open(in, table.name());
        records = CSVParser.parse(text, CSVFormat.RFC4180).iterator();
        header = hasNext() ? records.next().toList().stream().map(String::strip).toList() : List.of();
        List<Integer> found = new ArrayList<>();
        for (Column column : table.columns()) {
            found.add(position(column));
        }
        positions = List.copyOf(found);
        requireKey();
    }

    /** Cells of the header that no column of the table is named by. */
    List<String> unknownColumns() {
        return header.stream().filter(cell -> table.column(cell).isEmpty()).toList();
    }

    void forEach(RawRows.RawRowSink sink) throws IOException {
        long line = 1;
        while (hasNext()) {
            CSVRecord next = records.next();
            text.recordEnded();
            line++;
            if (!blank(next)) {
                sink.accept(row(line, next));
            }
        }
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ExtractRefused refused) {
                throw refused;
            }
            throw new ExtractRefused(table.name() + " is not a readable CSV file: " + e.getMessage());
        }
    }

    private RawRow row(long line, CSVRecord cells) {
        String problem = cells.size() == header.size()
                ? null
                : "the row has " + cells.size() + " values where the header has " + header.size();
        List<@Nullable String> values = new ArrayList<>(positions.size());
        for (int position : positions) {
            values.add(position < 0 || position >= cells.size() ? null : value(cells.get(position)));
        }
        return new RawRow(line, values, problem);
    }

    private static @Nullable String value(String cell) {
        String stripped = cell.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private boolean blank(CSVRecord cells) {
        return cells.size() == 1 && header.size() > 1 && cells.get(0).isBlank();
    }

    private int position(Column column) {
        for (int i = 0; i < header.size(); i++) {
            Optional<Column> named = table.column(header.get(i));
            if (named.isPresent() && named.get().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    private void requireKey() {
        String missing = Stream.iterate(0, i -> i < table.columns().size(), i -> i + 1)
                .filter(i -> positions.get(i) < 0)
                .map(i -> table.columns().get(i).name())
                .filter(table.key()::contains)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ExtractRefused(table.name() + " lacks its key column " + missing + ".");
        }
    }
}
