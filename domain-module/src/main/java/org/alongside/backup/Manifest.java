package org.alongside.backup;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a backup holds. It lies beside the dump as {@code manifest.properties} and is read again at a restore, which is
 * done only when every table has every row and each row says what it said.
 *
 * @param takenAt the moment that the dump and the counts show
 * @param schemaVersion of the newest migration then
 * @param server the PostgreSQL that it came from
 * @param sha256 of the dump, in hexadecimal
 * @param tables what each held
 */
public record Manifest(
        Instant takenAt, String schemaVersion, String server, String sha256, SortedMap<String, TableContents> tables) {

    private static final String ROWS = "rows.";
    private static final String CONTENTS = "contents.";

    /** @throws NotABackup where a line is missing or says nothing that can be */
    public static Manifest from(Properties properties) {
        boolean contents = properties.stringPropertyNames().stream().anyMatch(name -> name.startsWith(CONTENTS));
        SortedMap<String, TableContents> tables = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(ROWS)) {
                String table = name.substring(ROWS.length());
                tables.put(table, table(count(name, need(properties, name)), contents, table, properties));
            }
        }
        if (tables.isEmpty()) {
            throw new NotABackup("it names no table");
        }
        return new Manifest(
                instant(need(properties, "takenAt")),
                need(properties, "schemaVersion"),
                need(properties, "server"),
                need(properties, "sha256"),
                tables);
    }

    private static TableContents table(long rows, boolean contents, String table, Properties properties) {
        return new TableContents(rows, contents ? need(properties, CONTENTS + table) : null);
    }

    public Properties toProperties() {
        Properties properties = new Properties();
        properties.setProperty("takenAt", takenAt.toString());
        properties.setProperty("schemaVersion", schemaVersion);
        properties.setProperty("server", server);
        properties.setProperty("sha256", sha256);
        tables.forEach((table, held) -> {
            properties.setProperty(ROWS + table, Long.toString(held.rows()));
            String checksum = held.checksum();
            if (checksum != null) {
                properties.setProperty(CONTENTS + table, checksum);
            }
        });
        return properties;
    }

    public long total() {
        return tables.values().stream().mapToLong(TableContents::rows).sum();
    }

    /** Whether it says what was in the rows, and not only how many there were. Earlier versions kept no checksums. */
    public boolean saysContents() {
        return tables.values().stream().allMatch(held -> held.checksum() != null);
    }

    /** Tables that have other rows than this backup says, or that say otherwise. */
    public SortedSet<String> changed(Map<String, TableContents> found) {
        SortedSet<String> named = new TreeSet<>(found.keySet());
        named.addAll(tables.keySet());
        named.removeIf(table -> then(table).sameAs(found.getOrDefault(table, TableContents.NOTHING)));
        return named;
    }

    /** The same as one sentence a table; empty where all of it is there and nothing else. */
    public List<String> differences(Map<String, TableContents> found) {
        return changed(found).stream()
                .map(table -> sentence(
                        table, found.getOrDefault(table, TableContents.NOTHING).rows()))
                .toList();
    }

    /** Tables that have fewer rows than this backup says. A migration may add to a table and takes nothing away. */
    public List<String> losses(Map<String, Long> found) {
        List<String> lost = new ArrayList<>();
        tables.forEach((table, held) -> {
            if (found.getOrDefault(table, 0L) < held.rows()) {
                lost.add(sentence(table, found.getOrDefault(table, 0L)));
            }
        });
        return lost;
    }

    /** This backup as if it had nothing in some tables. */
    public Manifest without(Collection<String> others) {
        SortedMap<String, TableContents> kept = new TreeMap<>(tables);
        kept.keySet().removeAll(others);
        return new Manifest(takenAt, schemaVersion, server, sha256, kept);
    }

    private TableContents then(String table) {
        return tables.getOrDefault(table, TableContents.NOTHING);
    }

    private String sentence(String table, long found) {
        long then = then(table).rows();
        return found == then
                ? "The table " + table + " has as many rows as the backup says, and something else in them."
                : "The table " + table + " has " + found + " rows; the backup says " + then + ".";
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
