package org.alongside.exchange.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * An index of people (MHS001MPI) as programs and people write CSV: good rows, of which it knows what must be read, among rows
 * that are none.
 */
final class RandomSpreadsheet {

    private static final List<String> COLUMNS =
            List.of("LocalPatientId", "PersonBirthDate", "Gender", "Postcode", "EthnicCategory", "Notes");

    private final Random random;
    private final RandomText texts;
    private final List<String> columns = new ArrayList<>(COLUMNS);
    private final String end;
    private final String tail;

    /** Where a mark is left open, a value that begins or ends as if it were one would be in doubt. */
    private final boolean leavesOpen;

    private final StringBuilder csv = new StringBuilder();
    private final Map<Long, Map<String, @Nullable String>> good = new TreeMap<>();
    private final Map<Long, String> bad = new TreeMap<>();
    private long line = 1;

    RandomSpreadsheet(Random random, int rows) {
        this.random = random;
        texts = new RandomText(random);
        leavesOpen = random.nextBoolean();
        end = texts.oneOf(List.of("\n", "\r\n", "\r"));
        tail = ",".repeat(random.nextInt(3) * random.nextInt(3));
        Collections.shuffle(columns, random);
        header();
        for (int i = 0; i < rows; i++) {
            switch (random.nextInt(6)) {
                case 0 -> badRow("B" + i);
                case 1 -> blank();
                default -> goodRow("P" + i);
            }
        }
    }

    byte[] bytes() {
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What must be read, by the line at which it begins: its values by their columns. */
    Map<Long, Map<String, @Nullable String>> good() {
        return good;
    }

    /** The lines that must be rejected. */
    Map<Long, String> bad() {
        return bad;
    }

    private void header() {
        if (random.nextInt(4) == 0) {
            csv.append('\uFEFF');
        }
        if (random.nextInt(6) == 0) {
            written("sep=,");
        }
        if (random.nextInt(6) == 0) {
            blank();
        }
        written(columns.stream()
                        .map(name -> random.nextBoolean() ? name.toUpperCase(java.util.Locale.ROOT) : name)
                        .map(name -> random.nextInt(3) == 0 ? quoted(name) : name)
                        .collect(Collectors.joining(","))
                + tail);
    }

    private void blank() {
        written(texts.oneOf(List.of("", " ", ",,,", "\u00A0,\t", "\"\",\"\"")));
    }

    private void goodRow(String id) {
        Map<String, String> values = values(id);
        String row = columns.stream().map(values::get).map(this::cell).collect(Collectors.joining(",")) + end();
        if (isInDoubt(row)) {
            goodRow(id);
            return;
        }
        Map<String, @Nullable String> expected = new LinkedHashMap<>();
        values.forEach((column, value) -> {
            String cell = PlainText.cell(value);
            expected.put(column, cell.isEmpty() ? null : cell);
        });
        good.put(line, expected);
        written(row);
    }

    /** Lines that could each be a row: nobody can know whether a mark was opened by mistake. */
    private static boolean isInDoubt(String row) {
        return row.contains("\n")
                && row.lines()
                        .allMatch(each -> each.chars().filter(c -> c == ',').count() >= COLUMNS.size() - 1);
    }

    private Map<String, String> values(String id) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("LocalPatientId", id);
        values.put("PersonBirthDate", texts.oneOf(List.of("", "1980-01-01", " 1999-12-31\u00A0")));
        values.put("Gender", texts.oneOf(List.of("", "1", "2", "X")));
        values.put("EthnicCategory", texts.word());
        values.put("Postcode", text());
        values.put("Notes", text());
        return values;
    }

    private String text() {
        String text = texts.any();
        return leavesOpen ? "x" + text.replaceAll("\"\\s*,", ",") + "x" : text;
    }

    private String end() {
        return tail.isEmpty() ? ",".repeat(random.nextInt(3)) : tail;
    }

    private String cell(String value) {
        boolean needsMarks = value.contains(",")
                || value.contains("\n")
                || PlainText.stripped(value).startsWith("\"");
        return needsMarks || random.nextInt(3) == 0
                ? " ".repeat(random.nextInt(2)) + quoted(value) + " ".repeat(random.nextInt(2))
                : value;
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }

    private void badRow(String id) {
        Map<String, String> values = new LinkedHashMap<>();
        COLUMNS.forEach(column -> values.put(column, texts.word()));
        values.put("LocalPatientId", id);
        values.put("PersonBirthDate", "1980-01-01");
        String column = texts.oneOf(
                columns.stream().filter(c -> !c.equals("LocalPatientId")).toList());
        int kind = random.nextInt(leavesOpen ? 4 : 3);
        switch (kind) {
            case 0 -> values.put(column, "\"x\" y");
            case 1 -> values.put(column, "x,x");
            case 2 -> values.put(columns.get(columns.size() - 1), "x,y\u00A0z");
            default -> values.put(column, "\"x");
        }
        bad.put(line, id);
        written(columns.stream().map(values::get).collect(Collectors.joining(",")));
    }

    private void written(String row) {
        csv.append(row.replace("\n", end)).append(end);
        line += 1 + row.chars().filter(c -> c == '\n').count();
    }
}
