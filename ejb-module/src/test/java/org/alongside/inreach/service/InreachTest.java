package org.alongside.inreach.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.board.service.Board;
import org.alongside.board.service.BoardHead;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.handover.HandoverState;
import org.alongside.handover.service.HandoverTrust;
import org.alongside.handover.service.Handovers;
import org.alongside.inpatient.Admission;
import org.alongside.inpatient.Stay;
import org.alongside.inpatient.service.StayAccess;
import org.alongside.inpatient.service.Stays;
import org.alongside.inreach.Gatekeeping;
import org.alongside.inreach.MissReason;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The crisis team on the wards, on a real database. Ines, whom the north team had no referral for, is admitted by the ward
 * team under a referral of its own.
 */
class InreachTest {

    private static final Admission.Bed OAK = new Admission.Bed("OAK", "200");
    private static final Admission.Bed REHAB = new Admission.Bed("REHAB", "212");

    private final HandoverTrust people = new HandoverTrust();
    private final SmallTrust trust = people.trust;
    private final Transactions transactions = people.transactions;
    private final Handovers handovers = people.handovers();
    private final Inreach inreach = transactions.service(Inreach.class, handovers);
    private final Stays stays = transactions.service(Stays.class);
    private final Principal lead = people.account("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT", "S1");
    private final Principal community = trust.member("Kim Shah", StandardRole.CONSULTANT, "CMH");
    private final UUID ines = trust.person(SmallTrust.INES);
    private Principal nurse = lead;

    @BeforeEach
    void aWard() {
        execute(
                "insert into team (provider_id, local_id, name) select id, 'WARD', 'Oak and Elm' from provider where own");
        execute("insert into ward (provider_id, local_id, name) select id, w, initcap(w) || ' ward' from provider,"
                + " unnest(array['OAK', 'REHAB']) w where own");
        execute(
                "insert into referral (provider_id, local_id, person_id, team_id, received_date, source)"
                        + " values (?, 'W1', ?, ?, date '2026-11-24', 'A1')",
                trust.provider(),
                ines,
                trust.team("WARD"));
        execute(
                "insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from)"
                        + " values (?, ?, ?, ?, 'REFERRAL', date '2026-11-24')",
                trust.provider(),
                ines,
                trust.team("WARD"),
                trust.referral("W1"));
        people.staff("W1", "Wanda Ward", "WARD", "DUTY_WORKER");
        nurse = people.account("Wanda Ward", StandardRole.WARD_NURSE, "WARD", "W1");
    }

    private void execute(String sql, Object... arguments) {
        people.database.system().useHandle(handle -> handle.execute(sql, arguments));
    }

    private static Stay.Moment on(int november, int hour) {
        return new Stay.Moment(LocalDate.of(2026, 11, november), LocalTime.of(hour, 0));
    }

    private UUID admitted(String method, Admission.Bed bed) {
        Admission admission = new Admission(trust.referral("W1"), on(24, 10), method, bed);
        return transactions.as(nurse, () -> stays.admit(ines, admission));
    }

    private void seen(String day, String time, String mechanism) {
        execute(
                "insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, contact_time, attendance, mechanism)"
                        + " values (?, ?, ?, ?, cast(? as date), cast(? as time), '5', ?)",
                trust.provider(),
                day + time + mechanism,
                trust.referral("R4"),
                ines,
                day,
                time,
                mechanism);
    }

    private void detained(String code) {
        execute(
                "insert into legal_status (provider_id, local_id, person_id, start_date, code) values (?, 'L' || ?, ?, date '2026-11-24', ?)",
                trust.provider(),
                code,
                ines,
                code);
    }

    private List<InreachRow> list(Principal who) {
        return transactions.as(who, inreach::list);
    }

    private InreachRow only() {
        assertThat(list(lead)).hasSize(1);
        return list(lead).get(0);
    }

    private BoardHead head() {
        Board board = transactions.service(Board.class);
        return Objects.requireNonNull(
                transactions.as(lead, () -> board.view(null)).team());
    }

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run).isInstanceOf(RuleBroken.class).hasMessageContaining(key);
    }

    private UUID offer(UUID spell) {
        transactions.run(lead, () -> inreach.offer(spell, " Twice a day from tomorrow. "));
        return Objects.requireNonNull(only().offer());
    }

    @Test
    void crisisTeamsSeeWhoeverIsOnAnAcuteWardAndNobodyElseDoes() {
        assertThat(list(lead)).isEmpty();
        admitted("21", OAK);
        assertThat(only().person()).isEqualTo(ines);
        assertThat(only().ward()).isEqualTo("Oak ward");
        assertThat(list(community)).as("a community team").isEmpty();
        UUID spell = only().spell();
        assertThatThrownBy(() -> transactions.as(community, () -> inreach.view(spell)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aStayThatIsNotAcuteShowsNobodyToThemUntilItBecomesOne() {
        UUID spell = admitted("21", REHAB);
        assertThat(list(lead)).isEmpty();
        assertThat(trust.count("select count(*) from access_grant where why = 'INREACH'"))
                .isZero();
        transactions.run(nurse, () -> stays.move(spell, on(24, 12), OAK));
        assertThat(only().spell()).isEqualTo(spell);
    }

    @Test
    void someWeeksAfterTheyLeftNobodySeesThemAnyMore() {
        UUID spell = admitted("21", OAK);
        transactions.run(nurse, () -> stays.leave(spell, on(25, 9), "1", "19"));
        assertThat(only().leftAt()).as("the failure is still to be looked into").isNotNull();
        transactions.clock().moveTo(NOON.plus(Duration.ofDays(29)));
        assertThat(list(lead)).isEmpty();
        assertThatThrownBy(() -> transactions.as(lead, () -> inreach.view(spell)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anImportRenewsWhoSeesThem() {
        UUID spell = admitted("21", OAK);
        execute("delete from access_grant where why = 'INREACH'");
        assertThat(list(lead)).isEmpty();
        people.database.system().useHandle(handle -> {
            handle.execute("select set_config('alongside.today', '2026-11-25', false)");
            StayAccess.renew(handle, trust.provider());
        });
        assertThat(only().spell()).isEqualTo(spell);
        assertThat(trust.count("select count(*) from access_grant where why = 'INREACH'"))
                .as("both crisis teams")
                .isEqualTo(2);
        execute("update ward_stay set patient_class = '212'");
        people.database.system().useHandle(handle -> StayAccess.renew(handle, trust.provider()));
        assertThat(trust.count("select count(*) from access_grant where why = 'INREACH'"))
                .isZero();
    }

    @Test
    void whoWasSeenFaceToFaceInTheTwoDaysBeforeIsWell() {
        admitted("21", OAK);
        assertThat(only().gatekeeping()).isEqualTo(Gatekeeping.MISSED);
        seen("2026-11-22", "09:59", "01");
        assertThat(only().gatekeeping()).as("more than 48 hours").isEqualTo(Gatekeeping.MISSED);
        seen("2026-11-23", "20:00", "02");
        assertThat(only().gatekeeping()).as("by phone").isEqualTo(Gatekeeping.MISSED);
        seen("2026-11-24", "10:01", "01");
        assertThat(only().gatekeeping()).as("afterwards").isEqualTo(Gatekeeping.MISSED);
        assertThat(only().seenSince()).isEqualTo(Instant.parse("2026-11-24T10:01:00Z"));
        assertThat(head().unseen()).isOne();
        seen("2026-11-22", "10:00", "01");
        assertThat(only().gatekeeping()).isEqualTo(Gatekeeping.SEEN);
        assertThat(only().seenBefore()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(head().unseen()).isZero();
    }

    @Test
    void aContactOfAnUnknownTimeCountsForItsDay() {
        admitted("21", OAK);
        execute(
                "insert into care_contact (provider_id, local_id, referral_id, person_id, contact_date, attendance, mechanism)"
                        + " values (?, 'X', ?, ?, date '2026-11-24', '5', '01')",
                trust.provider(),
                trust.referral("R4"),
                ines);
        assertThat(only().gatekeeping()).isEqualTo(Gatekeeping.SEEN);
    }

    @Test
    void aPlannedAdmissionOrOneFromAnotherHospitalNeedsNoVisit() {
        admitted("11", OAK);
        assertThat(only().gatekeeping()).isEqualTo(Gatekeeping.NOT_OWED);
        execute("update hospital_spell set admission_method = '81'");
        assertThat(only().gatekeeping()).isEqualTo(Gatekeeping.NOT_OWED);
        execute("update hospital_spell set admission_method = null");
        assertThat(only().gatekeeping()).isEqualTo(Gatekeeping.MISSED);
    }

    @Test
    void aFailureIsLookedIntoOnce() {
        UUID spell = admitted("21", OAK);
        refused(
                () -> transactions.run(lead, () -> inreach.review(spell, MissReason.NOT_ASKED, " ")),
                "inreach.wordsMissing");
        transactions.run(lead, () -> inreach.review(spell, MissReason.NOT_ASKED, "They ring us first now."));
        InreachDetails details = transactions.as(lead, () -> inreach.view(spell));
        InreachDetails.Review review = Objects.requireNonNull(details.review());
        assertThat(review.reason()).isEqualTo(MissReason.NOT_ASKED);
        assertThat(review.words()).isEqualTo("They ring us first now.");
        assertThat(review.reviewedBy()).isEqualTo("Deepa Jones");
        assertThat(details.row().gatekeeping()).isEqualTo(Gatekeeping.REVIEWED);
        assertThat(head().unseen()).isZero();
        refused(
                () -> transactions.run(lead, () -> inreach.review(spell, MissReason.OTHER, "Again")),
                "inreach.reviewedAlready");
        assertThatThrownBy(() -> transactions.run(community, () -> inreach.review(spell, MissReason.OTHER, "x")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theWardAnswersAnOfferAndTheAnswerShowsItsTime() {
        UUID spell = admitted("21", OAK);
        assertThat(head().early()).isOne();
        assertThat(only().stay().candidate()).isTrue();
        refused(() -> transactions.run(lead, () -> inreach.offer(spell, " ")), "inreach.offerMissing");
        UUID offer = offer(spell);
        assertThat(only().answer()).isEqualTo(HandoverState.WAITING);
        assertThat(transactions.as(nurse, () -> handovers.view(offer)).row().text())
                .isEqualTo("Offer of care at home, to leave the ward early. Twice a day from tomorrow.");
        refused(() -> transactions.run(lead, () -> inreach.offer(spell, "Again")), "inreach.offeredAlready");
        transactions.clock().moveTo(NOON.plus(Duration.ofHours(2)));
        transactions.run(nurse, () -> handovers.accept(offer));
        assertThat(only().agreedAt()).isAfterOrEqualTo(NOON.plus(Duration.ofHours(2)));
        assertThat(only().leavesBy())
                .isEqualTo(Objects.requireNonNull(only().agreedAt()).plus(Duration.ofHours(24)));
        InreachDetails.Offer answered =
                transactions.as(lead, () -> inreach.view(spell)).offers().get(0);
        assertThat(answered.answeredBy()).isEqualTo("Wanda Ward");
        transactions.run(nurse, () -> stays.leave(spell, on(25, 11), "1", "19"));
        assertThat(transactions.as(lead, () -> inreach.view(spell)).row().leavesBy())
                .isNull();
    }

    @Test
    void aRefusalSaysWhyAndItCanBeOfferedAgain() {
        UUID spell = admitted("21", OAK);
        UUID offer = offer(spell);
        transactions.run(nurse, () -> handovers.refuse(offer, "He needs a day more."));
        assertThat(only().refusedAt()).isNotNull();
        assertThat(transactions
                        .as(lead, () -> inreach.view(spell))
                        .offers()
                        .get(0)
                        .words())
                .isEqualTo("He needs a day more.");
        assertThat(offer(spell)).isNotEqualTo(offer);
        assertThat(transactions.as(lead, () -> inreach.view(spell)).offers()).hasSize(2);
    }

    @Test
    void whoIsDetainedForTreatmentIsNoCandidateAndWhoIsToBeAssessedIs() {
        UUID spell = admitted("21", OAK);
        detained("02");
        assertThat(only().stay().candidate()).isTrue();
        assertThat(only().legalLabel()).isEqualTo("Section 2");
        execute("delete from legal_status");
        detained("03");
        assertThat(only().stay().candidate()).isFalse();
        assertThat(head().early()).isZero();
        refused(() -> transactions.run(lead, () -> inreach.offer(spell, "x")), "inreach.detained");
        execute("update legal_status set end_date = date '2026-11-24'");
        assertThat(only().stay().candidate()).isTrue();
    }

    @Test
    void anAdmissionThatNamesNoWardTeamIsToldSo() {
        UUID spell = admitted("21", OAK);
        execute("update referral set team_id = null where local_id = 'W1'");
        refused(() -> transactions.run(lead, () -> inreach.offer(spell, "x")), "inreach.noWardTeam");
    }

    @Test
    void whateverChangesChangesTheVersion() {
        String nobody = version();
        UUID spell = admitted("21", OAK);
        String there = version();
        assertThat(there).isNotEqualTo(nobody).isEqualTo(version());
        UUID offer = offer(spell);
        String offered = version();
        assertThat(offered).isNotEqualTo(there);
        transactions.run(nurse, () -> handovers.refuse(offer, "Not yet."));
        String answered = version();
        assertThat(answered).isNotEqualTo(offered);
        transactions.run(lead, () -> inreach.review(spell, MissReason.DETAINED, "At the station."));
        assertThat(version()).isNotEqualTo(answered);
    }

    @Test
    void whoeverLooksAtTheBoardSeesTheNumbersChange() {
        Board board = transactions.service(Board.class);
        UUID team = trust.team("CRT");
        String nobody = transactions.as(lead, () -> board.version(team)).version();
        UUID spell = admitted("21", OAK);
        String there = transactions.as(lead, () -> board.version(team)).version();
        assertThat(there).isNotEqualTo(nobody);
        transactions.run(lead, () -> inreach.review(spell, MissReason.DETAINED, "At the station."));
        assertThat(transactions.as(lead, () -> board.version(team)).version()).isNotEqualTo(there);
    }

    private String version() {
        return transactions.as(lead, inreach::version).version();
    }

    @Test
    void aListIsOneStatement() {
        admitted("21", OAK);
        StatementCount count = new StatementCount(transactions.jdbi());
        Inreach counted = transactions.service(Inreach.class, handovers, transactions.jdbi());
        assertThat(transactions.as(lead, () -> count.of(counted::list))).isOne();
        assertThat(transactions.as(lead, () -> count.of(counted::version))).isOne();
    }

    @Test
    void anOfferAboutSomebodyWhoHasDiedIsAskedBack() {
        UUID spell = admitted("2A", OAK);
        people.died(SmallTrust.INES);
        people.askedBack(lead, () -> inreach.offer(spell, "Twice a day."));
        assertThat(only().offer()).isNotNull();
    }
}
