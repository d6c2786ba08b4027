package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.alongside.shared.PlainText;
import org.alongside.shared.service.Fuzz;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a file has in it: a row that is good is read as it is, and nothing but a refusal in words stops the reading. */
class ReadersFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final ExtractTable INDEX = PersonTables.INDEX;
    private static final ExtractTable PATIENT = ExtractTables.named("Patient").orElseThrow();

    private static List<RawRow> rows(byte[] csv) throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (CsvFile file = new CsvFile(INDEX, new ByteArrayInputStream(csv))) {
            file.forEach(rows::add);
        }
        return rows;
    }

    private static Map<String, @Nullable String> named(ExtractTable table, RawRow row) {
        Map<String, @Nullable String> named = new LinkedHashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            named.put(table.columns().get(i).name(), row.values().get(i));
        }
        return named;
    }

    private static void spreadsheet(Random random) throws IOException {
        RandomSpreadsheet made = new RandomSpreadsheet(random, 1 + random.nextInt(20));
        Map<Long, Map<String, @Nullable String>> good = new TreeMap<>(made.good());
        for (RawRow row : rows(made.bytes())) {
            Map<String, @Nullable String> expected = good.remove(row.line());
            if (expected == null) {
                assertThat(row.problem())
                        .as("line %d: %s", row.line(), row.values())
                        .isNotNull();
                assertThat(made.bad()).containsKey(row.line());
            } else {
                assertThat(row.problem())
                        .as("line %d: %s", row.line(), expected)
                        .isNull();
                expected.remove("Notes");
                assertThat(named(INDEX, row)).as("line %d", row.line()).containsAllEntriesOf(expected);
            }
        }
        assertThat(good).as("rows that were lost").isEmpty();
    }

    @Test
    void spreadsheets() {
        Fuzz.each("spreadsheets", 3_000, ReadersFuzzTest::spreadsheet);
    }

    /** What is read of a file to which anything was done: no exception but a refusal, and values that can be judged. */
    private static void damaged(Random random) throws IOException {
        byte[] csv = new RandomSpreadsheet(random, 5).bytes();
        for (int i = random.nextInt(6); i >= 0; i--) {
            csv[random.nextInt(csv.length)] =
                    (byte) (random.nextBoolean() ? random.nextInt() : "\"\",\n\r x".charAt(random.nextInt(7)));
        }
        try {
            for (RawRow row : rows(csv)) {
                for (int i = 0; i < row.values().size(); i++) {
                    String value = row.values().get(i);
                    if (value != null) {
                        INDEX.columns().get(i).kind().accepts(value);
                        assertThat(value.codePoints()).allMatch(PlainText::canBeKept);
                    }
                }
            }
        } catch (ExtractRefused refused) {
            assertThat(refused.getMessage()).startsWith("MHS001MPI").endsWith(".");
        }
    }

    @Test
    void damagedSpreadsheets() {
        Fuzz.each("damaged spreadsheets", 3_000, ReadersFuzzTest::damaged);
    }

    private static void patients(Random random) throws IOException {
        RandomPatients made = new RandomPatients(random, 1 + random.nextInt(8));
        Map<Long, String> good = new TreeMap<>(made.good());
        PatientFile file = new PatientFile(PATIENT, new ByteArrayInputStream(made.bytes()), "AAA", TODAY);
        file.forEach(row -> {
            assertThat(row.values()).hasSize(PATIENT.columns().size());
            assertThat(row.notices()).doesNotHaveDuplicates();
            Map<String, @Nullable String> values = named(PATIENT, row);
            String expected = good.remove(row.line());
            if (expected != null) {
                assertThat(row.problem()).as("line %d", row.line()).isNull();
                assertThat(values.get("LocalPatientId") + " " + values.get("Family"))
                        .as("line %d", row.line())
                        .isEqualTo(expected);
            }
        });
        assertThat(good).as("patients who were lost").isEmpty();
    }

    @Test
    void patients() {
        Fuzz.each("patients", 1_500, ReadersFuzzTest::patients);
    }

    private static Map<String, byte[]> files(Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-01-01,2026-01-31\n"
                        .getBytes(StandardCharsets.UTF_8));
        files.put("MHS001MPI.csv", new RandomSpreadsheet(random, 5).bytes());
        files.put("Patient.ndjson", new RandomPatients(random, 3).bytes());
        return files;
    }

    /** Everything that is read of a zip, by its tables. */
    private static Map<String, List<RawRow>> unpacked(byte[] zip) throws IOException {
        Path file = Files.createTempFile("fuzz", ".zip");
        Map<String, List<RawRow>> tables = new TreeMap<>();
        try {
            Files.write(file, zip);
            try (Extract extract = Extract.open(file, TODAY)) {
                for (ExtractTable table : extract.rows().keySet()) {
                    List<RawRow> rows = new ArrayList<>();
                    extract.read(table).forEach(rows::add);
                    tables.put(table.name(), rows);
                }
                assertThat(extract.notices())
                        .allMatch(notice -> notice.codePoints().allMatch(PlainText::canBeKept));
            }
        } finally {
            Files.delete(file);
        }
        return tables;
    }

    /** Of a zip that was damaged a table is read as it was, or not at all; as patients their provider may be another one. */
    private static void zip(Random random) throws IOException {
        RandomZip zips = new RandomZip(random);
        byte[] zip = zips.packed(files(random));
        Map<String, List<RawRow>> right = unpacked(zip);
        assertThat(right).containsOnlyKeys("MHS000Header", "MHS001MPI", "Patient");
        try {
            unpacked(zips.damaged(zip)).forEach((table, rows) -> {
                if (!table.equals("Patient")) {
                    assertThat(rows).isEqualTo(right.get(table));
                }
            });
        } catch (ExtractRefused refused) {
            assertThat(refused.getMessage().codePoints()).allMatch(PlainText::canBeKept);
        }
    }

    @Test
    void zips() {
        Fuzz.each("zips", 150, ReadersFuzzTest::zip);
    }
}
