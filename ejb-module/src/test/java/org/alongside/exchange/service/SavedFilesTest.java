package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files that were once read wrongly, each beside what is read of it ({@code NAME.expected}): a line for each row, with its values
 * or why it is none, and for each notice. A file that a long run finds belongs here.
 */
class SavedFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/fuzz");

    static List<Path> saved() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER)) {
            return all.filter(file -> !file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path file, RawRows.RawRowSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (file.toString().endsWith(".csv")) {
                new CsvFile(PersonTables.INDEX, in).forEach(sink);
            } else {
                ExtractTable table = ExtractTables.named("Patient").orElseThrow();
                new PatientFile(table, in, "AAA", LocalDate.of(2026, 11, 29)).forEach(sink);
            }
        }
    }

    private static List<String> read(Path file) throws IOException {
        List<String> read = new ArrayList<>();
        try {
            read(file, row -> {
                String said = row.problem() == null ? row.values().toString() : "rejected: " + row.problem();
                read.add(row.line() + " " + said.replace("\n", "\\n"));
                row.notices().forEach(notice -> read.add("  " + notice));
            });
        } catch (ExtractRefused refused) {
            read.add("refused: " + refused.getMessage());
        }
        return read;
    }

    @ParameterizedTest
    @MethodSource("saved")
    void itIsReadAsItShouldBe(Path file) throws IOException {
        Path expected = FOLDER.resolve(file.getFileName() + ".expected");
        assertThat(String.join("\n", read(file)) + "\n").isEqualTo(Files.readString(expected));
    }
}
