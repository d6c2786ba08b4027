package org.alongside.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup holds. It lies beside the dump as {@code manifest.properties} and is read again at a restore, which is
 * done only when every table has every row.
 *
 * @param takenAt the moment that the dump and the counts show
 * @param schemaVersion of the newest migration then
 * @param server the PostgreSQL that it came from
 * @param sha256 of the dump, in hexadecimal
 * @param rows of each table
 */
public record Manifest(
        Instant takenAt, String schemaVersion, String server, String sha256, SortedMap<String, Long> rows) {

    private static final String ROWS = "rows.";

    /** @throws NotABackup where a line is missing or says nothing that can be */
    public static Manifest from(Properties properties) {
        SortedMap<String, Long> rows = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(ROWS)) {
                rows.put(name.substring(ROWS.length()), count(name, need(properties, name)));
            }
        }
        if (rows.isEmpty()) {
            throw new NotABackup("it names no table");
        }
        return new Manifest(
                instant(need(properties, "takenAt")),
                need(properties, "schemaVersion"),
                need(properties, "server"),
                need(properties, "sha256"),
                rows);
    }

    public Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("takenAt", takenAt.toString());
        properties.setProperty("schemaVersion", schemaVersion);
        properties.setProperty("server", server);
        properties.setProperty("sha256", sha256);
        rows.forEach((table, count) -> properties.setProperty(ROWS + table, Long.toString(count)));
        return properties;
    }

    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What is not as this backup says, one sentence a table; empty where all of it is there and nothing else. */
    public List<String> differences(Map<String, Long> found) {
        SortedMap<String, Long> both = new TreeMap<>(found);
        rows.keySet().forEach(table -> both.putIfAbsent(table, 0L));
        List<String> different = new ArrayList<>();
        both.forEach((table, count) -> {
            if (count != rows.getOrDefault(table, 0L).longValue()) {
                different.add(sentence(table, count));
            }
        });
        return different;
    }

    /** Tables that have fewer rows than this backup says. A migration may add to a table and takes nothing away. */
    public List<String> losses(Map<String, Long> found) {
        List<String> lost = new ArrayList<>();
        rows.forEach((table, count) -> {
            if (found.getOrDefault(table, 0L) < count) {
                lost.add(sentence(table, found.getOrDefault(table, 0L)));
            }
        });
        return lost;
    }

    /** This backup as if it had nothing in some tables. */
    public Manifest without(Collection<String> tables) {
        SortedMap<String, Long> others = new TreeMap<>(rows);
        others.keySet().removeAll(tables);
        return new Manifest(takenAt, schemaVersion, server, sha256, others);
    }

    private String sentence(String table, long found) {
        return "The table " + table + " has " + found + " rows; the backup says " + rows.getOrDefault(table, 0L) + ".";
    }

    private static String need(Properties properties, String name) {
        String value = properties.getProperty(name, "").strip();
        if (value.isEmpty()) {
            throw new NotABackup("it does not say " + name);
        }
        return value;
    }

    private static long count(String name, String text) {
        try {
            long count = Long.parseLong(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that cannot be
        }
        throw new NotABackup(name + " is no number of rows");
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new NotABackup("takenAt is no moment");
        }
    }
}
