package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** An extract that says that a record is restricted restricts it, once. */
class RestrictedImportTest {

    private static final String LABELLED =
            ",\"meta\":{\"security\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\",\"code\":\"R\"}]}";

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final ExtractFixture fixture = new ExtractFixture(jdbi);

    private static String patient(String localId, String more) {
        return "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"https://fhir.example.nhs.uk/Id/local-patient-identifier/ZDT\",\"value\":\""
                + localId + "\"}],\"name\":[{\"use\":\"official\",\"family\":\"" + localId + "\"}]" + more + "}\n";
    }

    private void extract(String label) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nZDT,2026-10-29,2026-11-28\n");
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\nBUGV1,9999000770,1955-05-05,1,L1 1AA\nBUGV2,9999000789,1956-06-06,2,L1 1AB\n");
        files.put(
                "Patient.ndjson",
                patient("BUGV1", "")
                        + patient(
                                "BUGV2",
                                label.isEmpty()
                                        ? ""
                                        : LABELLED.replace("\"R\"", "\"" + label + "\"")
                                                + ",\"address\":[{\"use\":\"home\",\"line\":[\"1 Refuge Lane\"],\"city\":\"Liverpool\"}]"));
        fixture.load(ExtractFixture.zip(files));
    }

    private List<String> list(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private List<String> restricted() {
        return list("select local_id from person_registration where restricted(person_id) order by 1");
    }

    private List<String> notices() {
        return list("select notice from import_notice where job_id = '" + fixture.job()
                + "' and notice like '%restricted%'");
    }

    @Test
    void theRecordIsRestrictedAndTheReportSaysSo() throws IOException {
        extract("R");
        assertThat(restricted()).containsExactly("BUGV2");
        assertThat(notices()).singleElement().asString().contains("address and telephone are withheld");
        assertThat(list("select address from person_registration where local_id = 'BUGV2'"))
                .as("kept for those who may see it")
                .containsExactly("1 Refuge Lane, Liverpool");
    }

    @Test
    void withoutALabelNobodyIs() throws IOException {
        extract("N");
        assertThat(restricted()).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @Test
    void aLabelThatIsAddedLaterRestrictsAndOneThatIsMissingLiftsNothing() throws IOException {
        extract("");
        assertThat(restricted()).isEmpty();
        extract("R");
        extract("R");
        extract("");
        assertThat(restricted()).containsExactly("BUGV2");
        assertThat(list("select set_by from restriction")).as("once").containsExactly("an import");
    }

    @Test
    void whatStaffHaveLiftedStaysLifted() throws IOException {
        extract("R");
        jdbi.useHandle(
                handle -> handle.execute(
                        "update restriction set lifted_at = now(), lifted_by = 'Naomi Roberts', lift_reason = 'She has moved.'"));
        extract("R");
        assertThat(restricted()).isEmpty();
    }

    /** Its number is none, so nothing else of it is kept. */
    @Test
    void aPatientThatIsRejectedForSomethingElseRestrictsAllTheSame() throws IOException {
        extract("");
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nZDT,2026-10-29,2026-11-28\n");
        files.put(
                "Patient.ndjson",
                patient("BUGV2", LABELLED)
                        .replace(
                                "\"identifier\":[",
                                "\"identifier\":[{\"system\":\"https://fhir.nhs.uk/Id/nhs-number\",\"value\":\"1234567890\"},"));
        assertThat(fixture.load(ExtractFixture.zip(files)).get("Patient").rejected())
                .isEqualTo(1);
        assertThat(restricted()).containsExactly("BUGV2");
    }
}
