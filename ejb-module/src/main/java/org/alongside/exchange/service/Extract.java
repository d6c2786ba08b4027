package org.alongside.exchange.service;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.alongside.exchange.service.RawRows.RawRowSink;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * An extract on disk that has been read through once: every file can be read, is UTF-8 and has its key columns, and how
 * many rows it holds is known. What cannot be taken at all is refused here, before anything is stored.
 */
public final class Extract implements Closeable {

    private final ZipFile zip;
    private final LocalDate today;
    private final Map<ExtractTable, ZipArchiveEntry> files = new LinkedHashMap<>();
    private final Map<ExtractTable, Long> rows = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private ExtractHeader header = ExtractHeader.NONE;

    private Extract(ZipFile zip, LocalDate today) {
        this.zip = zip;
        this.today = today;
    }

    /**
     * @param today in London; of names, addresses and numbers those that hold on it are taken
     * @throws ExtractRefused where the extract as a whole cannot be taken
     */
    static Extract open(Path path, LocalDate today) throws IOException {
        Extract extract = new Extract(ZipSafety.open(path), today);
        try {
            extract.findFiles();
            extract.readThrough();
            return extract;
        } catch (IOException | RuntimeException e) {
            extract.close();
            if (e instanceof ZipException) {
                throw new ExtractRefused("The zip file is damaged. Pack it again and send it once more.");
            }
            throw e;
        }
    }

    ExtractHeader header() {
        return header;
    }

    /** The tables that the extract has a file for, in loading order, with their number of rows. */
    Map<ExtractTable, Long> rows() {
        return rows;
    }

    List<String> notices() {
        return notices;
    }

    RawRows read(ExtractTable table) {
        return sink -> {
            try (InputStream in = ZipSafety.bounded(zip, entry(table))) {
                read(table, in, sink);
            }
        };
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private ZipArchiveEntry entry(ExtractTable table) {
        ZipArchiveEntry entry = files.get(table);
        if (entry == null) {
            throw new IllegalArgumentException(table.name());
        }
        return entry;
    }

    private void read(ExtractTable table, InputStream in, RawRowSink sink) throws IOException {
        if (table.name().equals("Patient")) {
            new PatientFile(table, in, String.valueOf(header.provider()), today).forEach(sink);
        } else {
            try (CsvFile csv = new CsvFile(table, in)) {
                csv.forEach(sink);
            }
        }
    }

    private void findFiles() {
        Map<ExtractTable, ZipArchiveEntry> found = new LinkedHashMap<>();
        Collections.list(zip.getEntries()).stream()
                .filter(entry -> !isFolder(entry))
                .forEach(entry -> {
                    Optional<ExtractTable> table = table(ZipSafety.path(entry));
                    if (table.isEmpty()) {
                        notices.add(ZipSafety.path(entry) + " is no file that is imported; it was left out.");
                    } else if (found.put(table.get(), entry) != null) {
                        throw new ExtractRefused(
                                "The zip has two files for " + table.get().name() + ".");
                    }
                });
        if (found.isEmpty()) {
            throw new ExtractRefused("The zip has none of the files that can be imported.");
        }
        if (found.containsKey(ExtractHeader.TABLE)) {
            files.put(ExtractHeader.TABLE, found.get(ExtractHeader.TABLE));
        }
        ExtractTables.IN_ORDER.stream().filter(found::containsKey).forEach(t -> files.put(t, found.get(t)));
    }

    private static boolean isFolder(ZipArchiveEntry entry) {
        return ZipSafety.path(entry).endsWith("/");
    }

    private static Optional<ExtractTable> table(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (file.equalsIgnoreCase("Patient.ndjson")) {
            return ExtractTables.named("Patient");
        }
        if (!file.toLowerCase(java.util.Locale.ROOT).endsWith(".csv") || path.startsWith("__MACOSX/")) {
            return Optional.empty();
        }
        String name = file.substring(0, file.length() - ".csv".length());
        return ExtractHeader.TABLE.isNamed(name)
                ? Optional.of(ExtractHeader.TABLE)
                : ExtractTables.named(name).filter(t -> !t.name().equals("Patient"));
    }

    private void readThrough() throws IOException {
        for (ExtractTable table : files.keySet()) {
            long[] count = {0};
            try (InputStream in = ZipSafety.bounded(zip, entry(table))) {
                noteUnknownColumns(table);
                read(table, in, row -> {
                    count[0]++;
                    if (table.equals(ExtractHeader.TABLE)) {
                        header = ExtractHeader.of(row);
                    }
                });
            }
            rows.put(table, count[0]);
        }
        if (Long.valueOf(1).compareTo(rows.getOrDefault(ExtractHeader.TABLE, 1L)) != 0) {
            throw new ExtractRefused("MHS000Header must have exactly one row.");
        }
        if (header.periodEnd().isAfter(today)) {
            notices.add("MHS000Header: the period of the extract ends on " + header.periodEnd()
                    + ", which is still to come.");
        }
    }

    private void noteUnknownColumns(ExtractTable table) throws IOException {
        if (table.name().equals("Patient") || table.equals(ExtractHeader.TABLE)) {
            return;
        }
        try (InputStream in = ZipSafety.bounded(zip, entry(table));
                CsvFile csv = new CsvFile(table, in)) {
            List<String> unknown = csv.unknownColumns();
            if (!unknown.isEmpty()) {
                notices.add(table.name() + ": columns that are not imported: " + String.join(", ", unknown) + ".");
            }
        }
    }
}
