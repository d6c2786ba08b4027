package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.alongside.shared.service.Fuzz;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whole imports of extracts made at random: the good rows are stored as they are, each other row is rejected with its line and a
 * reason, the same file again changes nothing, and of what is refused nothing is stored.
 */
class ImportsFuzzTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final ExtractFixture fixture = new ExtractFixture(jdbi);
    private int providers;

    private List<String> texts(String sql, Object bound) {
        return jdbi.withHandle(
                h -> h.createQuery(sql).bind(0, bound).mapTo(String.class).list());
    }

    private List<String> stored(String provider) {
        return texts(
                "select concat_ws('|', r.local_id, r.birth_date, r.gender, r.postcode) from person_registration r join provider p"
                        + " on p.id = r.provider_id where p.ods_code = ? order by r.local_id collate \"C\"",
                provider);
    }

    private static String joined(Map<String, @Nullable String> values) {
        StringBuilder joined = new StringBuilder(String.valueOf(values.get("LocalPatientId")));
        for (String column : List.of("PersonBirthDate", "Gender", "Postcode")) {
            if (values.get(column) != null) {
                joined.append('|').append(values.get(column));
            }
        }
        return joined.toString();
    }

    private Map<String, TableCounts> load(byte[] zip) throws IOException {
        Path file = Files.createTempFile("fuzz", ".zip");
        try {
            return fixture.load(Files.write(file, zip));
        } finally {
            Files.delete(file);
        }
    }

    private void extract(Random random) throws IOException {
        String provider = "F%04d".formatted(++providers);
        RandomSpreadsheet people = new RandomSpreadsheet(random, 1 + random.nextInt(30));
        RandomPatients patients = new RandomPatients(random, random.nextInt(6));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                ("OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\n" + provider
                                + ",2026-01-01,2026-01-31\n")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("MHS001MPI.csv", people.bytes());
        RandomZip zips = new RandomZip(random);
        loadedTwice(provider, zips.packed(files), people);
        files.put(
                "Patient.ndjson",
                new String(patients.bytes(), StandardCharsets.UTF_8)
                        .replace("/AAA", "/" + provider)
                        .getBytes(StandardCharsets.UTF_8));
        TableCounts named = load(zips.packed(files)).get("Patient");
        assertThat(named.read()).isEqualTo(named.inserted() + named.updated() + named.unchanged() + named.rejected());
        List<String> before = stored(provider);
        try {
            load(zips.damaged(zips.packed(files)));
        } catch (ExtractRefused refused) {
            assertThat(stored(provider)).isEqualTo(before);
        }
    }

    private void loadedTwice(String provider, byte[] zip, RandomSpreadsheet people) throws IOException {
        TableCounts first = load(zip).get("MHS001MPI");
        assertThat(first)
                .isEqualTo(new TableCounts(
                        people.good().size() + people.bad().size(),
                        people.good().size(),
                        0,
                        0,
                        people.bad().size()));
        assertThat(texts(
                        "select line || ' ' || (reason > '')::text from import_rejection where job_id = ? order by line",
                        fixture.job()))
                .containsExactlyElementsOf(people.bad().keySet().stream()
                        .map(line -> line + " true")
                        .toList());
        assertThat(stored(provider))
                .containsExactlyInAnyOrderElementsOf(new TreeMap<>(people.good())
                        .values().stream().map(ImportsFuzzTest::joined).toList());
        TableCounts again = load(zip).get("MHS001MPI");
        assertThat(again.unchanged()).isEqualTo(first.inserted());
        assertThat(again.rejected()).isEqualTo(first.rejected());
    }

    @Test
    void extracts() {
        Fuzz.each("extracts", 30, this::extract);
    }
}
