package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What an extract says of names and numbers is found by, and what stands for no number matches nobody. */
class NamesImportedTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final ExtractFixture extracts = new ExtractFixture(jdbi);

    private static Path extract(Map<String, String> numbers, String... patients) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n");
        files.put(
                "MHS001MPI.csv",
                numbers.entrySet().stream()
                        .map(e -> e.getKey() + "," + e.getValue() + ",1990-01-01\n")
                        .collect(Collectors.joining("", "LocalPatientId,NHSNumber,PersonBirthDate\n", "")));
        files.put("Patient.ndjson", String.join("\n", patients));
        return ExtractFixture.zip(files);
    }

    private static String patient(String id, String names, String phone) {
        return "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"https://trust.example/local-patient-identifier/AAA\","
                + "\"value\":\"" + id + "\"}],\"name\":[" + names + "],\"telecom\":[{\"system\":\"phone\",\"value\":\""
                + phone + "\"}]}";
    }

    private List<String> texts(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    private List<String> words(String id) {
        return texts("select word from person_key where word > '!' and local_id = '" + id + "' order by word");
    }

    @Test
    void everyNameAndNumberIsAKey() throws IOException {
        String names =
                "{\"use\":\"official\",\"family\":\"O’Brien\",\"given\":[\"Sinéad\",\"Zoë\"]},{\"use\":\"usual\",\"given\":[\"Bobbikins\"]},"
                        + "{\"use\":\"maiden\",\"family\":\"García\"},{\"use\":\"old\",\"family\":\"Jones\",\"given\":[\"Ann\"]}";
        Path file = extract(Map.of("P1", ""), patient("P1", names, "Mobile: 07700900321 or 01632 960001"));
        extracts.load(file);
        assertThat(words("P1"))
                .contains(
                        "obrien",
                        "brien",
                        "sinead",
                        "zoe",
                        "sineadzoe",
                        "bobbikins",
                        "garcia",
                        "jones",
                        "ann",
                        "07700900321",
                        "01632960001");
        assertThat(texts("select former_names from person_registration")).containsExactly("García; Ann Jones");
        List<String> before = words("P1");
        extracts.load(file);
        assertThat(words("P1")).as("the same file again").isEqualTo(before);
    }

    @Test
    void aNameThatAnExtractReplacesIsAFormerOne() throws IOException {
        extracts.load(
                extract(Map.of("P1", ""), patient("P1", "{\"family\":\"Jones\",\"given\":[\"Ann\"]}", "07700 900321")));
        Path later =
                extract(Map.of("P1", ""), patient("P1", "{\"family\":\"Smith\",\"given\":[\"Ann\"]}", "07700 900322"));
        extracts.load(later);
        assertThat(words("P1")).containsExactlyInAnyOrder("smith", "ann", "jones", "07700900322");
        extracts.load(later);
        assertThat(texts("select former_names from person_registration")).containsExactly("Jones");
    }

    @Test
    void tenEqualDigitsMatchNobodyAndNobodyIsLost() throws IOException {
        Map<String, String> dummies = IntStream.range(0, 10)
                .boxed()
                .collect(Collectors.toMap(
                        d -> "P" + d, d -> Integer.toString(d % 2 == 0 ? 9 : d).repeat(10)));
        extracts.load(extract(dummies));
        assertThat(texts("select distinct coalesce(nhs_number, 'none') from person_registration"))
                .containsExactly("none");
        assertThat(texts("select count(distinct person_id)::text from person_registration"))
                .containsExactly("10");
        assertThat(texts("select id::text from possible_duplicate")).isEmpty();
        assertThat(texts("select reason from import_rejection")).isEmpty();
        assertThat(texts("select notice from import_notice"))
                .containsExactly("MHS001MPI: ten equal digits are no NHS number; kept without one: 10.");
    }

    private static Path lived(String index, String postcode) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n");
        if (!index.isEmpty()) {
            files.put("MHS001MPI.csv", index);
        }
        files.put(
                "Patient.ndjson",
                patient("P1", "{\"family\":\"Jones\"}", "07700 900321")
                        .replace("\"telecom\"", "\"address\":[{\"postalCode\":\"" + postcode + "\"}],\"telecom\""));
        return ExtractFixture.zip(files);
    }

    private void loadedTwice(Path extract, String postcode) throws IOException {
        extracts.load(extract);
        assertThat(texts("select postcode from person_registration")).containsExactly(postcode);
        assertThat(extracts.load(extract).values())
                .as("the same file again")
                .allMatch(counts -> counts.unchanged() == 1 && counts.read() == 1);
        assertThat(texts("select postcode from person_registration")).containsExactly(postcode);
    }

    @Test
    void thePostcodeOfAPatientFillsAGapAndIsLaterNewsWithoutAnIndex() throws IOException {
        loadedTwice(lived("LocalPatientId,Postcode\nP1,L1 1AA\n", "L2 2BB"), "L1 1AA");
        loadedTwice(lived("", "L3 3CC"), "L3 3CC");
        loadedTwice(lived("LocalPatientId,Postcode\nP1,\n", "L4 4DD"), "L3 3CC");
        loadedTwice(lived("LocalPatientId,Postcode\nP1,L5 5EE\n", "L4 4DD"), "L5 5EE");
        jdbi.useHandle(h -> h.execute("update person_registration set entered = 'postcode', postcode = 'L9 9ZZ'"));
        loadedTwice(lived("", "L3 3CC"), "L9 9ZZ");
        assertThat(texts("select concat_ws('|', table_name, column_name, entered, imported) from import_conflict"))
                .containsExactly("Patient|postcode|L9 9ZZ|L3 3CC");
    }

    @Test
    void thePostcodeOfAPatientIsTakenWhereTheIndexHasNone() throws IOException {
        loadedTwice(lived("LocalPatientId\nP1\n", "L2 2BB"), "L2 2BB");
    }

    @Test
    void aPatientWithoutANameTakesNobodysNameAway() throws IOException {
        extracts.load(extract(
                Map.of("P1", "9990000018"),
                patient("P1", "{\"prefix\":[\"Ms\"],\"family\":\"Jones\",\"given\":[\"Ann\"]}", "07700 900321")));
        extracts.load(extract(Map.of("P1", "9990000018"), patient("P1", "null,{\"use\":\"usual\"}", "07700 900322")));
        assertThat(
                        texts(
                                "select concat_ws('|', prefix, family_name, given_name, former_names, phone) from person_registration"))
                .containsExactly("Ms|Jones|Ann|07700 900322");
        assertThat(texts("select notice from import_notice"))
                .containsExactly("Patient: no name; the name that is known stays: 1.");
        extracts.load(extract(
                Map.of("P1", "9990000018"),
                patient("P1", "{\"family\":\"Smith\",\"period\":{\"end\":\"2020-01-01\"}}", "07700 900322")));
        assertThat(texts("select concat_ws('|', family_name, given_name, former_names) from person_registration"))
                .containsExactly("Smith|Jones; Ann");
    }

    /** imports.md: a row is rejected with its column and its reason, and nothing is cut off. */
    @Test
    void aTextThatIsTooLongRejectsItsRow() throws IOException {
        String longest = "x".repeat(500);
        extracts.load(extract(
                Map.of("P1", "", "P2", ""),
                patient("P1", "{\"family\":\"" + longest + "y\"}", "07700 900321"),
                patient("P2", "{\"family\":\"" + longest + "\"}", "07700 900321")));
        assertThat(texts("select concat_ws('|', line, row_key, column_name, reason) from import_rejection"))
                .containsExactly("1|P1|Family|is longer than 500 characters");
        assertThat(texts("select family_name from person_registration where family_name is not null"))
                .containsExactly(longest);
    }
}
