package org.alongside.backup.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.backup.NotABackup;

/**
 * {@code SHA256SUMS} of a backup, so that its list can be trusted as well as its dump. It is what {@code sha256sum --check}
 * reads, for a machine on which there is nothing of Alongside.
 */
final class Sums {

    static final String FILE = "SHA256SUMS";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *]([\\w.-]+)");

    private Sums() {}

    static void write(Path folder, List<String> names) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            lines.append(Digest.of(folder.resolve(name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        Files.writeString(folder.resolve(FILE), lines);
    }

    /** @throws NotABackup where one of the files is not what was written, or is not named at all */
    static void require(Path folder, List<String> names) throws IOException {
        Map<String, String> sums = read(folder.resolve(FILE));
        for (String name : names) {
            Path file = folder.resolve(name);
            if (!Digest.of(file).equals(sums.get(name))) {
                throw new NotABackup(file + " is not the file that was written");
            }
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new NotABackup(file + " is missing");
        }
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            Matcher known = LINE.matcher(line);
            if (!known.matches()) {
                throw new NotABackup(file + " is no list of checksums");
            }
            sums.put(known.group(2), known.group(1));
        }
        return sums;
    }
}
