package org.alongside.exchange.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A difference between an extract and what staff entered is decided once, by somebody who sees the person. */
class ConflictsTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Conflicts conflicts = transactions.service(Conflicts.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal otherLead = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");

    /** Staff entered a postcode and ended care; the next extract has another postcode and no end. */
    @BeforeEach
    void differences() throws IOException {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
        database.system().useHandle(h -> {
            h.execute("update person_registration set postcode = 'L2 2BB', entered = 'postcode' where local_id = 'P1'");
            h.execute(
                    "update referral set discharge_date = '2026-11-21', ended_by = gen_random_uuid(), ended_at = now()"
                            + " where local_id = 'R1'");
        });
        extract("L9 9ZZ");
    }

    private void extract(String postcode) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n");
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode\nP1,9990000018,1985-04-05,2," + postcode
                        + "\n");
        files.put(
                "MHS101Referral.csv",
                "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate\nR1,P1,CRT,2026-11-12\n");
        new ExtractFixture(database.system()).load(ExtractFixture.zip(files));
    }

    private List<ConflictRow> open(Principal who) {
        return transactions.as(who, conflicts::open);
    }

    private ConflictRow about(String label) {
        return open(lead).stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private String postcode() {
        return database.system()
                .withHandle(h -> h.createQuery(
                                "select postcode || ' ' || entered from person_registration where local_id = 'P1'")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void eachIsListedForThoseWhoSeeThePerson() {
        assertThat(open(lead).stream().map(ConflictRow::label))
                .containsExactlyInAnyOrder("Postcode", "Last day of care");
        ConflictRow row = about("Postcode");
        assertThat(row.name()).isEqualTo("TESTCASE, Amina");
        assertThat(row.entered()).isEqualTo("L2 2BB");
        assertThat(row.imported()).isEqualTo("L9 9ZZ");
        assertThat(open(otherLead)).isEmpty();
        assertThatThrownBy(() -> transactions.run(otherLead, () -> conflicts.keepOurs(row.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatWasEnteredStandsAndTheSameDifferenceIsNotListedAgain() throws IOException {
        UUID id = about("Postcode").id();
        transactions.run(lead, () -> conflicts.keepOurs(id));
        extract("L9 9ZZ");
        assertThat(open(lead).stream().map(ConflictRow::label)).containsExactly("Last day of care");
        assertThat(postcode()).isEqualTo("L2 2BB postcode");
        extract("L8 8YY");
        assertThat(about("Postcode").imported()).as("something new").isEqualTo("L8 8YY");
    }

    @Test
    void theExtractIsTakenWithItsHistoryAndFollowedFromThenOn() throws IOException {
        UUID id = about("Postcode").id();
        transactions.run(lead, () -> conflicts.takeExtract(id));
        assertThat(postcode()).isEqualTo("L9 9ZZ ");
        assertThat(trust.count("select count(*) from demographic_change where before = 'L2 2BB' and after = 'L9 9ZZ'"
                        + " and changed_by = 'Deepa Jones'"))
                .isOne();
        extract("L8 8YY");
        assertThat(postcode()).isEqualTo("L8 8YY ");
        assertThatThrownBy(() -> transactions.run(lead, () -> conflicts.takeExtract(id)))
                .hasMessageContaining("exchange.alreadyDecided");
    }

    @Test
    void theEndOfCareIsNotTakenFromAnExtract() {
        ConflictRow row = about("Last day of care");
        assertThat(row.demographic()).isEmpty();
        assertThatThrownBy(() -> transactions.run(lead, () -> conflicts.takeExtract(row.id())))
                .hasMessageContaining("exchange.onlyOurs");
        transactions.run(lead, () -> conflicts.keepOurs(row.id()));
        assertThat(open(lead).stream().map(ConflictRow::label)).containsExactly("Postcode");
    }

    @Test
    void everyColumnThatCanDifferHasItsWords() {
        List<String> columns = List.of("ServDischDate", "practice_code", "end_date", "phone", "something");
        assertThat(columns.stream()
                        .map(column -> new ConflictRow(
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        null,
                                        column,
                                        null,
                                        null,
                                        Instant.EPOCH)
                                .label()))
                .containsExactly(
                        "Last day of care", "GP practice", "Last day with a GP practice", "Phone", "something");
    }

    @Test
    void whatIsWithheldOfARestrictedRecordIsDecidedByThoseWhoMaySeeIt() {
        Principal consultant = trust.member("Rob Hill", StandardRole.CONSULTANT, "CRT");
        UUID postcode = open(lead).stream()
                .filter(row -> row.columnName().equals("postcode"))
                .findFirst()
                .orElseThrow()
                .id();
        database.system()
                .useHandle(h -> h.execute(
                        "insert into restriction (id, provider_id, person_id, reason, set_by, set_at)"
                                + " values (gen_random_uuid(), ?, ?, 'Not safe', 'Test', now())",
                        trust.provider(),
                        trust.person(SmallTrust.AMINA)));
        assertThat(open(lead))
                .extracting(ConflictRow::columnName)
                .doesNotContain("postcode")
                .isNotEmpty();
        assertThat(open(consultant)).extracting(ConflictRow::columnName).contains("postcode");
        assertThatThrownBy(() -> transactions.run(lead, () -> conflicts.takeExtract(postcode)))
                .isInstanceOf(NotFound.class);
        transactions.run(consultant, () -> conflicts.takeExtract(postcode));
        assertThat(open(consultant)).extracting(ConflictRow::columnName).doesNotContain("postcode");
    }
}
