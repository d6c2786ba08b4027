package org.alongside.exchange.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.gate.service.Principal;
import org.jdbi.v3.core.Jdbi;

/**
 * A trust of a handful of people, made by an import: two crisis teams, two community teams, a practice with an e-mail
 * address and one without. Today is a Sunday in November 2026.
 */
public final class SmallTrust {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final String PROVIDER = "AAA";

    /** In crisis care since ten days, with a community team, and a practice that has an e-mail address. */
    public static final String AMINA = "P1";

    /** In crisis care, nobody else involved, and a practice without an e-mail address. */
    public static final String OMAR = "P2";

    /** Crisis care of the other crisis team; nobody of the first one may know. */
    public static final String INES = "P3";

    private static final String DIRECTORY = """
            Kind,LocalId,OdsCode,Name,Email,Phone,TeamLocalId,DutyRole
            TEAM,CRT,,North Crisis Team,,01632 960001,,
            TEAM,CRT2,,South Crisis Team,,,,
            TEAM,CMH,,North Community Team,,01632 960002,,
            TEAM,EIP,,Early Intervention Team,,,,
            STAFF,S1,,Deepa Jones,,,CRT,SHIFT_LEAD
            STAFF,S2,,Sam Okoro,,,CMH,
            PRACTICE,E85619,E85619,Davies Road Surgery,gp@practice.example,,,
            PRACTICE,B86571,B86571,Edwards Road Surgery,,,,
            """;

    private final Jdbi system;

    /** The trust that a database has already. */
    public SmallTrust(Jdbi system) {
        this.system = system;
    }

    /** Its extract is imported, for the first time or once more. */
    public static SmallTrust imported(Jdbi system) {
        try {
            new ExtractFixture(system).load(ExtractFixture.zip(files()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SmallTrust(system);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\n" + PROVIDER
                        + ",2026-10-01,2026-10-31\n");
        files.put(
                "MHS902ServiceTeamDetails.csv",
                "CareProfTeamLocalId,ServTeamTypeMH\nCRT,A02\nCRT2,A02\nCMH,A06\nEIP,A14\n");
        files.put("MHS901StaffDetails.csv", "CareProfLocalId\nS1\nS2\n");
        files.put("directory.csv", DIRECTORY);
        files.put("MHS001MPI.csv", """
                LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode
                P1,9990000018,1985-04-05,2,L1 1AA
                P2,,1979-02-03,1,L1 1AB
                P3,9990000026,1991-07-09,2,L1 1AC
                """);
        files.put("Patient.ndjson", patient("P1", "Testcase", "Amina") + patient("P2", "Nomail", "Omar"));
        files.put("MHS002GP.csv", """
                LocalPatientId,GMPReg,StartDateGMPRegistration
                P1,E85619,2010-01-01
                P2,B86571,2010-01-01
                P3,E85619,2010-01-01
                """);
        files.put("MHS006MHCareCoord.csv", "LocalPatientId,StartDateAssCareCoord,CareProfLocalId\nP1,2026-01-01,S2\n");
        files.put("MHS101Referral.csv", """
                ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,SourceOfReferralMH,PrimReasonReferralMH,DischPlanCreationDate
                R1,P1,CRT,2026-11-12,A1,18,2026-11-20
                R2,P1,CMH,2026-05-01,A1,,
                R3,P2,CRT,2026-11-15,E1,,2026-11-20
                R4,P3,CRT2,2026-11-16,H1,,
                """);
        files.put("MHS201CareContact.csv", """
                CareContactId,ServiceRequestId,CareContDate,CareContTime,CareProfTeamLocalId,ConsMechanismMH,AttendStatus
                C1,R1,2026-11-13,14:05:00,CRT,01,5
                C2,R1,2026-11-14,09:00:00,CRT,01,3
                C3,R1,2026-11-15,,CRT,02,6
                """);
        return files;
    }

    private static String patient(String localId, String family, String given) {
        return "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"https://trust.example/local-patient-identifier/"
                + PROVIDER + "\",\"value\":\"" + localId + "\"}],\"name\":[{\"family\":\"" + family + "\",\"given\":[\""
                + given + "\"]}]}\n";
    }

    public UUID provider() {
        return id("select id from provider where ods_code = ?", PROVIDER);
    }

    public UUID team(String localId) {
        return id("select id from team where local_id = ?", localId);
    }

    public UUID person(String localId) {
        return id("select person_id from person_registration where local_id = ?", localId);
    }

    public UUID referral(String localId) {
        return id("select id from referral where local_id = ?", localId);
    }

    private UUID id(String sql, String of) {
        return system.withHandle(
                handle -> handle.createQuery(sql).bind(0, of).mapTo(UUID.class).one());
    }

    public long count(String sql) {
        return system.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** Somebody with a role that belongs to no provider and to no team: an administrator, a privacy officer. */
    public static Principal withoutTeam(StandardRole role) {
        return new Principal(
                role.name().toLowerCase(java.util.Locale.ROOT),
                role.title(),
                UUID.nameUUIDFromBytes(role.name().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                null,
                role.permissions(),
                List.of(),
                Principal.Scope.NONE);
    }

    /** Somebody with a role in one team. */
    public Principal member(String name, StandardRole role, String team) {
        boolean everyTeam = role.permissions().contains(org.alongside.gate.Permission.EVERY_TEAM);
        return new Principal(
                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.'),
                name,
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                provider(),
                Set.copyOf(role.permissions()),
                List.of(team(team)),
                everyTeam ? Principal.Scope.PROVIDER : Principal.Scope.TEAM);
    }
}
