package org.alongside.exchange.service;

import java.util.ArrayList;
import java.util.List;
import org.alongside.shared.PlainText;

/**
 * One record of a CSV file, taken apart line by line (RFC 4180, and what programs write besides). A quotation mark opens a
 * cell at its beginning only, behind blanks at most; anywhere else in it the mark is a character like others: 12" is twelve
 * inches.
 */
final class CsvRecord {

    private static final char MARK = '"';

    private final List<String> cells = new ArrayList<>();
    private final StringBuilder within = new StringBuilder();
    private boolean open;
    private boolean stray;

    /** Takes the first line of the record, or the one that follows while it is open. */
    void add(String line) {
        if (open) {
            within.append('\n');
        }
        int end = open ? toClosing(line, 0) : cell(line, 0);
        while (end < line.length()) {
            end = cell(line, end + 1);
        }
    }

    /** Whether a cell goes on in the next line. */
    boolean isOpen() {
        return open;
    }

    /** Whether something stands behind the mark that closes a cell, so that it may have closed none. */
    boolean isStray() {
        return stray;
    }

    List<String> cells() {
        return cells;
    }

    /** The cells of a line by itself: a mark that is not closed within it opens nothing. */
    static List<String> alone(String line) {
        CsvRecord record = new CsvRecord();
        for (int from = 0; from <= line.length(); ) {
            int end = record.cell(line, from);
            if (record.open || record.stray) {
                record.open = false;
                record.stray = false;
                end = plain(line, from, record.cells);
            }
            from = end + 1;
        }
        return record.cells;
    }

    /** The cells of a line without any mark. */
    static List<String> withoutMarks(String line) {
        List<String> cells = new ArrayList<>();
        for (int from = 0; from <= line.length(); ) {
            from = plain(line, from, cells) + 1;
        }
        return cells;
    }

    /** Where the cell that begins there ends: at its comma, or at the end of the line. */
    private int cell(String line, int from) {
        int first = from;
        while (first < line.length() && PlainText.isBlank(line.codePointAt(first))) {
            first += Character.charCount(line.codePointAt(first));
        }
        if (first == line.length() || line.charAt(first) != MARK) {
            return plain(line, from, cells);
        }
        open = true;
        within.setLength(0);
        return toClosing(line, first + 1);
    }

    private static int plain(String line, int from, List<String> cells) {
        int comma = line.indexOf(',', from);
        int end = comma < 0 ? line.length() : comma;
        cells.add(PlainText.cell(line.substring(from, end)));
        return end;
    }

    private int toClosing(String line, int from) {
        int begin = from;
        int mark = line.indexOf(MARK, begin);
        while (mark >= 0 && mark + 1 < line.length() && line.charAt(mark + 1) == MARK) {
            within.append(line, begin, mark + 1);
            begin = mark + 2;
            mark = line.indexOf(MARK, begin);
        }
        within.append(line, begin, mark < 0 ? line.length() : mark);
        return mark < 0 ? line.length() : closed(line, mark + 1);
    }

    private int closed(String line, int behind) {
        open = false;
        int comma = line.indexOf(',', behind);
        int end = comma < 0 ? line.length() : comma;
        if (!PlainText.stripped(line.substring(behind, end)).isEmpty()) {
            stray = true;
            return line.length();
        }
        cells.add(PlainText.cell(within.toString()));
        return end;
    }
}
