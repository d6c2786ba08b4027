package org.alongside.measure.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alongside.exchange.service.ExtractFixture;
import org.jspecify.annotations.Nullable;

/** A small trust in which anything may have happened, from a seed: the facts, and the two extracts that carry them. */
final class RandomTrust {

    static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** From this day on the second extract's team types hold. */
    static final LocalDate SECOND = LocalDate.of(2026, 4, 1);

    static final List<String> TEAMS = List.of("CR1", "CR2", "LIN", "CO1", "CO2", "OUT");
    private static final List<String> OFTEN =
            List.of("CR1", "CR1", "CR1", "CR2", "CR2", "CO1", "CO1", "CO2", "LIN", "OUT");
    private static final List<String> TYPES = List.of("A02", "A02", "A18", "A06", "C02", "Z99");
    private static final List<String> MEETING_TYPES =
            List.of("JOINT_VISIT", "JOINT_MEETING", "CASE_CONFERENCE", "COMMUNICATION");
    private static final List<String> SOURCES =
            List.of("CRISIS_MANAGER", "CRISIS_STAFF", "COMMUNITY_MANAGER", "COMMUNITY_STAFF", "SERVICE_USER", "CARER");
    private static final int PEOPLE = 60;
    private static final int DAYS = 200;

    record Person(String id, @Nullable LocalDate died) {}

    record Practice(
            String person,
            String code,
            LocalDate start,
            @Nullable LocalDate end) {}

    record Care(
            String id,
            String person,
            @Nullable String team,
            LocalDate received,
            @Nullable LocalDate discharged,
            @Nullable LocalDate letter,
            @Nullable LocalDate rejected) {}

    record Meeting(String id, Care crisis, String community, LocalDate day, String type) {}

    record Worker(
            String crisis,
            String community,
            String staff,
            LocalDate start,
            @Nullable LocalDate end) {}

    record Visit(String crisis, String community, LocalDate day) {}

    record Managers(String id, String crisis, String community, LocalDate day, boolean complete) {}

    record Rating(String crisis, String community, String source, LocalDate day, int rating) {}

    final String provider;
    final List<Person> people = new ArrayList<>();
    final List<Practice> practices = new ArrayList<>();
    final List<Care> cares = new ArrayList<>();
    final List<Meeting> meetings = new ArrayList<>();
    final List<Worker> workers = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();
    final List<Managers> managers = new ArrayList<>();
    final List<Rating> ratings = new ArrayList<>();
    final Random random;
    private final String changed;

    RandomTrust(long seed) {
        random = new Random(seed);
        provider = "R%04d".formatted(seed);
        changed = random.nextBoolean() ? "A02" : "A99";
        for (int i = 0; i < PEOPLE; i++) {
            person("P" + i);
        }
        cares.stream().filter(c -> isCrisis(c) && chance(60)).forEach(this::meetings);
        partnership();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private LocalDate day(int from, int to) {
        return START.plusDays(from + random.nextInt(to - from));
    }

    private static boolean isCrisis(Care care) {
        return "CR1".equals(care.team()) || "CR2".equals(care.team()) || "LIN".equals(care.team());
    }

    private void person(String id) {
        Person person = new Person(id, chance(10) ? day(0, DAYS) : null);
        people.add(person);
        LocalDate start = day(-900, 60);
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate end = chance(60) ? start.plusDays(random.nextInt(300)) : null;
            practices.add(new Practice(id, any(List.of("E1", "E2", "V81997", "V81999")), start, end));
            if (end == null) {
                break;
            }
            start = end.plusDays(1 + random.nextInt(20));
        }
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            care(id);
        }
    }

    private void care(String person) {
        LocalDate received = day(0, DAYS);
        LocalDate discharged = chance(75) ? received.plusDays(random.nextInt(40)) : null;
        LocalDate letter = discharged != null && chance(60) ? discharged.plusDays(random.nextInt(9) - 3) : null;
        LocalDate rejected = chance(15) ? received.plusDays(random.nextInt(3)) : null;
        String team = chance(95) ? any(OFTEN) : null;
        cares.add(new Care("S" + cares.size(), person, team, received, discharged, letter, rejected));
    }

    private void meetings(Care crisis) {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            LocalDate day = crisis.received().plusDays(random.nextInt(44) - 2);
            meetings.add(new Meeting(
                    "M" + meetings.size(), crisis, any(List.of("CO1", "CO2", "OUT")), day, any(MEETING_TYPES)));
        }
    }

    private void partnership() {
        for (String crisis : List.of("CR1", "CR2")) {
            for (String community : List.of("CO1", "CO2")) {
                if (chance(70)) {
                    LocalDate start = day(-100, 100);
                    workers.add(new Worker(
                            crisis, community, "S1", start, chance(50) ? start.plusDays(random.nextInt(250)) : null));
                }
                for (int i = random.nextInt(14); i > 0; i--) {
                    visits.add(new Visit(crisis, community, day(0, DAYS)));
                }
                for (int i = random.nextInt(9); i > 0; i--) {
                    managers.add(
                            new Managers("I" + managers.size(), crisis, community, day(-80, DAYS + 20), chance(80)));
                }
                for (int i = random.nextInt(40); i > 0; i--) {
                    ratings.add(new Rating(crisis, community, any(SOURCES), day(0, DAYS), 2 + random.nextInt(4)));
                }
            }
        }
    }

    /** The type of a team on a day, as the two extracts say it. */
    String typeOn(@Nullable String team, LocalDate day) {
        if (team == null) {
            return "";
        }
        return team.equals("OUT") && !day.isBefore(SECOND) ? changed : TYPES.get(TEAMS.indexOf(team));
    }

    /** Months in which a type first held come in their order. */
    List<Path> extracts() {
        Map<String, String> second = new LinkedHashMap<>();
        second.put("MHS000Header.csv", header("2026-04-01,2026-04-30"));
        second.put("MHS902ServiceTeamDetails.csv", "CareProfTeamLocalId,ServTeamTypeMH\nOUT," + changed + "\n");
        return List.of(ExtractFixture.zip(first()), ExtractFixture.zip(second));
    }

    private String header(String period) {
        return "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\n" + provider + "," + period + "\n";
    }

    private Map<String, String> first() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MHS000Header.csv", header("2026-01-01,2026-01-31"));
        Table teams = new Table("CareProfTeamLocalId,ServTeamTypeMH");
        TEAMS.forEach(team -> teams.row(team, TYPES.get(TEAMS.indexOf(team))));
        files.put("MHS902ServiceTeamDetails.csv", teams.text());
        Table index = new Table("LocalPatientId,PersDeathDate");
        people.forEach(p -> index.row(p.id(), p.died()));
        files.put("MHS001MPI.csv", index.text());
        Table gps = new Table("LocalPatientId,GMPReg,StartDateGMPRegistration,EndDateGMPRegistration");
        practices.forEach(p -> gps.row(p.person(), p.code(), p.start(), p.end()));
        files.put("MHS002GP.csv", gps.text());
        Table referrals = new Table("ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,"
                + "ServDischDate,DischLetterIssDate,ReferRejectionDate");
        cares.forEach(c ->
                referrals.row(c.id(), c.person(), c.team(), c.received(), c.discharged(), c.letter(), c.rejected()));
        files.put("MHS101Referral.csv", referrals.text());
        files.putAll(together());
        return files;
    }

    private Map<String, String> together() {
        Table joint = new Table(
                "MeetingId,LocalPatientId,CrisisServiceRequestId,CommunityTeamLocalId,MeetingDate,MeetingType,ServiceUserPresent");
        meetings.forEach(
                m -> joint.row(m.id(), m.crisis().person(), m.crisis().id(), m.community(), m.day(), m.type(), "N"));
        Table links = new Table("CrisisTeamLocalId,CommunityTeamLocalId,CareProfLocalId,StartDate,EndDate");
        workers.forEach(w -> links.row(w.crisis(), w.community(), w.staff(), w.start(), w.end()));
        Table visited = new Table("CrisisTeamLocalId,CommunityTeamLocalId,CareProfLocalId,VisitDate");
        visits.forEach(v -> visited.row(v.crisis(), v.community(), "S2", v.day()));
        Table met = new Table("MeetingId,CrisisTeamLocalId,CommunityTeamLocalId,MeetingDate,CrisisManagerPresent,"
                + "CommunityManagerPresent,PathwaysReviewed");
        managers.forEach(m -> met.row(m.id(), m.crisis(), m.community(), m.day(), "Y", m.complete() ? "Y" : "N", "Y"));
        Table rated = new Table("CrisisTeamLocalId,CommunityTeamLocalId,Source,RatingDate,Rating");
        ratings.forEach(r -> rated.row(r.crisis(), r.community(), r.source(), r.day(), r.rating()));
        return Map.of(
                "joint_meetings.csv", joint.text(),
                "link_workers.csv", links.text(),
                "link_worker_visits.csv", visited.text(),
                "interface_meetings.csv", met.text(),
                "relationship_ratings.csv", rated.text());
    }

    /** Rows of a CSV file. */
    private static final class Table {
        private final StringBuilder text;

        Table(String header) {
            text = new StringBuilder(header).append('\n');
        }

        void row(@Nullable Object... values) {
            for (int i = 0; i < values.length; i++) {
                text.append(i == 0 ? "" : ",").append(values[i] == null ? "" : values[i]);
            }
            text.append('\n');
        }

        String text() {
            return text.toString();
        }
    }
}
