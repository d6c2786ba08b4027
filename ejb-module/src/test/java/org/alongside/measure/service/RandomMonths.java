package org.alongside.measure.service;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.alongside.exchange.service.ExtractFixture;
import org.jspecify.annotations.Nullable;

/** Referrals, contacts and hospital spells in which anything may have happened, from a seed, and the extract of them. */
final class RandomMonths {

    static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final List<String> TEAMS = List.of("CR1", "CR2", "LIN", "COM");
    private static final List<String> TYPES = List.of("A02", "A18", "A19", "A06");
    private static final int PEOPLE = 40;
    private static final int DAYS = 150;

    record Care(
            String id,
            String person,
            String team,
            LocalDate received,
            @Nullable LocalTime at,
            String priority,
            @Nullable LocalDate discharged,
            boolean rejected) {}

    record Contact(Care care, LocalDate day, @Nullable LocalTime at, String mechanism, String attendance) {
        LocalDateTime moment() {
            return day.atTime(at == null ? LocalTime.MIDNIGHT : at);
        }
    }

    record Spell(
            String id,
            String person,
            LocalDate start,
            @Nullable LocalDate discharged,
            @Nullable String method,
            @Nullable String destination) {}

    record Stay(
            String id,
            Spell spell,
            LocalDate start,
            @Nullable LocalDate end,
            String patientClass) {}

    record Ready(Spell spell, LocalDate start, @Nullable LocalDate end) {}

    final String provider;
    final Map<String, @Nullable LocalDate> died = new LinkedHashMap<>();
    final List<Care> cares = new ArrayList<>();
    final List<Contact> contacts = new ArrayList<>();
    final List<Spell> spells = new ArrayList<>();
    final List<Stay> stays = new ArrayList<>();
    final List<Ready> readies = new ArrayList<>();
    private final Random random;

    RandomMonths(long seed) {
        random = new Random(seed);
        provider = "Q%04d".formatted(seed);
        for (int i = 0; i < PEOPLE; i++) {
            person("P" + i);
        }
    }

    String typeOf(String team) {
        return TYPES.get(TEAMS.indexOf(team));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private @Nullable LocalTime time() {
        return chance(85) ? LocalTime.of(random.nextInt(24), random.nextInt(60), any(List.of(0, 0, 1, 30, 59))) : null;
    }

    private void person(String id) {
        died.put(id, chance(15) ? START.plusDays(random.nextInt(DAYS + 20)) : null);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            care(id);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            spell(id);
        }
    }

    private void care(String person) {
        LocalDate received = START.plusDays(random.nextInt(DAYS));
        Care care = new Care(
                "S" + cares.size(),
                person,
                any(TEAMS),
                received,
                time(),
                any(List.of("1", "2", "2", "4", "4", "3")),
                chance(60) ? received.plusDays(random.nextInt(70)) : null,
                chance(15));
        cares.add(care);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalTime at = chance(25) && care.at() != null ? care.at().withSecond(0) : time();
            contacts.add(new Contact(
                    care,
                    received.plusDays(random.nextInt(4) - 1),
                    at,
                    any(List.of("01", "01", "01", "02", "04", "11", "05")),
                    any(List.of("5", "5", "6", "3", "7"))));
        }
    }

    private void spell(String person) {
        LocalDate start = START.plusDays(random.nextInt(DAYS));
        LocalDate discharged = chance(80) ? start.plusDays(random.nextInt(40)) : null;
        Spell spell = new Spell(
                "H" + spells.size(),
                person,
                start,
                discharged,
                chance(90) ? any(List.of("1", "1", "2", "3", "4", "5")) : null,
                chance(90) ? any(List.of("19", "19", "29", "37", "79", "87")) : null);
        spells.add(spell);
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = start.plusDays(random.nextInt(10));
            stays.add(new Stay(
                    "W" + stays.size(),
                    spell,
                    from,
                    chance(85) ? from.plusDays(random.nextInt(12)) : null,
                    any(List.of("200", "201", "213", "214", "206"))));
        }
        if (chance(60)) {
            LocalDate from = start.plusDays(random.nextInt(15));
            readies.add(new Ready(spell, from, chance(60) ? from.plusDays(random.nextInt(60)) : null));
        }
    }

    Path extract() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("MHS000Header.csv", "OrgIDProvider,ReportingPeriodEndDate\n" + provider + ",2027-12-31\n");
        files.put(
                "MHS902ServiceTeamDetails.csv",
                "CareProfTeamLocalId,ServTeamTypeMH\n" + rows(TEAMS, t -> List.of(t, typeOf(t))));
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,PersDeathDate\n" + rows(List.copyOf(died.keySet()), p -> cells(p, died.get(p))));
        files.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,"
                        + "ReferralRequestReceivedTime,ClinRespPriorityType,ServDischDate,ReferRejectionDate\n"
                        + rows(
                                cares,
                                c -> cells(
                                        c.id(),
                                        c.person(),
                                        c.team(),
                                        c.received(),
                                        hms(c.at()),
                                        c.priority(),
                                        c.discharged(),
                                        c.rejected() ? c.received() : null)));
        files.put(
                "MHS201CareContact.csv",
                "CareContactId,ServiceRequestId,CareContDate,CareContTime,ConsMechanismMH,AttendStatus\n"
                        + rows(
                                contacts,
                                c -> cells(
                                        "C" + contacts.indexOf(c),
                                        c.care().id(),
                                        c.day(),
                                        hms(c.at()),
                                        c.mechanism(),
                                        c.attendance())));
        files.put(
                "MHS501HospProvSpell.csv",
                "HospProvSpellID,ServiceRequestId,StartDateHospProvSpell,DischDateHospProvSpell,"
                        + "MethOfDischMHHospProvSpell,DestOfDischHospProvSpell\n"
                        + rows(
                                spells,
                                h -> cells(
                                        h.id(),
                                        anyReferralOf(h.person()),
                                        h.start(),
                                        h.discharged(),
                                        h.method(),
                                        h.destination())));
        files.put(
                "MHS502WardStay.csv",
                "WardStayId,HospProvSpellID,StartDateWardStay,EndDateWardStay,MHAdmittedPatientClass\n"
                        + rows(stays, s -> cells(s.id(), s.spell().id(), s.start(), s.end(), s.patientClass())));
        files.put(
                "MHS518ClinReadyforDischarge.csv",
                "HospProvSpellID,StartDateClinReadyforDisch,EndDateClinReadyforDisch\n"
                        + rows(readies, r -> cells(r.spell().id(), r.start(), r.end())));
        return ExtractFixture.zip(files);
    }

    private static @Nullable String hms(@Nullable LocalTime time) {
        return time == null ? null : time.format(java.time.format.DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private String anyReferralOf(String person) {
        return cares.stream()
                .filter(c -> c.person().equals(person))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return java.util.Arrays.asList(cells);
    }

    private static <T> String rows(List<T> all, java.util.function.Function<T, List<?>> cells) {
        StringBuilder text = new StringBuilder();
        for (T one : all) {
            text.append(String.join(
                            ",",
                            cells.apply(one).stream()
                                    .map(c -> c == null ? "" : c.toString())
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }
}
