package org.alongside.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small extracts, as zip files. */
final class Extracts {

    private Extracts() {}

    /** Another trust, in one January: what {@link EnteredMonthIT} enters on the pages. */
    static Path enteredMonth(int year) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MHS000Header.csv", """
                OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate
                ZME,2024-01-01,2024-01-31
                """);
        files.put("MHS902ServiceTeamDetails.csv", "CareProfTeamLocalId,ServTeamTypeMH\nCRTN,A02\nCMHN,A06\n");
        files.put("MHS901StaffDetails.csv", "CareProfLocalId\nCMHN-05\n");
        files.put("MHS903WardDetails.csv", "WardCode\nOAK\n");
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,PersonBirthDate\nA,1985-01-01\nB,1986-01-01\nC,1987-01-01\nM,1988-01-01\n");
        files.put("MHS101Referral.csv", """
                ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,ReferralRequestReceivedTime,ClinRespPriorityType,ServDischDate,DischLetterIssDate,ReferRejectionDate
                R1,A,CMHN,2024-01-05,,3,,,
                R2,A,CRTN,2024-01-10,09:00:00,4,2024-01-29,2024-01-31,
                R3,B,CRTN,2024-01-15,08:00:00,2,,,
                R4,C,CRTN,2024-01-20,10:00:00,2,,,2024-01-20
                R5,M,CMHN,2024-01-03,,3,2024-01-30,,
                """);
        files.put("MHS201CareContact.csv", """
                CareContactId,ServiceRequestId,CareContDate,CareContTime,ConsMechanismMH,AttendStatus
                K1,R2,2024-01-10,11:30:00,01,5
                K2,R2,2024-01-12,10:00:00,01,5
                K3,R3,2024-01-15,09:00:00,02,5
                K4,R3,2024-01-22,14:00:00,01,5
                """);
        files.put("MHS501HospProvSpell.csv", """
                HospProvSpellID,ServiceRequestId,StartDateHospProvSpell,StartTimeHospProvSpell,DischDateHospProvSpell,DischTimeHospProvSpell,MethOfDischMHHospProvSpell,DestOfDischHospProvSpell
                S1,R3,2024-01-16,09:00:00,2024-01-20,12:00:00,1,19
                S2,R3,2024-01-28,20:00:00,,,,
                """);
        files.put("MHS502WardStay.csv", """
                WardStayId,HospProvSpellID,StartDateWardStay,EndDateWardStay,WardCode,MHAdmittedPatientClass
                W1,S1,2024-01-16,2024-01-20,OAK,200
                W2,S2,2024-01-28,,OAK,200
                """);
        files.put("MHS518ClinReadyforDischarge.csv", """
                HospProvSpellID,StartDateClinReadyforDisch,EndDateClinReadyforDisch
                S1,2024-01-18,2024-01-20
                """);
        files.put("joint_meetings.csv", """
                MeetingId,LocalPatientId,CrisisServiceRequestId,CommunityTeamLocalId,MeetingDate,MeetingType
                M1,A,R2,CMHN,2024-01-12,JOINT_VISIT
                M2,A,R2,CMHN,2024-01-15,COMMUNICATION
                """);
        files.put("link_workers.csv", """
                CrisisTeamLocalId,CommunityTeamLocalId,CareProfLocalId,StartDate,EndDate
                CRTN,CMHN,CMHN-05,2024-01-02,
                """);
        files.put("link_worker_visits.csv", """
                CrisisTeamLocalId,CommunityTeamLocalId,CareProfLocalId,VisitDate
                CRTN,CMHN,CMHN-05,2024-01-09
                """);
        files.put("interface_meetings.csv", """
                MeetingId,CrisisTeamLocalId,CommunityTeamLocalId,MeetingDate,CrisisManagerPresent,CommunityManagerPresent,PathwaysReviewed
                I1,CRTN,CMHN,2024-01-11,Y,Y,Y
                """);
        files.put("relationship_ratings.csv", """
                CrisisTeamLocalId,CommunityTeamLocalId,Source,RatingDate,Rating
                CRTN,CMHN,CRISIS_MANAGER,2024-01-25,5
                CRTN,CMHN,CRISIS_STAFF,2024-01-25,4
                CRTN,CMHN,COMMUNITY_MANAGER,2024-01-25,4
                CRTN,CMHN,COMMUNITY_STAFF,2024-01-25,5
                """);
        files.replaceAll((name, rows) -> rows.replace("2024", Integer.toString(year)));
        return zip(files);
    }

    static String patient(String localId, String family, String given) {
        return """
                {"resourceType":"Patient","identifier":[{"system":"https://fhir.example.nhs.uk/Id/local-patient-identifier/ZDT",\
                "value":"%s"}],"name":[{"family":"%s","given":["%s"]}]}
                """.formatted(localId, family, given);
    }

    static Path zip(Map<String, String> files) throws IOException {
        Path file = Files.createTempFile("extract", ".zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
