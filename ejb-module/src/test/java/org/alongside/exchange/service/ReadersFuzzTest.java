package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.alongside.shared.PlainText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a file has in it: a row that is good is read as it is, and nothing but a refusal in words stops the reading. */
class ReadersFuzzTest {

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
                assertThat(row.problem()).as("line %d: %s", row.line(), row.values()).isNotNull();
                assertThat(made.bad()).containsKey(row.line());
            } else {
                assertThat(row.problem()).as("line %d: %s", row.line(), expected).isNull();
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
        PatientFile file = new PatientFile(
                PATIENT, new ByteArrayInputStream(made.bytes()), "AAA", LocalDate.of(2026, 11, 29));
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
}
