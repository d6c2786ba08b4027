package org.alongside.exchange.service;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.alongside.shared.PlainText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, each with the line at which it begins. A quotation mark too many spoils its own row only: the lines
 * that it would have swallowed are read again as rows of their own.
 */
final class CsvRows implements Closeable {

    private static final String STRAY =
            "a quotation mark stands where none can: within quotation marks it has to be doubled";
    private static final String OPEN = "a quotation mark is opened and not closed";

    /** A cell of more lines than this has not been closed. */
    private static final int MOST_LINES = 200;

    private final Utf8Text text;
    private final BufferedReader in;
    private final Deque<String> again = new ArrayDeque<>();
    private long line;
    private int width;

    /** @param problem why the cells are not to be trusted, or null */
    record Row(long line, List<String> cells, @Nullable String problem) {

        boolean isBlank() {
            return problem == null && cells.stream().allMatch(String::isEmpty);
        }
    }

    CsvRows(Utf8Text text) {
        this.text = text;
        in = new BufferedReader(text);
    }

    /** How many cells a row should have, once the header is known. */
    void width(int cells) {
        width = cells;
    }

    /** The next row that says anything; null at the end. */
    @Nullable
    Row next() throws IOException {
        for (String first = read(); first != null; first = read()) {
            Row row = first.indexOf('"') < 0 ? new Row(line, plain(first), null) : quoted(first);
            text.recordEnded();
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private @Nullable String read() throws IOException {
        String next = again.isEmpty() ? in.readLine() : again.pop();
        if (next != null) {
            line++;
        }
        return next;
    }

    private Row quoted(String first) throws IOException {
        long begins = line;
        List<String> more = new ArrayList<>();
        StringBuilder record = new StringBuilder(first);
        while (isOpen(record)) {
            String next = more.size() < MOST_LINES ? read() : null;
            if (next == null) {
                return spoilt(begins, first, more, OPEN);
            }
            more.add(next);
            record.append('\n').append(next);
        }
        List<String> cells = parsed(record.toString());
        if (cells.isEmpty() || !more.isEmpty() && width > 0 && cells.size() != width) {
            return spoilt(begins, first, more, more.isEmpty() ? STRAY : OPEN);
        }
        return new Row(begins, cells, null);
    }

    private Row spoilt(long begins, String first, List<String> more, String problem) {
        for (int i = more.size() - 1; i >= 0; i--) {
            again.push(more.get(i));
        }
        line = begins;
        return new Row(begins, plain(first.replace("\"", "")), problem);
    }

    private static boolean isOpen(CharSequence record) {
        return record.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    /** Without a quotation mark a comma is a comma. */
    private static List<String> plain(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            cells.add(PlainText.cell(line.substring(from, comma)));
            from = comma + 1;
        }
        cells.add(PlainText.cell(line.substring(from)));
        return cells;
    }

    /** Nothing where it is no CSV. */
    private static List<String> parsed(String record) {
        try (CSVParser parser = CSVParser.parse(record, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.size() == 1
                    ? records.get(0).stream().map(PlainText::cell).toList()
                    : List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
