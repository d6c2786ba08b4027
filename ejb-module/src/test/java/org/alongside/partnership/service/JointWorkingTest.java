package org.alongside.partnership.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.partnership.InterfaceMeeting;
import org.alongside.partnership.Rating;
import org.alongside.partnership.TeamPair;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two teams do with each other, on a real database: kept by either of them. */
class JointWorkingTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final JointWorking jointWorking = transactions.service(JointWorking.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal coordinator = trust.member("Sam Okoro", StandardRole.CARE_COORDINATOR, "CMH");
    private final Principal early = trust.member("Eve Early", StandardRole.CARE_COORDINATOR, "EIP");
    private final TeamPair north = new TeamPair(trust.team("CRT"), trust.team("CMH"));

    @BeforeEach
    void today() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private static LocalDate november(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private PairDetails details() {
        return transactions.as(coordinator, () -> jointWorking.pair(north));
    }

    private PairRow row(Principal who) {
        List<PairRow> all = transactions.as(who, jointWorking::pairs);
        return all.stream()
                .filter(row ->
                        row.crisis().equals(north.crisis()) && row.community().equals(north.community()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPairIsListedAndTheCallersOwnComeFirst() {
        List<PairRow> all = transactions.as(coordinator, jointWorking::pairs);
        assertThat(all).hasSize(4);
        assertThat(all).extracting("mine").containsExactly(true, true, false, false);
        assertThat(all.get(0).communityName()).isEqualTo("North Community Team");
        assertThat(row(early).mine()).isFalse();
        Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT");
        assertThat(transactions.as(supervisor, jointWorking::pairs)).allMatch(PairRow::mine);
    }

    @Test
    void whatOneTeamRecordsTheOtherSees() {
        transactions.run(lead, () -> jointWorking.link(north, "S2", november(1)));
        transactions.run(lead, () -> jointWorking.visit(north, "S2", november(5), "Beds on Friday"));
        transactions.run(
                coordinator,
                () -> jointWorking.meet(north, new InterfaceMeeting(november(6), true, true, true, "One form less")));
        transactions.run(
                coordinator,
                () -> jointWorking.meet(north, new InterfaceMeeting(november(20), true, false, true, null)));
        transactions.run(lead, () -> jointWorking.rate(north, new Rating(november(7), "CRISIS_STAFF", 4)));
        PairRow row = row(lead);
        assertThat(row.linkWorkers()).isEqualTo("Sam Okoro");
        assertThat(row.lastVisit()).isEqualTo(november(5));
        assertThat(row.lastMeeting()).as("the one that counts").isEqualTo(november(6));
        assertThat(details().events())
                .extracting("what")
                .containsExactly("Managers' meeting", "Rating", "Managers' meeting", "Visit");
        assertThat(details().events().get(1).detail()).isEqualTo("4 of 5, Staff of the crisis team");
        assertThat(details().events().get(3).note()).isEqualTo("Beds on Friday");
        assertThat(details().linkWorkers()).hasSize(1);
    }

    @Test
    void aLinkWorkerIsNamedOnceAndStops() {
        transactions.run(lead, () -> jointWorking.link(north, "S2", november(1)));
        assertThatThrownBy(() -> transactions.run(lead, () -> jointWorking.link(north, "S2", november(3))))
                .hasMessageContaining("partnership.linkedAlready");
        assertThatThrownBy(() -> transactions.run(
                        lead, () -> jointWorking.unlink(north, "S2", november(1), LocalDate.of(2026, 10, 31))))
                .hasMessageContaining("partnership.endsBeforeItBegan");
        transactions.run(lead, () -> jointWorking.unlink(north, "S2", november(1), november(21)));
        assertThat(row(lead).linkWorkers()).isNull();
        assertThat(details().linkWorkers().get(0).ended()).isEqualTo(november(21));
        assertThatThrownBy(
                        () -> transactions.run(lead, () -> jointWorking.unlink(north, "S2", november(1), november(22))))
                .as("nobody is left to stop")
                .isInstanceOf(NotFound.class);
        transactions.run(lead, () -> jointWorking.link(north, "S2", november(22)));
        assertThat(row(lead).linkWorkers()).isEqualTo("Sam Okoro");
    }

    @Test
    void nothingIsRecordedForOthersForTomorrowOrForNobody() {
        Rating rating = new Rating(november(7), "CARER", 3);
        assertThatThrownBy(() -> transactions.run(early, () -> jointWorking.rate(north, rating)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(
                        lead, () -> jointWorking.rate(new TeamPair(north.crisis(), trust.team("CRT2")), rating)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(lead, () -> jointWorking.visit(north, "S9", november(5), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.run(lead, () -> jointWorking.visit(north, "S1", november(23), null)))
                .hasMessageContaining("partnership.inFuture");
        assertThat(trust.count(
                        "select (select count(*) from relationship_rating) + (select count(*) from link_worker_visit)"))
                .isZero();
        UUID nobody = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.as(lead, () -> jointWorking.pair(new TeamPair(north.crisis(), nobody))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void allPairsTakeOneStatement() {
        Transactions counted = new Transactions(database);
        Jdbi jdbi = counted.jdbi();
        JointWorking service = counted.service(JointWorking.class, jdbi);
        StatementCount statements = new StatementCount(jdbi);
        assertThat(counted.as(lead, () -> statements.of(service::pairs))).isOne();
    }
}
