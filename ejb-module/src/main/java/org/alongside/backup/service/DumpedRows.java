package org.alongside.backup.service;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.backup.TableContents;

/**
 * Counts the rows of each table in a dump, as {@code pg_restore} writes it out as text: one line a row, between the COPY of
 * its table and the line that ends it. A partition is counted with the table that it is attached to.
 */
final class DumpedRows implements Consumer<String> {

    private static final String TABLE = "alongside\\.(\"[^\"]+\"|\\w+)";
    private static final Pattern COPY = Pattern.compile("COPY " + TABLE + " (\\(.*\\) )?FROM stdin;");
    private static final Pattern CREATE = Pattern.compile("CREATE (?:UNLOGGED )?TABLE " + TABLE + " \\(");
    private static final Pattern ATTACH =
            Pattern.compile("ALTER TABLE ONLY " + TABLE + " ATTACH PARTITION " + TABLE + " .*");
    private static final String END = "\\.";

    private final Map<String, String> partOf = new HashMap<>();
    private final Map<String, Long> rows = new HashMap<>();
    private String copying = "";
    private long counted;

    @Override
    public void accept(String line) {
        if (copying.isEmpty()) {
            statement(line);
        } else if (line.equals(END)) {
            rows.merge(copying, counted, Long::sum);
            copying = "";
        } else {
            counted++;
        }
    }

    private void statement(String line) {
        if (line.startsWith("CREATE ")) {
            Matcher created = CREATE.matcher(line);
            if (created.matches()) {
                rows.putIfAbsent(plain(created.group(1)), 0L);
            }
        } else if (line.startsWith("ALTER TABLE ONLY ")) {
            Matcher attached = ATTACH.matcher(line);
            if (attached.matches()) {
                partOf.put(plain(attached.group(2)), plain(attached.group(1)));
            }
        } else if (line.startsWith("COPY ")) {
            Matcher copy = COPY.matcher(line);
            if (copy.matches()) {
                copying = plain(copy.group(1));
                counted = 0;
            }
        }
    }

    /** What was found; it says nothing of what was in the rows. */
    SortedMap<String, TableContents> perTable() {
        SortedMap<String, TableContents> tables = new TreeMap<>();
        rows.forEach((table, count) -> tables.merge(
                partOf.getOrDefault(table, table),
                new TableContents(count, null),
                (one, other) -> new TableContents(one.rows() + other.rows(), null)));
        return tables;
    }

    private static String plain(String name) {
        return name.replace("\"", "");
    }
}
