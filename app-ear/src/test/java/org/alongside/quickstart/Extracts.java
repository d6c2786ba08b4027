package org.alongside.quickstart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small extracts of the demonstration trust. */
final class Extracts {

    private Extracts() {}

    /** Three people in crisis care: one whom a community team supports too, two whose practice has no e-mail address. */
    static Path threePeople(LocalDate today) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nZDT," + today.minusDays(30) + ","
                        + today + "\n");
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\nLPTEST1," + MainJob.nhsNumber()
                        + ",1985-04-05,2,L1 1AA\nLPTEST2,,1979-02-03,1,L1 1AB\nLPTEST3,,1991-07-09,2,L1 1AC\n");
        files.put(
                "Patient.ndjson",
                patient("LPTEST1", MainJob.family(), "Amina")
                        + patient("LPTEST2", "Nomail", "Omar")
                        + patient("LPTEST3", "Nopost", "Ines"));
        files.put(
                "MHS002GP.csv",
                "LocalPatientId,GMPReg,StartDateGMPRegistration\nLPTEST1,E85619,2010-01-01\nLPTEST2,B86571,2010-01-01\nLPTEST3,B86571,2010-01-01\n");
        files.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,SourceOfReferralMH,DischPlanCreationDate\n"
                        + "SRTEST1,LPTEST1,CMHN," + today.minusDays(200) + ",A1,\n"
                        + "SRTEST3,LPTEST2,CRTN," + today.minusDays(10) + ",A1," + today.minusDays(1) + "\n"
                        + "SRTEST4,LPTEST3,CRTN," + today.minusDays(9) + ",A1," + today.minusDays(1) + "\n"
                        + "SRTEST2,LPTEST1,CRTN," + today.minusDays(10) + ",A1," + today.minusDays(1) + "\n");
        files.put(
                "MHS201CareContact.csv",
                "CareContactId,ServiceRequestId,CareContDate,CareContTime,CareProfTeamLocalId,ConsMechanismMH,AttendStatus\n"
                        + "CCTEST1,SRTEST2," + today.minusDays(9) + ",14:05:00,CRTN,01,5\n");
        return zip(files);
    }

    private static String patient(String localId, String family, String given) {
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
