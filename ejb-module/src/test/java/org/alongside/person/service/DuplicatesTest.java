package org.alongside.person.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.RowSecurity;
import org.alongside.person.Demographic;
import org.alongside.person.DuplicateState;
import org.alongside.shared.service.NotFound;
import org.junit.jupiter.api.Test;

/** Two records of one person become one and can become two again, row by row. */
class DuplicatesTest {

    /** Everything in the database that names a person, as it stands. */
    private static final String ROWS = """
            select string_agg(x, E'\\n' order by x) from (
              select 'registration ' || (to_jsonb(r) - 'version')::text as x from person_registration r
              union all select 'practice ' || to_jsonb(g)::text from gp_registration g
              union all select 'coordinator ' || to_jsonb(c)::text from care_coordinator c
              union all select 'referral ' || to_jsonb(f)::text from referral f
              union all select 'contact ' || to_jsonb(k)::text from care_contact k
              union all select 'grant ' || to_jsonb(a)::text from access_grant a) as everything""";

    private final PersonFixture trust = new PersonFixture();
    private final UUID amina = trust.trust.person(SmallTrust.AMINA);
    private final UUID ines = trust.trust.person(SmallTrust.INES);

    private UUID reported(UUID one, String other) {
        trust.run(trust.supervisor, () -> trust.duplicates.report(one, other));
        return list(DuplicateState.OPEN).get(0).pair();
    }

    private List<DuplicateRow> list(DuplicateState state) {
        return trust.as(trust.supervisor, () -> trust.duplicates.list(state));
    }

    private DuplicateDetails pair(UUID pair) {
        return trust.as(trust.supervisor, () -> trust.duplicates.view(pair));
    }

    private String rows() {
        return trust.database
                .system()
                .withHandle(h -> h.createQuery(ROWS).mapTo(String.class).one());
    }

    @Test
    void whoeverKnowsBothReportsThemOnce() {
        UUID pair = reported(amina, SmallTrust.INES);
        assertThat(pair(pair).sides().stream().map(DuplicateDetails.Side::name))
                .containsExactly("TESTCASE, Amina", "Name not known");
        assertThat(pair(pair).sides().get(0).contacts()).isEqualTo(3);
        assertThatThrownBy(() -> reported(amina, "999 000 0026")).hasMessageContaining("person.alreadyReported");
        assertThatThrownBy(() -> reported(amina, SmallTrust.AMINA)).hasMessageContaining("person.sameRecord");
        assertThatThrownBy(() -> reported(amina, "P99")).hasMessageContaining("person.noSuchRecord");
        assertThatThrownBy(() -> trust.run(trust.lead, () -> trust.duplicates.report(amina, SmallTrust.INES)))
                .as("a team that sees only one of them")
                .hasMessageContaining("person.noSuchRecord");
    }

    @Test
    void aMergeMovesEverythingAndTakingItBackMovesItBack() {
        UUID pair = reported(amina, SmallTrust.INES);
        String before = rows();
        trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, amina, "Same person, told us so"));
        assertThat(trust.trust.count("select count(*) from referral where person_id = '" + amina + "'"))
                .isEqualTo(3);
        assertThat(trust.trust.count("select count(*) from person_registration where alias and local_id = 'P3'"))
                .isOne();
        assertThat(trust.trust.count("select count(*) from access_grant where person_id = '" + ines + "'"))
                .isZero();
        assertThat(trust.view(trust.otherLead, amina).banner().name()).isEqualTo("TESTCASE, Amina");
        assertThat(pair(pair).moved()).isGreaterThan(3);
        assertThat(rows()).isNotEqualTo(before);
        trust.run(trust.supervisor, () -> trust.duplicates.takeBack(pair, "They are sisters"));
        assertThat(rows()).isEqualTo(before);
        assertThat(pair(pair).state()).isEqualTo(DuplicateState.OPEN);
        assertThat(pair(pair).moved()).isZero();
    }

    @Test
    void aMergedPersonIsOneInListsAndFoundByBothNumbers() {
        UUID pair = reported(amina, SmallTrust.INES);
        trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, amina, "Same person"));
        assertThat(trust.found(trust.lead, "9990000018")).containsExactly(SmallTrust.AMINA);
        List<PersonRow> byOldNumber = trust.as(trust.lead, () -> trust.search.find("9990000026"));
        assertThat(byOldNumber).hasSize(1);
        assertThat(byOldNumber.get(0).id()).isEqualTo(amina);
        assertThat(byOldNumber.get(0).alias()).isTrue();
        assertThat(list(DuplicateState.OPEN)).isEmpty();
        assertThat(list(DuplicateState.MERGED).stream().map(DuplicateRow::localId))
                .containsExactly(SmallTrust.AMINA, SmallTrust.INES);
    }

    @Test
    void aLaterExtractOfBothGoesToTheOneThatWasKept() throws IOException {
        UUID pair = reported(amina, SmallTrust.INES);
        trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, amina, "Same person"));
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n");
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\nP3,9990000026,1991-07-09,2,L1 1AC\n");
        files.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate\nR9,P3,CRT2,2026-11-20\n");
        new ExtractFixture(trust.database.system()).load(ExtractFixture.zip(files));
        assertThat(trust.trust.count(
                        "select count(*) from referral where local_id = 'R9' and person_id = '" + amina + "'"))
                .isOne();
        assertThat(trust.trust.count("select count(*) from possible_duplicate where state = 'OPEN'"))
                .isZero();
        trust.run(trust.supervisor, () -> trust.duplicates.takeBack(pair, "They are sisters"));
        new ExtractFixture(trust.database.system()).load(ExtractFixture.zip(files));
        assertThat(trust.trust.count(
                        "select count(*) from referral where local_id = 'R9' and person_id = '" + ines + "'"))
                .isOne();
    }

    @Test
    void twoPeopleStayTwoPeopleAndSomebodyElseIsNotOneOfThem() {
        UUID pair = reported(amina, SmallTrust.INES);
        UUID omar = trust.trust.person(SmallTrust.OMAR);
        assertThatThrownBy(() -> trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, omar, "x")))
                .isInstanceOf(NotFound.class);
        trust.run(trust.supervisor, () -> trust.duplicates.different(pair, "Sisters"));
        assertThat(list(DuplicateState.OPEN)).isEmpty();
        assertThat(list(DuplicateState.DIFFERENT)).hasSize(2);
        trust.run(trust.supervisor, () -> trust.duplicates.takeBack(pair, "Not sure"));
        assertThat(list(DuplicateState.OPEN)).hasSize(2);
    }

    @Test
    void thePairOfSomebodyWhomOneMayNotSeeIsNotThere() {
        UUID pair = reported(amina, SmallTrust.INES);
        assertThatThrownBy(() -> trust.run(trust.lead, () -> trust.duplicates.different(pair, "x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trust.as(trust.lead, () -> trust.duplicates.view(pair)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pair(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void somebodyWhoIsRegisteredHereIsRecognisedWhenAnExtractBringsTheSameNameAndBirthDate() throws IOException {
        trust.take(
                trust.lead,
                Map.of(
                        Demographic.GIVEN_NAME, "Nia",
                        Demographic.FAMILY_NAME, "Newcomer",
                        Demographic.BIRTH_DATE, "1/2/1990"),
                "Rang us");
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n");
        files.put("MHS001MPI.csv", "LocalPatientId,PersonBirthDate\nP50,1990-02-01\n");
        files.put(
                "Patient.ndjson",
                "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":"
                        + "\"https://trust.example/local-patient-identifier/AAA\",\"value\":\"P50\"}],"
                        + "\"name\":[{\"family\":\"Newcomer\",\"given\":[\"Nia\"]}]}\n");
        new ExtractFixture(trust.database.system()).load(ExtractFixture.zip(files));
        assertThat(list(DuplicateState.OPEN).stream().map(DuplicateRow::localId))
                .containsExactly("NEW-1", "P50");
        assertThat(pair(list(DuplicateState.OPEN).get(0).pair()).reason()).isEqualTo("SAME_NAME");
    }

    /** It is about the referral, so it goes where that goes. */
    @Test
    void whatWasAddedToAReferralMeanwhileGoesBackWithIt() {
        UUID pair = reported(amina, SmallTrust.INES);
        trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, amina, "Same person"));
        trust.database.system().useHandle(h -> {
            h.execute("insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date)"
                    + " select provider_id, 'ofInes', id, person_id, '2026-11-20' from referral where id in"
                    + " (select (before ->> 'id')::uuid from merged_row where table_name = 'referral' and not removed)"
                    + " limit 1");
            h.execute(
                    "insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date)"
                            + " select provider_id, 'ofAmina', id, person_id, '2026-11-20' from referral where id = ?",
                    trust.trust.referral("R1"));
        });
        trust.run(trust.supervisor, () -> trust.duplicates.takeBack(pair, "They are sisters"));
        assertThat(trust.trust.count(
                        "select count(*) from care_contact where local_id = 'ofInes' and person_id = '" + ines + "'"))
                .isOne();
        assertThat(trust.trust.count(
                        "select count(*) from care_contact where local_id = 'ofAmina' and person_id = '" + amina + "'"))
                .isOne();
        assertThat(trust.trust.count("select count(*) from care_contact c join referral r on r.id = c.referral_id"
                        + " where r.person_id <> c.person_id"))
                .as("no contact is on another record than its referral")
                .isZero();
    }

    /** Whoever saves something about one of the two while they become one is done before that, or sees one record. */
    @Test
    void aMergeWaitsForWhoeverIsSavingAndSaysSoWhereThatTakesLong() throws SQLException {
        UUID pair = reported(amina, SmallTrust.INES);
        try (Connection somebody = trust.database.owner();
                Statement saving = somebody.createStatement()) {
            somebody.setAutoCommit(false);
            saving.execute("select pg_advisory_xact_lock_shared(" + RowSecurity.WHOLE_RECORDS + ")");
            assertThatThrownBy(
                            () -> trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, amina, "Same person")))
                    .hasMessageContaining("person.mergeBusy");
            assertThat(pair(pair).state()).isEqualTo(DuplicateState.OPEN);
            somebody.rollback();
        }
        trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, amina, "Same person"));
        assertThat(pair(pair).state()).isEqualTo(DuplicateState.MERGED);
    }

    @Test
    void everyCallSharesTheRecordsUntilItsTransactionEnds() {
        String shared = "select count(*) from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted"
                + " and pid = pg_backend_pid() and objid = " + RowSecurity.WHOLE_RECORDS;
        int held = trust.as(
                trust.lead,
                () -> trust.transactions
                        .jdbi()
                        .withHandle(
                                h -> h.createQuery(shared).mapTo(Integer.class).one()));
        assertThat(held).isOne();
    }

    /** In the middle of it they lose sight of the one who is gone. */
    @Test
    void aTeamThatSeesBothMovesEverything() {
        trust.database
                .system()
                .useHandle(h -> h.execute(
                        "insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from)"
                                + " select provider_id, ?, team_id, gen_random_uuid(), 'REFERRAL', '2026-01-01' from referral where id = ?",
                        ines,
                        trust.trust.referral("R1")));
        trust.run(trust.lead, () -> trust.duplicates.report(amina, SmallTrust.INES));
        UUID pair = trust.as(
                trust.lead,
                () -> trust.duplicates.list(DuplicateState.OPEN).get(0).pair());
        String before = rows();
        trust.run(trust.lead, () -> trust.duplicates.merge(pair, amina, "Same person"));
        for (String table : List.of("referral", "care_contact", "person_registration", "access_grant")) {
            assertThat(trust.trust.count("select count(*) from " + table + " where person_id = '" + ines + "'"))
                    .as(table)
                    .isZero();
        }
        trust.run(trust.lead, () -> trust.duplicates.takeBack(pair, "They are sisters"));
        assertThat(rows()).isEqualTo(before);
    }

    /** Entered for one of them, and in an extract for the other. */
    @Test
    void whatWasPairedMeanwhileIsTwoAgain() {
        UUID pair = reported(amina, SmallTrust.INES);
        trust.database.system().useHandle(h -> {
            h.execute(
                    "update referral r set entered_by = 'Deepa Jones', team_id = o.team_id, received_date = o.received_date,"
                            + " received_time = o.received_time from referral o where o.id = ? and r.person_id = ?",
                    trust.trust.referral("R1"),
                    ines);
            h.execute("delete from response_clock");
        });
        String before = rows();
        trust.run(trust.supervisor, () -> trust.duplicates.merge(pair, amina, "Same person"));
        trust.database.system().useHandle(h -> {
            UUID provider = h.createQuery("select provider_id from person_registration limit 1")
                    .mapTo(UUID.class)
                    .one();
            h.execute("call pair_entered(?, null, now())", provider);
        });
        assertThat(trust.trust.count("select count(*) from referral_twin where local_id = 'R1'"))
                .as("they are one for the rule")
                .isOne();
        trust.run(trust.supervisor, () -> trust.duplicates.takeBack(pair, "They are sisters"));
        assertThat(trust.trust.count("select count(*) from referral_twin")).isZero();
        assertThat(withoutGrants(rows())).isEqualTo(withoutGrants(before));
        assertThat(trust.trust.count("select count(*) from access_grant where source_id = '"
                        + trust.trust.referral("R1") + "' and person_id = '" + amina + "'"))
                .as("her team sees her by her own referral again")
                .isOne();
    }

    private static List<String> withoutGrants(String rows) {
        return rows.lines().filter(row -> !row.startsWith("grant ")).toList();
    }
}
