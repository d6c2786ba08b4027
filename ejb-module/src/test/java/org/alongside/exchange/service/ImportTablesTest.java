package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table of an extract by itself: what it needs, what it refuses, what it calls its columns by older names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTablesTest {

    /** A good row of each table, in a trust that has team C (crisis), M (community), person P, referral R and spell H. */
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("MHS902ServiceTeamDetails", "CareProfTeamLocalId=T1;ServTeamTypeMH=A02;ServTeamIntAgeGroup=02"),
            Map.entry("MHS901StaffDetails", "CareProfLocalId=S9;CareProfStaffGpMH=N"),
            Map.entry("MHS903WardDetails", "WardCode=W1;SiteIDOfWard=X;WardType=01"),
            Map.entry(
                    "directory",
                    "Kind=PRACTICE;LocalId=E1;OdsCode=E1;Name=Surgery;Email=a@b.example;Phone=01632 960001"),
            Map.entry("MHS001MPI", "LocalPatientId=P9;NHSNumber=9990000026;PersonBirthDate=1980-01-01;Gender=1"),
            Map.entry("MHS002GP", "LocalPatientId=P;GMPReg=E1;StartDateGMPRegistration=2020-01-01"),
            Map.entry("MHS006MHCareCoord", "LocalPatientId=P;StartDateAssCareCoord=2026-01-01;CareProfLocalId=S1"),
            Map.entry(
                    "MHS401MHActPeriod",
                    "MHActLegalStatusClassPeriodId=L1;LocalPatientId=P;StartDateMHActLegalStatusClass=2026-01-01;LegalStatusCode=02"),
            Map.entry(
                    "MHS101Referral",
                    "ServiceRequestId=R9;LocalPatientId=P;CareProfTeamLocalId=C;ReferralRequestReceivedDate=2026-01-02"),
            Map.entry("MHS102OtherServiceType", "ServiceRequestId=R;CareProfTeamLocalId=M;ReferClosureDate=2026-03-01"),
            Map.entry("MHS105OnwardReferral", "ServiceRequestId=R;OnwardReferDate=2026-01-05;OrgIDReceiving=XYZ"),
            Map.entry(
                    "MHS106DischargePlanAgreement",
                    "ServiceRequestId=R;DischPlanContentAgreedBy=10;DischPlanContentAgreedDate=2026-01-06"),
            Map.entry(
                    "MHS606CodedScoreAssessmentRefer",
                    "ServiceRequestId=R;CodedAssToolType=961031000000108;PersScore=7;AssToolCompTimestamp=2026-01-06T10:00:00+00:00"),
            Map.entry(
                    "MHS201CareContact",
                    "CareContactId=K1;ServiceRequestId=R;CareContDate=2026-01-03;CareContTime=09:00:00;ClinContDurOfCareCont=45"),
            Map.entry("MHS204IndirectActivity", "ServiceRequestId=R;IndirectActDate=2026-01-03;DurationIndirectAct=5"),
            Map.entry(
                    "joint_meetings",
                    "MeetingId=J1;LocalPatientId=P;CrisisServiceRequestId=R;CommunityTeamLocalId=M;MeetingDate=2026-01-04;"
                            + "MeetingType=JOINT_VISIT;ServiceUserPresent=Y"),
            Map.entry("MHS501HospProvSpell", "HospProvSpellID=H9;ServiceRequestId=R;StartDateHospProvSpell=2026-01-03"),
            Map.entry("MHS502WardStay", "WardStayId=Y1;HospProvSpellID=H;StartDateWardStay=2026-01-03"),
            Map.entry("MHS518ClinReadyforDischarge", "HospProvSpellID=H;StartDateClinReadyforDisch=2026-01-09"),
            Map.entry(
                    "link_workers",
                    "CrisisTeamLocalId=C;CommunityTeamLocalId=M;CareProfLocalId=S1;StartDate=2026-01-01"),
            Map.entry(
                    "link_worker_visits",
                    "CrisisTeamLocalId=C;CommunityTeamLocalId=M;CareProfLocalId=S1;VisitDate=2026-01-09"),
            Map.entry(
                    "interface_meetings",
                    "MeetingId=I1;CrisisTeamLocalId=C;CommunityTeamLocalId=M;MeetingDate=2026-01-09;CrisisManagerPresent=Y"),
            Map.entry(
                    "relationship_ratings",
                    "CrisisTeamLocalId=C;CommunityTeamLocalId=M;Source=CARER;RatingDate=2026-01-09;Rating=4"));

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final ExtractFixture fixture = new ExtractFixture(jdbi);

    @BeforeAll
    void trust() throws IOException {
        fixture.load(extract(Map.of(
                "MHS902ServiceTeamDetails", "CareProfTeamLocalId,ServTeamTypeMH\nC,A02\nM,A06\n",
                "MHS901StaffDetails", "CareProfLocalId\nS1\n",
                "MHS001MPI", "LocalPatientId,NHSNumber\nP,9990000018\nQ,\n",
                "MHS101Referral",
                        "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate\n"
                                + "R,P,C,2026-01-02\nRQ,Q,C,2026-01-02\n",
                "MHS501HospProvSpell", "HospProvSpellID,ServiceRequestId,StartDateHospProvSpell\nH,R,2026-01-03\n")));
    }

    private static java.nio.file.Path extract(Map<String, String> tables) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-01-01,2026-01-31\n");
        tables.forEach((name, text) -> files.put(name + ".csv", text));
        return ExtractFixture.zip(files);
    }

    private static Map<String, String> row(String cells) {
        return Stream.of(cells.split(";"))
                .map(cell -> cell.split("=", 2))
                .collect(Collectors.toMap(c -> c[0], c -> c[1], (a, b) -> b, LinkedHashMap::new));
    }

    private TableCounts load(String table, Map<String, String> cells) throws IOException {
        return load(table, table, cells);
    }

    private TableCounts load(String table, String file, Map<String, String> cells) throws IOException {
        String text = String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values()) + "\n";
        return fixture.load(extract(Map.of(file, text))).get(table);
    }

    private List<String> rejections() {
        return jdbi.withHandle(
                h -> h.createQuery("select column_name || ': ' || reason from import_rejection where job_id = ?")
                        .bind(0, fixture.job())
                        .mapTo(String.class)
                        .list());
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF, DutyRole=Shift Coordinator, DutyRole: is none of the duty roles of this installation",
        "STAFF, DutyRole=shift_lead, DutyRole: is none of the duty roles of this installation",
        "STAFF, Email=not an address, Email: is not one e-mail address",
        "TEAM, Email=a@b.example;c@d.example, Email: is not one e-mail address",
        "WARD, Phone=ask the ward, Phone: is not a telephone number",
        "PRACTICE, Email=surgery, Email: is not one e-mail address",
        "ORGANISATION, Phone=12, Phone: is not a telephone number"
    })
    void theDirectoryIsJudgedAsThePagesJudge(String kind, String wrong, String rejection) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>(Map.of("Kind", kind, "LocalId", "NEW-1", "Name", "Somebody"));
        String[] cell = wrong.split("=", 2);
        cells.put(cell[0], cell[1]);
        assertThat(load("directory", cells).rejected()).isEqualTo(1);
        assertThat(rejections()).containsExactly(rejection);
        cells.remove(cell[0]);
        assertThat(load("directory", cells).rejected()).as("without it").isZero();
    }

    @Test
    void anAddressOnTwoLinesIsNone() throws IOException {
        Map<String, String> cells =
                Map.of("Kind", "STAFF", "LocalId", "NEW-2", "Email", "\"a@b.example\nBcc: x@y.example\"");
        assertThat(load("directory", cells).rejected()).isEqualTo(1);
        assertThat(rejections()).containsExactly("Email: is not one e-mail address");
    }

    static Stream<ExtractTable> tables() {
        return ExtractTables.IN_ORDER.stream().filter(t -> !t.name().equals("Patient"));
    }

    @Test
    void thereIsAGoodRowOfEveryTable() {
        assertThat(tables().map(ExtractTable::name)).containsExactlyInAnyOrderElementsOf(GOOD.keySet());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aGoodRowGoesInOnceAndIsUnchangedAfterwards(ExtractTable table) throws IOException {
        TableCounts first = load(table.name(), row(GOOD.get(table.name())));
        assertThat(rejections()).isEmpty();
        assertThat(first.inserted() + first.unchanged() + first.updated()).isOne();
        assertThat(load(table.name(), row(GOOD.get(table.name())))).isEqualTo(new TableCounts(1, 0, 0, 1, 0));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRowWithoutWhatItNeedsIsRejectedByTheNameOfTheColumn(ExtractTable table) throws IOException {
        for (Column column : table.columns().stream().filter(Column::required).toList()) {
            Map<String, String> cells = row(GOOD.get(table.name()));
            cells.put(column.name(), "");
            cells.put("Unknown", "x");
            assertThat(load(table.name(), cells)).as(column.name()).isEqualTo(new TableCounts(1, 0, 0, 0, 1));
            assertThat(rejections()).containsExactly(column.name() + ": is empty");
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aValueOfTheWrongKindIsRejectedByTheNameOfTheColumn(ExtractTable table) throws IOException {
        for (Column column : table.columns()) {
            if (column.kind() != ColumnKind.TEXT) {
                Map<String, String> cells = row(GOOD.get(table.name()));
                cells.put(column.name(), "nonsense");
                assertThat(load(table.name(), cells).rejected())
                        .as(column.name())
                        .isOne();
                assertThat(rejections())
                        .containsExactly(column.name() + ": " + column.kind().fault());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MHS101Referral, LocalPatientId, X",
        "MHS101Referral, CareProfTeamLocalId, X",
        "MHS102OtherServiceType, ServiceRequestId, X",
        "MHS102OtherServiceType, CareProfTeamLocalId, X",
        "MHS002GP, LocalPatientId, X",
        "MHS006MHCareCoord, LocalPatientId, X",
        "MHS401MHActPeriod, LocalPatientId, X",
        "MHS105OnwardReferral, ServiceRequestId, X",
        "MHS106DischargePlanAgreement, ServiceRequestId, X",
        "MHS606CodedScoreAssessmentRefer, ServiceRequestId, X",
        "MHS201CareContact, ServiceRequestId, X",
        "MHS204IndirectActivity, ServiceRequestId, X",
        "MHS501HospProvSpell, ServiceRequestId, X",
        "MHS502WardStay, HospProvSpellID, X",
        "MHS518ClinReadyforDischarge, HospProvSpellID, X",
        "joint_meetings, LocalPatientId, X",
        "joint_meetings, CrisisServiceRequestId, X",
        "joint_meetings, CrisisServiceRequestId, RQ",
        "joint_meetings, CommunityTeamLocalId, X",
        "joint_meetings, MeetingType, CHAT",
        "link_workers, CrisisTeamLocalId, X",
        "link_worker_visits, CommunityTeamLocalId, X",
        "interface_meetings, CommunityTeamLocalId, X",
        "relationship_ratings, CrisisTeamLocalId, X",
        "relationship_ratings, Source, NEIGHBOUR",
        "relationship_ratings, Rating, 0",
        "relationship_ratings, Rating, 6",
        "directory, Kind, SHOP"
    })
    void whatRefersToNothingOrMeansNothingIsRejected(String table, String column, String value) throws IOException {
        Map<String, String> cells = row(GOOD.get(table));
        cells.put(column, value);
        assertThat(load(table, cells)).isEqualTo(new TableCounts(1, 0, 0, 0, 1));
        assertThat(rejections()).hasSize(1).allMatch(r -> r.startsWith(column + ": "));
    }

    @ParameterizedTest
    @CsvSource({
        "MHS101Referral, ReferralRequestReceivedDate, ServDischDate",
        "MHS002GP, StartDateGMPRegistration, EndDateGMPRegistration",
        "MHS006MHCareCoord, StartDateAssCareCoord, EndDateAssCareCoord",
        "MHS401MHActPeriod, StartDateMHActLegalStatusClass, EndDateMHActLegalStatusClass",
        "MHS501HospProvSpell, StartDateHospProvSpell, DischDateHospProvSpell",
        "MHS502WardStay, StartDateWardStay, EndDateWardStay",
        "MHS518ClinReadyforDischarge, StartDateClinReadyforDisch, EndDateClinReadyforDisch",
        "link_workers, StartDate, EndDate"
    })
    void nothingEndsBeforeItBeginsAndTheSameDayIsFine(String table, String start, String end) throws IOException {
        Map<String, String> cells = row(GOOD.get(table));
        cells.put(end, "2001-01-01");
        assertThat(load(table, cells)).isEqualTo(new TableCounts(1, 0, 0, 0, 1));
        assertThat(rejections()).hasSize(1).allMatch(r -> r.startsWith(end + ": "));
        cells.put(end, cells.get(start));
        assertThat(load(table, cells).rejected()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "MHS902ServiceTeamDetails, CareProfTeamLocalId, CareProfTeamLocalID",
        "MHS201CareContact, AttendStatus, AttendOrDNACode",
        "MHS201CareContact, ServiceRequestId, ServiceRequestID",
        "MHS001MPI, LocalPatientId, LocalPatientID",
        "MHS001MPI, LocalPatientId, LOCALPATIENTID",
        "MHS518ClinReadyforDischarge, StartDateClinReadyforDisch, StartDateDelayDisch",
        "MHS501HospProvSpell, HospProvSpellID, HospProvSpellNum"
    })
    void columnsGoByTheirOlderNamesToo(String table, String name, String older) throws IOException {
        Map<String, String> cells = row(GOOD.get(table));
        String value = cells.remove(name);
        cells.put(older, value == null ? "5" : value);
        assertThat(load(table, cells).rejected()).isZero();
        assertThat(rejections()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MHS518ClinReadyforDischarge, MHS504DelayedDischarge",
        "MHS102OtherServiceType, MHS102ServiceTypeReferredTo",
        "MHS101Referral, mhs101referral"
    })
    void filesGoByTheirOlderNamesToo(String table, String older) throws IOException {
        assertThat(load(table, older, row(GOOD.get(table))).rejected()).isZero();
    }

    @Test
    void inAnOlderExtractAnotherTableSaysWhichTeamAReferralIsTo() throws IOException {
        Map<String, String> tables = Map.of(
                "MHS101Referral",
                "ServiceRequestId,LocalPatientId,ReferralRequestReceivedDate\nROLD,P,2026-01-02\n",
                "MHS102ServiceTypeReferredTo",
                "ServiceRequestId,CareProfTeamLocalID\nROLD,C\nROLD,M\n");
        assertThat(fixture.load(extract(tables)).get("MHS102OtherServiceType").inserted())
                .isEqualTo(2);
        assertThat(jdbi.<String, RuntimeException>withHandle(h -> h.createQuery(
                                "select t.local_id from referral r join team t on t.id = r.team_id where r.local_id = 'ROLD'")
                        .mapTo(String.class)
                        .one()))
                .isEqualTo("C");
        fixture.load(extract(tables))
                .values()
                .forEach(c -> assertThat(c.unchanged()).isEqualTo(c.read()));
        assertThat(jdbi.<Long, RuntimeException>withHandle(
                        h -> h.createQuery("select count(*) from access_grant g join referral r on r.id = g.source_id"
                                        + " where r.local_id = 'ROLD'")
                                .mapTo(Long.class)
                                .one()))
                .as("both teams may see the person")
                .isEqualTo(2);
    }
}
