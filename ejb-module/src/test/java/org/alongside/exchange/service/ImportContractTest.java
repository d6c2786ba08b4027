package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What an import promises (imports.md): idempotent, providers apart, bad rows never stop good ones. */
class ImportContractTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final ExtractFixture fixture = new ExtractFixture(jdbi);

    private static final String HEADER = "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\n";

    private long count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    private static Path small(String provider, Map<String, String> more) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MHS000Header.csv", HEADER + provider + ",2026-01-01,2026-01-31\n");
        files.put("MHS902ServiceTeamDetails.csv", "CareProfTeamLocalId,ServTeamTypeMH\nCRT,A02\nCMH,A06\n");
        files.putAll(more);
        return ExtractFixture.zip(files);
    }

    private static Map<String, String> person(String localId, String nhsNumber, String born) {
        return Map.of(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate\n" + localId + "," + nhsNumber + "," + born + "\n");
    }

    @Test
    void sameFileAgainChangesNothing() throws IOException {
        Path sample = ExtractFixture.resource("mhsds-sample.zip");
        fixture.load(sample);
        Map<String, TableCounts> again = fixture.load(sample);
        assertThat(again).hasSize(23);
        again.forEach((table, counts) -> {
            assertThat(counts.unchanged()).as(table).isEqualTo(counts.read());
            assertThat(counts.inserted() + counts.updated() + counts.rejected())
                    .as(table)
                    .isZero();
        });
    }

    @Test
    void eachBadRowIsRejectedForItsReasonAndTheGoodOnesGoIn() throws IOException {
        Map<String, TableCounts> counts = fixture.load(ExtractFixture.resource("mhsds-dirty.zip"));
        List<String> rejected = jdbi.withHandle(
                h -> h.createQuery("select table_name || ' ' || row_key from import_rejection where job_id = ?")
                        .bind(0, fixture.job())
                        .mapTo(String.class)
                        .list());
        List<String> expected;
        try (var in = getClass().getResourceAsStream("/extracts/mhsds-dirty.zip")) {
            expected = expectedRejections(in.readAllBytes());
        }
        assertThat(rejected).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(counts.values().stream().mapToLong(TableCounts::rejected).sum())
                .isEqualTo(expected.size());
        assertThat(count("select count(*) from referral")).isEqualTo(254);
    }

    private static List<String> expectedRejections(byte[] zip) throws IOException {
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("dirty.json")) {
                    return Json.createReader(in).readArray().getValuesAs(JsonObject.class).stream()
                            .map(o -> o.getString("table") + " " + o.getString("key"))
                            .toList();
                }
            }
        }
        throw new IllegalStateException("no dirty.json");
    }

    @Test
    void twoProvidersWithTheSameLocalIdentifiersStayApart() throws IOException {
        fixture.load(small("AAA", person("P1", "9990000018", "1980-01-01")));
        Map<String, TableCounts> other = fixture.load(small("BBB", person("P1", "9990000026", "1990-02-02")));
        assertThat(other.get("MHS001MPI").inserted()).isOne();
        assertThat(other.get("MHS902ServiceTeamDetails").inserted()).isEqualTo(2);
        assertThat(count("select count(distinct person_id) from person_registration"))
                .isEqualTo(2);
        assertThat(count("select count(*) from person_registration where birth_date = '1980-01-01'"))
                .isOne();
    }

    @Test
    void oneHumanInTwoProvidersIsOnePersonWhenNumberAndBirthDateAgree() throws IOException {
        fixture.load(small("AAA", person("P1", "9990000018", "1980-01-01")));
        fixture.load(small("BBB", person("Q7", "9990000018", "1980-01-01")));
        assertThat(count("select count(distinct person_id) from person_registration"))
                .isOne();
        assertThat(count("select count(*) from possible_duplicate")).isZero();
    }

    @Test
    void aDifferentBirthDateOrTwoIdentifiersOfOneProviderArePossibleDuplicates() throws IOException {
        fixture.load(small("AAA", person("P1", "9990000018", "1980-01-01")));
        fixture.load(small("BBB", person("Q7", "9990000018", "1981-01-01")));
        assertThat(count("select count(*) from possible_duplicate")).isOne();
        fixture.load(small("AAA", person("P2", "9990000018", "1980-01-01")));
        assertThat(count("select count(distinct person_id) from person_registration"))
                .isEqualTo(3);
        assertThat(count("select count(*) from possible_duplicate")).isEqualTo(3);
    }

    @Test
    void aLaterMonthUpdatesWhatChangedAndLeavesWhatIsAbsent() throws IOException {
        Map<String, String> first = new LinkedHashMap<>(person("P1", "9990000018", "1980-01-01"));
        first.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,ServDischDate\n"
                        + "R1,P1,CRT,2026-01-05,\nR2,P1,CMH,2026-01-06,\n");
        fixture.load(small("AAA", first));
        Map<String, TableCounts> later = fixture.load(small(
                "AAA",
                Map.of(
                        "MHS101Referral.csv",
                        "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,ServDischDate\n"
                                + "R1,P1,CRT,2026-01-05,2026-02-01\n")));
        assertThat(later.get("MHS101Referral").updated()).isOne();
        assertThat(count("select count(*) from referral where discharge_date = '2026-02-01'"))
                .isOne();
        assertThat(count("select count(*) from referral")).isEqualTo(2);
    }

    @Test
    void whatStaffEnteredIsKeptAndTheDifferenceIsListed() throws IOException {
        Map<String, String> files = new LinkedHashMap<>(person("P1", "9990000018", "1980-01-01"));
        files.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,ServDischDate\n"
                        + "R1,P1,CRT,2026-01-05,\n");
        fixture.load(small("AAA", files));
        jdbi.useHandle(h -> h.execute(
                "update referral set discharge_date = '2026-01-20', ended_by = gen_random_uuid(), ended_at = now()"));
        fixture.load(small("AAA", files));
        fixture.load(small("AAA", files));
        assertThat(count("select count(*) from referral where discharge_date = '2026-01-20'"))
                .isOne();
        assertThat(count("select count(*) from import_conflict")).isOne();
    }

    @Test
    void aTeamsTypeIsKeptByThePeriodThatItWasReportedFor() throws IOException {
        fixture.load(small("AAA", Map.of()));
        Map<String, String> february = new LinkedHashMap<>();
        february.put("MHS000Header.csv", HEADER + "AAA,2026-02-01,2026-02-28\n");
        february.put("MHS902ServiceTeamDetails.csv", "CareProfTeamLocalId,ServTeamTypeMH\nCRT,A25\nCMH,A06\n");
        Map<String, TableCounts> counts = fixture.load(ExtractFixture.zip(february));
        assertThat(counts.get("MHS902ServiceTeamDetails").updated()).isOne();
        assertThat(count("select count(*) from team where team_type_on(id, '2026-01-31') = 'A02'"))
                .isOne();
        assertThat(count("select count(*) from team where team_type_on(id, '2026-02-01') = 'A25'"))
                .isOne();
    }

    @Test
    void identicalRowsOfVisitsAreSeparateFactsAndAKeyTwiceIsNot() throws IOException {
        Map<String, TableCounts> counts = fixture.load(
                small(
                        "AAA",
                        Map.of(
                                "link_worker_visits.csv",
                                "CrisisTeamLocalId,CommunityTeamLocalId,CareProfLocalId,VisitDate\nCRT,CMH,S1,2026-01-05\nCRT,CMH,S1,2026-01-05\n",
                                "interface_meetings.csv",
                                "MeetingId,CrisisTeamLocalId,CommunityTeamLocalId,MeetingDate,CrisisManagerPresent,CommunityManagerPresent,PathwaysReviewed\n"
                                        + "M1,CRT,CMH,2026-01-05,Y,Y,Y\nM1,CRT,CMH,2026-01-05,Y,Y,Y\nM1,CRT,CMH,2026-01-06,Y,Y,Y\n")));
        assertThat(counts.get("link_worker_visits").inserted()).isEqualTo(2);
        assertThat(counts.get("interface_meetings")).isEqualTo(new TableCounts(3, 1, 0, 1, 1));
    }

    @Test
    void columnsInAnyOrderAliasesQuotesAndAByteOrderMarkAreRead() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "folder/MHS000Header.csv", "\uFEFFReportingPeriodEndDate,OrgIDProvider,Extra\r\n2026-01-31,AAA,x\r\n");
        files.put(
                "folder/MHS001MPI.csv",
                "\"PersonBirthDate\",\"Postcode\",\"LocalPatientID\"\r\n1980-01-01,\"L1 \"\"1AA\"\"\",P1\r\n");
        Map<String, TableCounts> counts = fixture.load(ExtractFixture.zip(files));
        assertThat(counts.get("MHS001MPI").inserted()).isOne();
        assertThat(count("select count(*) from person_registration where postcode = 'L1 \"1AA\"'"))
                .isOne();
    }

    @Test
    void anExtractThatCannotBeTakenIsRefusedAsAWhole() throws IOException {
        assertRefused(ExtractFixture.zip(Map.of("../MHS001MPI.csv", "LocalPatientId\n")), "leads out of it");
        assertRefused(ExtractFixture.zip(Map.of("MHS001MPI.csv", "Name\nx\n")), "lacks its key column LocalPatientId");
        assertRefused(ExtractFixture.zip(Map.of("notes.txt", "x")), "none of the files");
        assertRefused(
                ExtractFixture.zip(Map.of("MHS001MPI.csv", "\"LocalPatientId\"x\nP1\n")), "cannot be read (line 1)");
        Path noZip = Files.writeString(Files.createTempFile("extract", ".zip"), "LocalPatientId\nP1\n");
        assertRefused(noZip, "not a zip");
        assertRefused(raw("MHS001MPI.csv", "LocalPatientId\nP1\n".getBytes(StandardCharsets.UTF_16)), "not in UTF-8");
        assertRefused(
                raw("MHS001MPI.csv", "LocalPatientId\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)), "UTF-8");
        assertThat(count("select count(*) from person_registration")).isZero();
    }

    @Test
    void aZipOfZerosIsRefusedByItsDirectoryAndByWhatComesOut() throws IOException {
        assertRefused(raw("MHS001MPI.csv", new byte[50 << 20]), "far more than its packed size");
        assertRefused(raw("zeros.bin", new byte[50 << 20]), "far more than its packed size");
    }

    private static void assertRefused(Path zip, String reason) {
        assertThatThrownBy(() -> Extract.open(zip, LocalDate.of(2026, 2, 1)))
                .isInstanceOf(ExtractRefused.class)
                .hasMessageContaining(reason);
    }

    private static Path raw(String name, byte[] content) throws IOException {
        Path file = Files.createTempFile("extract", ".zip");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
        return file;
    }
}
