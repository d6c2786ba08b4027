package org.alongside.exchange.service;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.person.NhsNumber;
import org.jspecify.annotations.Nullable;

/**
 * A trust of any size for benchmarks: a year of referrals, contacts, spells and meetings at about the rates of a real
 * one, always the same for the same size. NHS numbers are of the 999 range, names are as frequent as real ones.
 */
public final class GeneratedTrust {

    public static final String PROVIDER = "RGEN";
    public static final LocalDate FIRST = LocalDate.of(2025, 11, 1);
    public static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final int DAYS = 365;
    private static final List<String> CRISIS = List.of("CRT1", "CRT2");
    private static final List<String> COMMUNITY = List.of("CMH1", "CMH2", "CMH3", "CMH4", "EIP1", "AOT1");
    private final int people;
    private final Random random;

    public GeneratedTrust(int people) {
        this.people = people;
        this.random = new Random(people);
    }

    /** Writes the zip; memory does not grow with the number of people. */
    public Path write() {
        try {
            Path file = Files.createTempFile("generated", ".zip");
            try (OutputStream out = Files.newOutputStream(file);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(1);
                organisation(zip);
                people(zip);
                care(zip);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of one file. */
    @FunctionalInterface
    private interface Rows {
        void to(Writer out) throws IOException;
    }

    private static void file(ZipOutputStream zip, String name, String header, Rows rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        out.write(header.isEmpty() ? "" : header + "\n");
        rows.to(out);
        out.flush();
        zip.closeEntry();
    }

    private static void row(Writer out, @Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cells[i] == null ? "" : cells[i].toString());
        }
        out.write('\n');
    }

    private void organisation(ZipOutputStream zip) throws IOException {
        file(
                zip,
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate",
                out -> row(out, PROVIDER, FIRST, LAST));
        file(zip, "MHS902ServiceTeamDetails.csv", "CareProfTeamLocalId,ServTeamTypeMH", out -> {
            for (String team : CRISIS) {
                row(out, team, "A02");
            }
            for (String team : COMMUNITY) {
                row(out, team, "A06");
            }
        });
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String time() {
        return "%02d:%02d:00".formatted(random.nextInt(24), random.nextInt(60));
    }

    private void people(ZipOutputStream zip) throws IOException {
        file(
                zip,
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Postcode,Gender,EthnicCategory,PersDeathDate",
                out -> {
                    int number = 0;
                    for (int i = 0; i < people; i++) {
                        String nhs = null;
                        while (nhs == null && number < 999_999) {
                            nhs = valid(number++);
                        }
                        row(
                                out,
                                "LP" + i,
                                nhs,
                                LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000)),
                                "L" + random.nextInt(40) + " " + random.nextInt(10) + "AB",
                                1 + random.nextInt(2),
                                "A",
                                random.nextInt(200) == 0 ? FIRST.plusDays(random.nextInt(DAYS)) : null);
                    }
                });
        CommonNames names = new CommonNames(people);
        file(zip, "Patient.ndjson", "", out -> {
            for (int i = 0; i < people; i++) {
                out.write(
                        "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"https://trust.example/local-patient-identifier/"
                                + PROVIDER + "\",\"value\":\"LP" + i
                                + "\"}],\"name\":[{\"use\":\"official\",\"family\":\"" + names.family()
                                + "\",\"given\":[\"" + names.given()
                                + "\"]}],\"telecom\":[{\"system\":\"phone\",\"value\":\"01632 960"
                                + random.nextInt(1000) + "\"}]}\n");
            }
        });
        file(zip, "MHS002GP.csv", "LocalPatientId,GMPReg,StartDateGMPRegistration", out -> {
            for (int i = 0; i < people; i++) {
                row(out, "LP" + i, "E" + (85000 + random.nextInt(60)), FIRST.minusDays(random.nextInt(6000)));
            }
        });
    }

    private static @Nullable String valid(int number) {
        for (int check = 0; check <= 9; check++) {
            String candidate = "999%06d%d".formatted(number, check);
            if (NhsNumber.valid(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** One referral to a community team, and for two of three people one to a crisis team. */
    private void care(ZipOutputStream zip) throws IOException {
        LocalDate[] received = new LocalDate[people * 2];
        file(
                zip,
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,ReferralRequestReceivedTime,"
                        + "SourceOfReferralMH,ClinRespPriorityType,PrimReasonReferralMH,ServDischDate,DischLetterIssDate,ReferRejectionDate",
                out -> {
                    for (int i = 0; i < people; i++) {
                        referral(out, received, i * 2, any(COMMUNITY), 200);
                        if (i % 3 != 0) {
                            referral(out, received, i * 2 + 1, any(CRISIS), 40);
                        }
                    }
                });
        contacts(zip, received);
        hospital(zip, received);
        file(
                zip,
                "joint_meetings.csv",
                "MeetingId,LocalPatientId,CrisisServiceRequestId,CommunityTeamLocalId,MeetingDate,MeetingType,ServiceUserPresent",
                out -> {
                    for (int i = 1; i < received.length; i += 4) {
                        if (received[i] != null) {
                            row(
                                    out,
                                    "J" + i,
                                    "LP" + i / 2,
                                    "SR" + i,
                                    any(COMMUNITY),
                                    received[i].plusDays(random.nextInt(20)),
                                    "JOINT_VISIT",
                                    "Y");
                        }
                    }
                });
    }

    private void referral(Writer out, LocalDate[] received, int id, String team, int longest) throws IOException {
        received[id] = FIRST.plusDays(random.nextInt(DAYS));
        boolean rejected = random.nextInt(20) == 0;
        LocalDate ended = !rejected && chance(60) ? received[id].plusDays(1 + random.nextInt(longest)) : null;
        LocalDate letter = ended != null && chance(80) ? ended.plusDays(random.nextInt(6)) : null;
        row(
                out,
                "SR" + id,
                "LP" + id / 2,
                team,
                received[id],
                time(),
                "A1",
                1 + random.nextInt(4),
                "18",
                ended,
                letter,
                rejected ? received[id] : null);
    }

    /** A contact to which somebody came is refused where it is still to come. */
    private static LocalDate withinTheYear(LocalDate day) {
        return day.isAfter(LAST) ? LAST : day;
    }

    private void contacts(ZipOutputStream zip, LocalDate[] received) throws IOException {
        file(
                zip,
                "MHS201CareContact.csv",
                "CareContactId,ServiceRequestId,CareContDate,CareContTime,ClinContDurOfCareCont,CareContSubj,ConsMechanismMH,AttendStatus",
                out -> {
                    int number = 0;
                    for (int id = 0; id < received.length; id++) {
                        for (int n = received[id] == null ? 0 : 4 + random.nextInt(13); n > 0; n--) {
                            row(
                                    out,
                                    "CC" + number++,
                                    "SR" + id,
                                    withinTheYear(received[id].plusDays(random.nextInt(40))),
                                    time(),
                                    30,
                                    "01",
                                    any(List.of("01", "01", "02", "11")),
                                    any(List.of("5", "5", "5", "6", "3")));
                        }
                    }
                });
    }

    private void hospital(ZipOutputStream zip, LocalDate[] received) throws IOException {
        file(
                zip,
                "MHS501HospProvSpell.csv",
                "HospProvSpellID,ServiceRequestId,StartDateHospProvSpell,DischDateHospProvSpell,MethOfDischMHHospProvSpell,DestOfDischHospProvSpell",
                out -> {
                    for (int id = 0; id < received.length; id += 12) {
                        row(out, "H" + id, "SR" + id, received[id].plusDays(2), received[id].plusDays(20), "1", "19");
                    }
                });
        file(
                zip,
                "MHS502WardStay.csv",
                "WardStayId,HospProvSpellID,StartDateWardStay,EndDateWardStay,MHAdmittedPatientClass",
                out -> {
                    for (int id = 0; id < received.length; id += 12) {
                        row(out, "W" + id, "H" + id, received[id].plusDays(2), received[id].plusDays(20), "200");
                    }
                });
        file(
                zip,
                "MHS518ClinReadyforDischarge.csv",
                "HospProvSpellID,StartDateClinReadyforDisch,EndDateClinReadyforDisch",
                out -> {
                    for (int id = 0; id < received.length; id += 36) {
                        row(out, "H" + id, received[id].plusDays(10), received[id].plusDays(18));
                    }
                });
    }
}
