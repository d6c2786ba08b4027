package org.alongside.referral.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.record.service.Records;
import org.alongside.referral.NewReferral;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A referral on a real database: taken, seen by the team at once, not taken, ended. */
class ReferralsTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Referrals referrals = ReferralFixture.referrals(transactions);
    private final Records records = transactions.service(Records.class);
    private final Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal early = trust.member("Eve Early", StandardRole.CARE_COORDINATOR, "EIP");
    private final UUID amina = trust.person(SmallTrust.AMINA);

    @BeforeEach
    void today() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private UUID taken() {
        NewReferral taken = new NewReferral(trust.team("EIP"), SmallTrust.TODAY, null, "P1", "3", "01");
        return transactions.as(lead, () -> referrals.take(amina, taken));
    }

    @Test
    void theTeamSeesThePersonAsSoonAsItHasAReferral() {
        assertThatThrownBy(() -> transactions.as(early, () -> records.open(amina)))
                .isInstanceOf(NotFound.class);
        UUID id = taken();
        assertThat(transactions.as(early, () -> records.open(amina)).involved())
                .anyMatch(row -> row.team().equals("Early Intervention Team"));
        ReferralDetails.Row row =
                transactions.as(early, () -> referrals.view(id)).row();
        assertThat(row.source()).isEqualTo("another team of the trust");
        assertThat(row.priority()).isEqualTo("Routine");
        assertThat(row.enteredBy()).isEqualTo("Deepa Jones");
        assertThat(row.open()).isTrue();
        assertThat(row.crisisCare()).isFalse();
    }

    @Test
    void whoeverDoesNotTakeItSeesThePersonForThirtyDays() {
        UUID id = taken();
        transactions.run(early, () -> referrals.reject(id, SmallTrust.TODAY, "02"));
        assertThat(transactions.as(early, () -> referrals.view(id)).row().rejectionReason())
                .isEqualTo("another service is better placed");
        transactions.clock().moveTo(Instant.parse("2026-12-22T12:00:00Z"));
        assertThat(transactions.as(early, () -> records.open(amina))).isNotNull();
        transactions.clock().moveTo(Instant.parse("2026-12-23T12:00:00Z"));
        assertThatThrownBy(() -> transactions.as(early, () -> records.open(amina)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void careThatHasEndedIsSeenForAYear() {
        UUID id = taken();
        transactions.run(early, () -> referrals.end(id, SmallTrust.TODAY));
        assertThat(transactions.as(early, () -> referrals.view(id)).row().ended())
                .isEqualTo(SmallTrust.TODAY);
        assertThat(trust.count("select count(*) from access_grant where source_id = '" + id
                        + "' and valid_to = date '2026-11-22' + 365"))
                .isOne();
    }

    @Test
    void crisisCareEndsWithItsSummaryAndNotHere() {
        assertThatThrownBy(() -> transactions.run(lead, () -> referrals.end(trust.referral("R1"), SmallTrust.TODAY)))
                .hasMessageContaining("referral.crisisCare");
    }

    @Test
    void nobodyReachesWhomTheTeamDoesNotSupport() {
        UUID ines = trust.person(SmallTrust.INES);
        NewReferral taken = new NewReferral(trust.team("CRT"), SmallTrust.TODAY, null, null, null, null);
        assertThatThrownBy(() -> transactions.as(lead, () -> referrals.take(ines, taken)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(lead, () -> referrals.view(trust.referral("R4"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        transactions.run(lead, () -> referrals.reject(trust.referral("R4"), SmallTrust.TODAY, "02")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> transactions.as(
                        lead,
                        () -> referrals.take(
                                amina, new NewReferral(UUID.randomUUID(), SmallTrust.TODAY, null, null, null, null))))
                .isInstanceOf(NotFound.class);
        assertThat(trust.count("select count(*) from referral")).isEqualTo(4);
    }

    @Test
    void whatIsOfferedIsInWordsAndTheMostUrgentComesFirst() {
        ReferralForm form = transactions.as(lead, () -> referrals.form(amina));
        assertThat(form.banner().name()).isEqualTo("TESTCASE, Amina");
        assertThat(form.teams()).extracting("label").contains("Early Intervention Team", "North Crisis Team");
        assertThat(form.priorities()).extracting("value").containsExactly("1", "4", "2", "3");
        assertThat(form.reasons().get(0).label()).isEqualTo("in crisis");
        assertThat(form.sources()).extracting("label").contains("GP", "a carer");
    }
}
