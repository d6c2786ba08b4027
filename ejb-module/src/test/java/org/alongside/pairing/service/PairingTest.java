package org.alongside.pairing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.contact.CareContact;
import org.alongside.contact.Mistake;
import org.alongside.contact.service.Contacts;
import org.alongside.contact.service.Mistakes;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.pairing.PairKind;
import org.alongside.pairing.PairState;
import org.alongside.referral.NewReferral;
import org.alongside.referral.service.ReferralFixture;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was entered here and comes in an extract under other identifiers. */
class PairingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Referrals referrals = ReferralFixture.referrals(transactions);
    private final Contacts contacts = transactions.service(Contacts.class);
    private final Mistakes mistakes = transactions.service(Mistakes.class);
    private final Pairs pairs = transactions.service(Pairs.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal otherLead = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final UUID omar = trust.person(SmallTrust.OMAR);

    @BeforeEach
    void today() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private UUID referred(LocalTime at) {
        NewReferral taken = new NewReferral(trust.team("CRT"), DAY, at, "A1", "4", "18");
        return transactions.as(lead, () -> referrals.take(omar, taken));
    }

    private void met(UUID referral, LocalTime at) {
        CareContact contact = new CareContact(DAY, at, 30, "01", "01", "5", "What was said");
        transactions.run(lead, () -> contacts.record(omar, referral, contact, null));
    }

    private void extract(String referralRows, String contactRows) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\nAAA,2026-11-01,2026-11-30\n");
        if (!referralRows.isEmpty()) {
            files.put(
                    "MHS101Referral.csv",
                    "ServiceRequestId,LocalPatientId,CareProfTeamLocalId,ReferralRequestReceivedDate,"
                            + "ReferralRequestReceivedTime,SourceOfReferralMH,ClinRespPriorityType,ServDischDate,DischLetterIssDate\n"
                            + referralRows);
        }
        if (!contactRows.isEmpty()) {
            files.put(
                    "MHS201CareContact.csv",
                    "CareContactId,ServiceRequestId,CareContDate,CareContTime,CareProfTeamLocalId,ConsMechanismMH,AttendStatus\n"
                            + contactRows);
        }
        new ExtractFixture(database.system()).load(ExtractFixture.zip(files));
    }

    private List<PairedRow> rows(PairState state) {
        return transactions.as(lead, () -> pairs.rows(state));
    }

    private long referralsOfOmar() {
        return trust.count("select count(*) from referral r join person_registration p using (person_id)"
                + " where p.local_id = 'P2' and r.received_date = '2026-11-20'");
    }

    private long contactsOfOmar() {
        return trust.count("select count(*) from care_contact c join person_registration p using (person_id)"
                + " where p.local_id = 'P2'");
    }

    @Test
    void theSameReferralAndContactAreOneAndTheEnteredOneHolds() throws IOException {
        UUID entered = referred(TEN);
        met(entered, LocalTime.of(13, 0));
        extract(
                "EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n",
                "EPR-C-1,EPR-R-1,2026-11-20,13:02:00,CRT,01,5\nEPR-C-2,EPR-R-1,2026-11-21,09:00:00,CRT,02,5\n");
        assertThat(referralsOfOmar()).isOne();
        assertThat(contactsOfOmar()).as("one of them is new").isEqualTo(2);
        assertThat(trust.count("select count(*) from care_contact c join referral r on r.id = c.referral_id"
                        + " where c.local_id = 'EPR-C-2' and r.entered_by = 'Deepa Jones'"))
                .as("what the extract files under its own referral hangs on ours")
                .isOne();
        assertThat(trust.count("select count(*) from referral where priority = '4' and local_id like 'NEW%'"))
                .isOne();
        assertThat(rows(PairState.LIKELY)).isEmpty();
        assertThat(rows(PairState.PAIRED))
                .extracting(pair -> pair.key().toString())
                .containsExactlyInAnyOrder("REFERRAL EPR-R-1", "CONTACT EPR-C-1");
        assertThat(rows(PairState.PAIRED)).allSatisfy(pair -> {
            assertThat(pair.decidedBy()).as("by rule").isNull();
            assertThat(pair.enteredBy()).isEqualTo("Deepa Jones");
        });
    }

    @Test
    void whatAnExtractHasAlreadyIsOneWithWhatIsEnteredAfterwards() throws IOException {
        String there = "EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n";
        String contact = "EPR-C-1,EPR-R-1,2026-11-20,13:02:00,CRT,01,5\n";
        extract(there, contact);
        met(referred(TEN), LocalTime.of(13, 0));
        extract(there, contact);
        assertThat(referralsOfOmar()).isOne();
        assertThat(contactsOfOmar()).isOne();
        assertThat(rows(PairState.PAIRED)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "10:00:00, 10:10:00, CRT,  true",
                "10:00:00, 09:50:00, CRT,  true",
                "10:00:00, 10:10:01, CRT,  false",
                "10:00:00, 09:49:59, CRT,  false",
                "-,        18:00:00, CRT,  true",
                "10:00:00, -,        CRT,  true",
                "-,        -,        CRT,  true",
                "10:00:00, 10:00:00, CRT2, false"
            })
    void withinTenMinutesOrOnTheSameDayAtTheSameTeam(LocalTime here, String there, String team, boolean one)
            throws IOException {
        referred(here);
        extract("EPR-R-1,P2,%s,2026-11-20,%s,A1,4,,\n".formatted(team, there == null ? "" : there), "");
        assertThat(referralsOfOmar()).isEqualTo(one ? 1 : 2);
    }

    @Test
    void overMidnightTenMinutesAreTenMinutes() throws IOException {
        referred(LocalTime.of(23, 57));
        extract("EPR-R-1,P2,CRT,2026-11-21,00:05:00,A1,4,2026-11-21,\n", "");
        assertThat(trust.count("select count(*) from referral where local_id = 'EPR-R-1'"))
                .isZero();
        assertThat(rows(PairState.PAIRED)).hasSize(1);
    }

    @Test
    void anotherWayOfMeetingIsAnotherContact() throws IOException {
        met(trust.referral("R3"), LocalTime.of(13, 0));
        extract("", "EPR-C-1,R3,2026-11-20,13:00:00,CRT,02,5\n");
        assertThat(contactsOfOmar()).isEqualTo(2);
        assertThat(rows(PairState.PAIRED)).isEmpty();
    }

    @Test
    void ofSeveralTheNearestAreLikelyAndCountOnceUntilSomebodyDecides() throws IOException {
        UUID care = trust.referral("R3");
        met(care, null);
        met(care, LocalTime.of(15, 0));
        extract(
                "",
                "EPR-C-1,R3,2026-11-20,15:00:00,CRT,01,5\nEPR-C-2,R3,2026-11-20,,CRT,01,5\nEPR-C-3,R3,2026-11-20,,CRT,01,5\n");
        assertThat(contactsOfOmar()).as("the extract has three").isEqualTo(3);
        List<PairedRow> likely = rows(PairState.LIKELY);
        assertThat(likely).hasSize(2);
        assertThat(likely)
                .filteredOn(pair -> LocalTime.of(15, 0).equals(pair.at()))
                .singleElement()
                .satisfies(pair -> assertThat(pair.localId()).isEqualTo("EPR-C-1"));
        transactions.run(lead, () -> pairs.same(List.of(new Pairs.Key(PairKind.CONTACT, "EPR-C-1"))));
        assertThat(rows(PairState.PAIRED))
                .singleElement()
                .satisfies(pair -> assertThat(pair.decidedBy()).isEqualTo("Deepa Jones"));
        String other = rows(PairState.LIKELY).get(0).localId();
        transactions.run(lead, () -> pairs.apart(List.of(new Pairs.Key(PairKind.CONTACT, other))));
        assertThat(rows(PairState.LIKELY)).isEmpty();
        assertThat(contactsOfOmar())
                .as("the third one of the extract is the same instead")
                .isEqualTo(3);
    }

    @Test
    void aPairIsUndoneAndStaysApart() throws IOException {
        UUID entered = referred(TEN);
        met(entered, LocalTime.of(13, 0));
        String there = "EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,2026-11-21,2026-11-22\n";
        String contact = "EPR-C-1,EPR-R-1,2026-11-20,13:02:00,CRT,01,5\nEPR-C-2,EPR-R-1,2026-11-21,09:00:00,CRT,02,5\n";
        extract(there, contact);
        assertThat(
                        trust.count(
                                "select count(*) from referral where discharge_date = '2026-11-21' and letter_date = '2026-11-22' and local_id like 'NEW%'"))
                .as("nobody ended it here, so that the extract's end is taken")
                .isOne();
        transactions.run(lead, () -> pairs.apart(List.of(new Pairs.Key(PairKind.REFERRAL, "EPR-R-1"))));
        assertThat(referralsOfOmar()).isEqualTo(2);
        assertThat(trust.count(
                        "select count(*) from referral where local_id = 'EPR-R-1' and discharge_date = '2026-11-21'"))
                .isOne();
        assertThat(
                        trust.count(
                                "select count(*) from referral where local_id like 'NEW%' and discharge_date is null and letter_date is null"))
                .isOne();
        assertThat(
                        trust.count(
                                "select count(*) from care_contact c join referral r on r.id = c.referral_id where c.local_id = 'EPR-C-2' and r.local_id = 'EPR-R-1' and c.filed_under is null"))
                .isOne();
        extract(there, contact);
        assertThat(referralsOfOmar()).as("it is not paired again").isEqualTo(2);
        assertThat(rows(PairState.PAIRED))
                .extracting(pair -> pair.key().toString())
                .containsExactly("CONTACT EPR-C-1");
    }

    @Test
    void aLaterExtractChangesWhatNobodyEnteredHere() throws IOException {
        UUID entered = referred(TEN);
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,3,2026-11-22,\n", "");
        assertThat(transactions.as(lead, () -> referrals.view(entered)).row().ended())
                .isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(trust.count("select count(*) from referral where local_id like 'NEW%' and priority = '4'"))
                .isOne();
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,3,,\n", "");
        assertThat(transactions.as(lead, () -> referrals.view(entered)).row().ended())
                .isNull();
    }

    @Test
    void anExtractsReferralThatSomebodyWorksWithHereIsNoTwin() throws IOException {
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        UUID imported = trust.referral("EPR-R-1");
        database.system()
                .useHandle(h -> h.execute(
                        "insert into intake (id, provider_id, person_id, referral_id) select gen_random_uuid(), provider_id, person_id, id"
                                + " from referral where id = ?",
                        imported));
        referred(TEN);
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        assertThat(referralsOfOmar()).isEqualTo(2);
    }

    @Test
    void whatIsTakenOutAsAMistakeLeavesTheExtractsContact() throws IOException {
        met(trust.referral("R3"), LocalTime.of(13, 0));
        extract("", "EPR-C-1,R3,2026-11-20,13:00:00,CRT,01,5\n");
        assertThat(contactsOfOmar()).isOne();
        String entered = rows(PairState.PAIRED).get(0).sameAs();
        transactions.run(
                lead, () -> mistakes.takeOut(omar, new Mistake(Mistake.Kind.CONTACT, entered, "It was somebody else")));
        assertThat(trust.count("select count(*) from care_contact where local_id = 'EPR-C-1'"))
                .isOne();
        assertThat(contactsOfOmar()).isOne();
    }

    @Test
    void nobodyDecidesAboutSomebodyWhomTheyMayNotSee() throws IOException {
        referred(TEN);
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        assertThat(transactions.as(otherLead, () -> pairs.rows(PairState.PAIRED)))
                .isEmpty();
        assertThatThrownBy(() -> transactions.run(
                        otherLead, () -> pairs.apart(List.of(new Pairs.Key(PairKind.REFERRAL, "EPR-R-1")))))
                .isInstanceOf(NotFound.class);
        assertThat(transactions.as(lead, () -> pairs.rows(PairState.PAIRED))).hasSize(1);
    }

    /** The usual reason for taking something out is entering it right. */
    @Test
    void whatIsTakenOutAndEnteredOnceMoreIsOneAgain() throws IOException {
        UUID care = trust.referral("R3");
        String contact = "EPR-C-1,R3,2026-11-20,13:00:00,CRT,01,5\n";
        met(care, LocalTime.of(13, 0));
        extract("", contact);
        String entered = rows(PairState.PAIRED).get(0).sameAs();
        transactions.run(
                lead, () -> mistakes.takeOut(omar, new Mistake(Mistake.Kind.CONTACT, entered, "The time was wrong")));
        met(care, LocalTime.of(13, 5));
        extract("", contact);
        assertThat(contactsOfOmar()).isOne();
    }

    @Test
    void aTeamGoesOnSeeingWhomItSawByTheExtract() throws IOException {
        referred(TEN);
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        assertThat(trust.count("select count(*) from access_grant g join referral r on r.id = g.source_id"
                        + " where r.entered_by is not null and r.received_date = '2026-11-20'"))
                .isOne();
        assertThat(trust.count("select count(*) from access_grant g join referral_twin w on w.id = g.source_id"))
                .isZero();
    }

    /** The other system had somebody else's number. */
    @Test
    void aTwinThatIsSomebodyElsesByNowIsOneNoMore() throws IOException {
        referred(TEN);
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        extract("EPR-R-1,P1,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        assertThat(rows(PairState.PAIRED)).isEmpty();
        assertThat(trust.count("select count(*) from referral r join person_registration p using (person_id)"
                        + " where r.local_id = 'EPR-R-1' and p.local_id = 'P1'"))
                .isOne();
        assertThat(referralsOfOmar()).isOne();
    }

    @Test
    void whatEndedHereIsNotRejectedByAnExtract() throws IOException {
        UUID entered = referred(TEN);
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        database.system()
                .useHandle(h -> h.execute(
                        "update referral set discharge_date = '2026-11-21', ended_by = gen_random_uuid() where id = ?",
                        entered));
        database.system().useHandle(h -> h.execute("update referral_twin set rejection_date = '2026-11-20'"));
        extract("", "EPR-C-9,EPR-R-1,2026-11-21,09:00:00,CRT,02,5\n");
        assertThat(trust.count("select count(*) from referral where rejection_date is null and discharge_date ="
                        + " '2026-11-21' and local_id like 'NEW%'"))
                .isOne();
    }

    @Test
    void nothingIsToldApartWhileAnImportRuns() throws IOException {
        referred(TEN);
        extract("EPR-R-1,P2,CRT,2026-11-20,10:04:00,A1,2,,\n", "");
        database.system()
                .useHandle(
                        h -> h.execute("update import_job set status = 'RUNNING', provider_id = ?", trust.provider()));
        assertThatThrownBy(() ->
                        transactions.run(lead, () -> pairs.apart(List.of(new Pairs.Key(PairKind.REFERRAL, "EPR-R-1")))))
                .hasMessageContaining("pairing.importRuns");
        database.system().useHandle(h -> h.execute("update import_job set status = 'COMPLETED'"));
        transactions.run(lead, () -> pairs.apart(List.of(new Pairs.Key(PairKind.REFERRAL, "EPR-R-1"))));
        assertThat(referralsOfOmar()).isEqualTo(2);
    }
}
