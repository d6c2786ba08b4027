package org.alongside.measure.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.alongside.contact.CareContact;
import org.alongside.contact.JointMeeting;
import org.alongside.contact.service.ContactForm;
import org.alongside.contact.service.Contacts;
import org.alongside.discharge.service.EndingCare;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.inpatient.service.Stays;
import org.alongside.partnership.InterfaceMeeting;
import org.alongside.partnership.Rating;
import org.alongside.partnership.TeamPair;
import org.alongside.partnership.service.JointWorking;
import org.alongside.referral.NewReferral;
import org.alongside.referral.service.ReferralFixture;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.service.TestDatabase;

/**
 * A trust whose teams and people come from an extract, and whose care is entered afterwards, line by line of the same
 * extract, through the services that the pages use.
 */
final class EnteredTrust {

    /** Who works there and who is supported; everything else is entered. */
    private static final List<String> IMPORTED = List.of(
            "MHS000Header.csv",
            "MHS001MPI.csv",
            "MHS002GP.csv",
            "MHS901StaffDetails.csv",
            "MHS902ServiceTeamDetails.csv",
            "MHS903WardDetails.csv",
            "directory.csv");

    private static final Instant NOW = Instant.parse("2026-10-31T12:00:00Z");

    private final TestDatabase database = TestDatabase.migrated();
    private final Transactions transactions = new Transactions(database);
    private final Referrals referrals = ReferralFixture.referrals(transactions);
    private final Contacts contacts = transactions.service(Contacts.class);
    private final Stays stays = transactions.service(Stays.class);
    private final JointWorking jointWorking = transactions.service(JointWorking.class);
    private final EndingCare endingCare = transactions.service(EndingCare.class);
    private final Map<String, List<Map<String, String>>> files = new LinkedHashMap<>();
    private final Map<String, UUID> entered = new HashMap<>();
    private final Principal somebody;

    EnteredTrust(Path extract) {
        transactions.clock().moveTo(NOW);
        Map<String, String> imported = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(extract.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (IMPORTED.contains(entry.getName())) {
                    imported.put(entry.getName(), text);
                } else if (entry.getName().endsWith(".csv")) {
                    files.put(entry.getName(), rows(text));
                }
            }
            imported.computeIfPresent("directory.csv", (name, text) -> text.strip() + teamsOfStaff(imported));
            new ExtractFixture(database.system()).load(ExtractFixture.zip(imported));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        somebody = new Principal(
                "somebody",
                "Somebody",
                UUID.randomUUID(),
                id("select id from provider", ""),
                EnumSet.allOf(Permission.class),
                List.of(),
                Principal.Scope.PROVIDER);
    }

    /** The hand-made extract names each member of staff by the team: CRTE-01. */
    private static String teamsOfStaff(Map<String, String> imported) {
        return rows(imported.get("MHS901StaffDetails.csv")).stream()
                .map(row -> row.get("CareProfLocalId"))
                .map(staff -> "\nSTAFF," + staff + ",,,,," + staff.substring(0, staff.indexOf('-')) + ",")
                .collect(Collectors.joining("", "", "\n"));
    }

    private static List<Map<String, String>> rows(String text) {
        List<String> lines = text.strip().lines().toList();
        String[] names = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < names.length; i++) {
                if (!cells[i].isEmpty()) {
                    row.put(names[i], cells[i]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    TestDatabase database() {
        return database;
    }

    /** In the order of the days on which things happened, as far as one needs the other. */
    EnteredTrust entered() {
        file("MHS101Referral.csv").forEach(this::referral);
        file("MHS201CareContact.csv").forEach(this::contact);
        file("joint_meetings.csv").forEach(this::jointMeeting);
        file("MHS501HospProvSpell.csv").stream()
                .sorted(Comparator.comparing(row -> row.get("StartDateHospProvSpell")))
                .forEach(this::spell);
        file("MHS101Referral.csv").forEach(this::endOfCare);
        file("link_workers.csv").forEach(this::linkWorker);
        file("link_worker_visits.csv")
                .forEach(row -> run(() ->
                        jointWorking.visit(pair(row), row.get("CareProfLocalId"), day(row, "VisitDate"), "A note")));
        file("interface_meetings.csv").forEach(this::interfaceMeeting);
        file("relationship_ratings.csv")
                .forEach(row -> run(() -> jointWorking.rate(
                        pair(row),
                        new Rating(day(row, "RatingDate"), row.get("Source"), Integer.parseInt(row.get("Rating"))))));
        return this;
    }

    private List<Map<String, String>> file(String name) {
        return files.getOrDefault(name, List.of());
    }

    private void referral(Map<String, String> row) {
        UUID id = meant(() -> referrals.take(
                person(row.get("LocalPatientId")),
                new NewReferral(
                        team(row.get("CareProfTeamLocalId")),
                        day(row, "ReferralRequestReceivedDate"),
                        time(row, "ReferralRequestReceivedTime"),
                        row.get("SourceOfReferralMH"),
                        row.get("ClinRespPriorityType"),
                        row.get("PrimReasonReferralMH"))));
        entered.put(row.get("ServiceRequestId"), id);
    }

    /** The one letter date of another system has no page: here letters leave and are proven by themselves. */
    private void endOfCare(Map<String, String> row) {
        UUID id = entered.get(row.get("ServiceRequestId"));
        if (row.containsKey("ReferRejectionDate")) {
            run(() ->
                    referrals.reject(id, day(row, "ReferRejectionDate"), row.getOrDefault("ReferRejectReason", "02")));
        } else if (row.containsKey("ServDischDate")) {
            run(() -> {
                if (referrals.view(id).row().crisisCare()) {
                    endingCare.endCare(id, day(row, "ServDischDate"));
                } else {
                    referrals.end(id, day(row, "ServDischDate"));
                }
            });
        }
        if (row.containsKey("DischLetterIssDate")) {
            database.system()
                    .useHandle(h -> h.execute(
                            "update referral set letter_date = ? where id = ?", day(row, "DischLetterIssDate"), id));
        }
    }

    private void contact(Map<String, String> row) {
        UUID referral = entered.get(row.get("ServiceRequestId"));
        CareContact contact = new CareContact(
                day(row, "CareContDate"),
                time(row, "CareContTime"),
                row.containsKey("ClinContDurOfCareCont") ? Integer.valueOf(row.get("ClinContDurOfCareCont")) : null,
                row.getOrDefault("CareContSubj", "01"),
                row.get("ConsMechanismMH"),
                row.get("AttendStatus"),
                null);
        run(() -> contacts.record(referrals.view(referral).row().person(), referral, contact, null));
    }

    private void jointMeeting(Map<String, String> row) {
        run(() -> contacts.meet(
                person(row.get("LocalPatientId")),
                new ContactForm.Together(
                        entered.get(row.get("CrisisServiceRequestId")), team(row.get("CommunityTeamLocalId"))),
                new JointMeeting(
                        day(row, "MeetingDate"),
                        time(row, "MeetingTime"),
                        row.get("MeetingType"),
                        "Y".equals(row.get("ServiceUserPresent")),
                        null)));
    }

    /** Admitted to the first ward, moved to the others, ready to leave and gone. */
    private void spell(Map<String, String> row) {
        String spell = row.get("HospProvSpellID");
        List<Map<String, String>> wards = file("MHS502WardStay.csv").stream()
                .filter(stay -> stay.get("HospProvSpellID").equals(spell))
                .sorted(Comparator.comparing((Map<String, String> stay) -> stay.get("StartDateWardStay"))
                        .thenComparing(stay -> stay.get("WardStayId")))
                .toList();
        UUID referral = entered.get(row.get("ServiceRequestId"));
        UUID id = meant(() -> stays.admit(
                referrals.view(referral).row().person(),
                new Admission(
                        referral,
                        new Stay.Moment(day(row, "StartDateHospProvSpell"), time(row, "StartTimeHospProvSpell")),
                        row.get("MethAdmMHHospProvSpell"),
                        bed(wards.get(0)))));
        for (Map<String, String> next : wards.subList(1, wards.size())) {
            run(() -> stays.move(id, new Stay.Moment(day(next, "StartDateWardStay"), null), bed(next)));
        }
        file("MHS518ClinReadyforDischarge.csv").stream()
                .filter(ready -> ready.get("HospProvSpellID").equals(spell))
                .forEach(ready -> ready(id, ready));
        if (row.containsKey("DischDateHospProvSpell")) {
            run(() -> stays.leave(
                    id,
                    new Stay.Moment(day(row, "DischDateHospProvSpell"), time(row, "DischTimeHospProvSpell")),
                    row.get("MethOfDischMHHospProvSpell"),
                    row.get("DestOfDischHospProvSpell")));
        }
    }

    private void ready(UUID id, Map<String, String> row) {
        run(() -> stays.ready(
                id,
                day(row, "StartDateClinReadyforDisch"),
                row.get("ClinReadyforDischDelayReason"),
                row.get("AttribToIndic")));
        if (row.containsKey("EndDateClinReadyforDisch")) {
            run(() -> stays.notReady(id, day(row, "EndDateClinReadyforDisch")));
        }
    }

    private static Admission.Bed bed(Map<String, String> stay) {
        return new Admission.Bed(stay.get("WardCode"), stay.get("MHAdmittedPatientClass"));
    }

    private void linkWorker(Map<String, String> row) {
        run(() -> jointWorking.link(pair(row), row.get("CareProfLocalId"), day(row, "StartDate")));
        if (row.containsKey("EndDate")) {
            run(() -> jointWorking.unlink(
                    pair(row), row.get("CareProfLocalId"), day(row, "StartDate"), day(row, "EndDate")));
        }
    }

    private void interfaceMeeting(Map<String, String> row) {
        run(() -> jointWorking.meet(
                pair(row),
                new InterfaceMeeting(
                        day(row, "MeetingDate"),
                        "Y".equals(row.get("CrisisManagerPresent")),
                        "Y".equals(row.get("CommunityManagerPresent")),
                        "Y".equals(row.get("PathwaysReviewed")),
                        null)));
    }

    private TeamPair pair(Map<String, String> row) {
        return new TeamPair(team(row.get("CrisisTeamLocalId")), team(row.get("CommunityTeamLocalId")));
    }

    private void run(Runnable work) {
        meant(() -> {
            work.run();
            return "";
        });
    }

    /** What is asked back about those who have died is meant. */
    private <T> T meant(Callable<T> work) {
        return transactions.as(somebody, () -> {
            transactions.user().means();
            return work.call();
        });
    }

    private UUID person(String localId) {
        return id("select person_id from person_registration where local_id = ?", localId);
    }

    private UUID team(String localId) {
        return id("select id from team where local_id = ?", localId);
    }

    private UUID id(String sql, String of) {
        return entered.computeIfAbsent(
                sql + of,
                key -> database.system()
                        .withHandle(h -> (of.isEmpty()
                                        ? h.createQuery(sql)
                                        : h.createQuery(sql).bind(0, of))
                                .mapTo(UUID.class)
                                .one()));
    }

    private static LocalDate day(Map<String, String> row, String column) {
        return LocalDate.parse(row.get(column));
    }

    private static LocalTime time(Map<String, String> row, String column) {
        return row.containsKey(column) ? LocalTime.parse(row.get(column)) : null;
    }
}
