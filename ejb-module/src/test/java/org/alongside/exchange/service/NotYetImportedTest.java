package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What cannot have happened yet, or in that order, is rejected with its reason, as the pages refuse it; what is planned may be to come. */
class NotYetImportedTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final ExtractFixture fixture = new ExtractFixture(jdbi);

    private List<String> list(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    private void load() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nZDT,2026-11-01,2098-01-31\n");
        files.put("directory.csv", "Kind,LocalId,Name\nTEAM,CRT,Crisis team\nTEAM,CMH,Community team\n");
        files.put("MHS001MPI.csv", "LocalPatientId,PersonBirthDate\nP1,1970-01-01\n");
        files.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,ReferRejectionDate\n"
                        + "R1,P1,CRT,2026-11-01,\nR2,P1,CRT,2098-01-01,\nR3,P1,CRT,2026-11-05,2026-11-04\n");
        files.put(
                "MHS201CareContact.csv",
                "CareContactId,ServiceRequestId,CareContDate,AttendStatus,ClinContDurOfCareCont\n"
                        + "C1,R1,2026-11-02,5,45\nC2,R1,2098-01-01,5,45\nC3,R1,2098-01-01,2,45\nC4,R1,2026-11-03,5,-45\n");
        files.put(
                "joint_meetings.csv",
                "MeetingId,LocalPatientId,CrisisServiceRequestId,CommunityTeamLocalId,MeetingDate,MeetingType\n"
                        + "J1,P1,R1,CMH,2026-11-02,JOINT_VISIT\nJ2,P1,R1,CMH,2098-01-01,JOINT_VISIT\n");
        fixture.load(ExtractFixture.zip(files));
    }

    @Test
    void whatHasNotHappenedYetIsRejected() throws IOException {
        load();
        assertThat(list("select row_key || ': ' || column_name || ' ' || reason from import_rejection order by 1"))
                .containsExactly(
                        "C2: CareContDate is in the future",
                        "C4: ClinContDurOfCareCont is not a whole number of 0 or more",
                        "J2: MeetingDate is in the future",
                        "R2: ReferralRequestReceivedDate is in the future",
                        "R3: ReferRejectionDate the referral was rejected before it was received");
        assertThat(list("select local_id from care_contact order by 1")).containsExactly("C1", "C3");
        assertThat(list("select local_id from referral order by 1")).containsExactly("R1");
        assertThat(list("select local_id from joint_meeting order by 1")).containsExactly("J1");
    }
}
