package org.alongside.exchange.service;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, each with the line at which it begins. A quotation mark too many spoils its own row only: the lines
 * that it would have swallowed, to the end of the file or to a mark that closes it by chance, are read again as rows of their own.
 */
final class CsvRows implements Closeable {

    private static final String STRAY =
            "a quotation mark stands where none can: in a value that begins with one it has to be doubled";
    private static final String CLOSED = "a quotation mark closes what was opened on an earlier line";
    private static final String OPEN = "a quotation mark is opened and not closed";

    /** A cell of more lines than this has not been closed. */
    private static final int MOST_LINES = 200;

    private final Utf8Text text;
    private final BufferedReader in;
    private final Deque<String> again = new ArrayDeque<>();
    private long line;
    private int width;

    /**
     * The line with the mark that closed, perhaps by chance, what an earlier line had opened. Where a value ends with a mark in
     * it, that value may have begun on the earlier line.
     */
    private long doubtful;

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
            Row row = row(first);
            text.recordEnded();
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private Row row(String first) throws IOException {
        if (first.indexOf('"') < 0) {
            return new Row(line, CsvRecord.withoutMarks(first), null);
        }
        return line == doubtful && CsvRecord.alone(first).stream().anyMatch(cell -> cell.endsWith("\""))
                ? new Row(line, CsvRecord.alone(first), CLOSED)
                : marked(first);
    }

    private @Nullable String read() throws IOException {
        String next = again.isEmpty() ? in.readLine() : again.pop();
        if (next != null) {
            line++;
        }
        return next;
    }

    private Row marked(String first) throws IOException {
        long begins = line;
        List<String> more = new ArrayList<>();
        CsvRecord record = new CsvRecord();
        record.add(first);
        while (record.isOpen()) {
            String next = more.size() < MOST_LINES ? read() : null;
            if (next == null) {
                return spoilt(begins, first, more, OPEN);
            }
            more.add(next);
            record.add(next);
        }
        if (record.isStray()) {
            return spoilt(begins, first, more, more.isEmpty() ? STRAY : OPEN);
        }
        if (!more.isEmpty() && isSeveral(first, more, record.cells())) {
            doubtful = begins + more.size();
            return spoilt(begins, first, more, OPEN);
        }
        return new Row(begins, record.cells(), null);
    }

    /** Whether the lines of a record are rows by themselves: each of them, or some where together they are none. */
    private boolean isSeveral(String first, List<String> more, List<String> cells) {
        int alone = CsvRecord.alone(first).size();
        if (width == 0) {
            return alone >= cells.size()
                    && more.stream().allMatch(other -> CsvRecord.alone(other).size() == alone);
        }
        Predicate<String> isRow = each -> isOfLength(CsvRecord.alone(each), width);
        return isOfLength(cells, width)
                ? isRow.test(first) && more.stream().allMatch(isRow)
                : more.stream().anyMatch(isRow);
    }

    /** Commas at the end, which say nothing, are none. */
    static boolean isOfLength(List<String> cells, int expected) {
        return cells.size() >= expected
                && cells.subList(expected, cells.size()).stream().allMatch(String::isEmpty);
    }

    private Row spoilt(long begins, String first, List<String> more, String problem) {
        for (int i = more.size() - 1; i >= 0; i--) {
            again.push(more.get(i));
        }
        line = begins;
        return new Row(begins, CsvRecord.alone(first), problem);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
