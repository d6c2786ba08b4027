package org.alongside.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/**
 * The fastest way that we know to get an extract into the same tables with the same keys and indexes: COPY each file as
 * it is, then one INSERT … SELECT for each table. It trusts every row, and a second run would fail.
 */
final class ImportFloor {

    /** Files in the order of loading, with the statements that move their rows on. */
    private static final Map<String, List<String>> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("MHS000Header.csv", List.of("insert into provider (ods_code) select orgidprovider from stage"));
        STEPS.put(
                "MHS902ServiceTeamDetails.csv",
                List.of(
                        "insert into team (provider_id, local_id, type_code) select p.id, careprofteamlocalid, servteamtypemh from stage, provider p",
                        "insert into team_type select id, type_code, date '0001-01-01' from team"));
        STEPS.put(
                "MHS001MPI.csv",
                List.of(
                        "alter table stage add column person uuid",
                        "update stage set person = uuid_v7()",
                        "insert into person select person from stage",
                        "insert into person_registration (provider_id, local_id, person_id, nhs_number, birth_date, death_date, gender,"
                                + " ethnic_category, postcode) select p.id, localpatientid, person, nhsnumber, personbirthdate::date,"
                                + " persdeathdate::date, gender, ethniccategory, postcode from stage, provider p"));
        STEPS.put(
                "Patient.ndjson",
                List.of(
                        "update person_registration r set family_name = s.j->'name'->0->>'family',"
                                + " given_name = s.j->'name'->0->'given'->>0, phone = s.j->'telecom'->0->>'value'"
                                + " from (select line::jsonb as j from stage) s where r.local_id = s.j->'identifier'->0->>'value'"));
        STEPS.put(
                "MHS002GP.csv",
                List.of("insert into gp_registration (provider_id, person_id, start_date, practice_code)"
                        + " select r.provider_id, r.person_id, startdategmpregistration::date, gmpreg from stage s"
                        + " join person_registration r on r.local_id = s.localpatientid"));
        STEPS.put(
                "MHS101Referral.csv",
                List.of(
                        "insert into referral (provider_id, local_id, person_id, team_id, received_date,"
                                + " received_time, source, priority, primary_reason, discharge_date, letter_date, rejection_date)"
                                + " select r.provider_id, servicerequestid, r.person_id, t.id, referralrequestreceiveddate::date,"
                                + " referralrequestreceivedtime::time, sourceofreferralmh, clinrespprioritytype, primreasonreferralmh,"
                                + " servdischdate::date, dischletterissdate::date, referrejectiondate::date from stage s"
                                + " join person_registration r on r.local_id = s.localpatientid join team t on t.local_id = s.careprofteamlocalid"));
        STEPS.put(
                "MHS201CareContact.csv",
                List.of(
                        "insert into care_contact (provider_id, local_id, referral_id, person_id,"
                                + " contact_date, contact_time, duration, subject, mechanism, attendance) select r.provider_id, carecontactid, r.id,"
                                + " r.person_id, carecontdate::date, careconttime::time, clincontdurofcarecont::int, carecontsubj,"
                                + " consmechanismmh, attendstatus from stage s join referral r on r.local_id = s.servicerequestid"));
        STEPS.put(
                "MHS501HospProvSpell.csv",
                List.of("insert into hospital_spell (provider_id, local_id, referral_id, person_id,"
                        + " start_date, discharge_date, discharge_method, discharge_destination) select r.provider_id, hospprovspellid,"
                        + " r.id, r.person_id, startdatehospprovspell::date, dischdatehospprovspell::date, methofdischmhhospprovspell,"
                        + " destofdischhospprovspell from stage s join referral r on r.local_id = s.servicerequestid"));
        STEPS.put(
                "MHS502WardStay.csv",
                List.of(
                        "insert into ward_stay (provider_id, local_id, spell_id, person_id, start_date,"
                                + " end_date, patient_class) select h.provider_id, wardstayid, h.id, h.person_id, startdatewardstay::date,"
                                + " enddatewardstay::date, mhadmittedpatientclass from stage s join hospital_spell h on h.local_id = s.hospprovspellid"));
        STEPS.put(
                "MHS518ClinReadyforDischarge.csv",
                List.of(
                        "insert into clinically_ready (provider_id, spell_id, person_id,"
                                + " start_date, end_date) select h.provider_id, h.id, h.person_id, startdateclinreadyfordisch::date,"
                                + " enddateclinreadyfordisch::date from stage s join hospital_spell h on h.local_id = s.hospprovspellid"));
        STEPS.put(
                "joint_meetings.csv",
                List.of(
                        "insert into joint_meeting (provider_id, local_id, person_id, referral_id,"
                                + " community_team_id, meeting_date, meeting_type, person_present) select r.provider_id, meetingid, r.person_id,"
                                + " r.id, t.id, meetingdate::date, meetingtype, serviceuserpresent = 'Y' from stage s"
                                + " join referral r on r.local_id = s.crisisservicerequestid join team t on t.local_id = s.communityteamlocalid",
                        "insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)"
                                + " select provider_id, person_id, team_id, id, 'REFERRAL', received_date,"
                                + " least(discharge_date + 365, rejection_date + 30) from referral",
                        "insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)"
                                + " select distinct h.provider_id, h.person_id, k.team_id, h.id, 'INREACH', h.start_date,"
                                + " h.discharge_date + clock_amount('SEEN_AFTER_STAY') from hospital_spell h"
                                + " join team_kind k on k.kind = 'CRISIS_RESOLUTION' join ward_stay w on w.spell_id = h.id"
                                + " where code_in('ACUTE_WARD', w.patient_class, w.start_date) and (h.discharge_date is null"
                                + " or h.discharge_date >= context_today() - clock_amount('SEEN_AFTER_STAY'))"));
    }

    private ImportFloor() {}

    static void load(Path zip, Connection connection) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (ZipFile file = new ZipFile(zip.toFile());
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            for (Map.Entry<String, List<String>> step : STEPS.entrySet()) {
                stage(file, step.getKey(), connection, sql);
                for (String statement : step.getValue()) {
                    sql.execute(statement);
                }
                sql.execute("drop table stage");
                connection.commit();
            }
        }
    }

    private static void stage(ZipFile file, String name, Connection connection, Statement sql)
            throws SQLException, IOException {
        ZipEntry entry = file.getEntry(name);
        boolean csv = name.endsWith(".csv");
        sql.execute("create temp table stage (" + (csv ? columns(file, entry) : "line text") + ")");
        String format = csv ? "(format csv, header)" : "(format csv, delimiter e'\\x01', quote e'\\x02')";
        try (InputStream in = file.getInputStream(entry)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy stage from stdin " + format, in, 1 << 16);
        }
        sql.execute("analyze stage");
    }

    private static String columns(ZipFile file, ZipEntry entry) throws IOException {
        try (var lines = new java.io.BufferedReader(
                new java.io.InputStreamReader(file.getInputStream(entry), java.nio.charset.StandardCharsets.UTF_8))) {
            return lines.readLine().replace(",", " text, ") + " text";
        }
    }
}
