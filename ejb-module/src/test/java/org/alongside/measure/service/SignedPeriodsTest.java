package org.alongside.measure.service;

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
import org.alongside.measure.EvidenceChange;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was signed stays as it was, and says what has changed since. */
class SignedPeriodsTest {

    private static final MeasurePeriod NOVEMBER =
            new MeasurePeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Measures measures = transactions.service(Measures.class);
    private final SignedPeriods periods = transactions.service(SignedPeriods.class, measures);
    private Principal supervisor;

    @BeforeEach
    void signedIn() {
        transactions.clock().moveTo(Instant.parse("2026-12-03T09:00:00Z"));
        UUID account = UUID.randomUUID();
        sql("update provider set own = true");
        sql("insert into account (id, username, display_name, password_hash) values ('" + account
                + "', 'naomi', 'Naomi Roberts', 'x')");
        supervisor = new Principal(
                "naomi",
                "Naomi Roberts",
                account,
                trust.provider(),
                StandardRole.SUPERVISOR.permissions(),
                List.of(),
                Principal.Scope.PROVIDER);
        sql("update referral set discharge_date = '2026-11-20', letter_date = '2026-11-21' where local_id = 'R1'");
    }

    private void sql(String sql) {
        database.system().useHandle(h -> h.execute(sql));
    }

    private SignedDetails view(UUID id) {
        return transactions.as(supervisor, () -> periods.view(id));
    }

    private UUID sign(Measure measure) {
        return transactions.as(supervisor, () -> periods.sign(measure, NOVEMBER, "For the board"));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void anyMeasureIsSignedAndReadsTheSame(Measure measure) {
        SignedDetails details = view(sign(measure));
        assertThat(details.signed().measure()).isEqualTo(measure);
        assertThat(details.signed().signedBy()).isEqualTo("Naomi Roberts");
        assertThat(details.figures()).isNotEmpty();
        assertThat(details.changed()).isEmpty();
        assertThat(details.lists()).isEmpty();
    }

    @Test
    void whatIsEnteredLaterIsShownAsAChange() {
        UUID id = sign(Measure.DISCHARGE_LETTERS);
        sql("update referral set letter_date = '2026-11-29' where local_id = 'R1'");
        sql("update referral set discharge_date = '2026-11-22', letter_date = '2026-11-23' where local_id = 'R3'");
        SignedDetails details = view(id);
        assertThat(details.changed().stream().map(f -> f.row() + " " + f.name() + " " + f.then() + ">" + f.now()))
                .containsExactly("CRT 2026-11 denominator 1>2");
        assertThat(details.lists()).hasSize(2);
        EvidenceChange inTime = details.lists().get(0).change();
        assertThat(inTime.entered().stream().map(EvidenceChange.Item::id)).containsExactly("R3");
        assertThat(inTime.left().stream().map(EvidenceChange.Item::id)).containsExactly("R1");
        assertThat(view(sign(Measure.DISCHARGE_LETTERS)).changed())
                .as("signed again")
                .isEmpty();
        assertThat(transactions.<List<SignedPeriods.SignedRow>>as(supervisor, periods::list))
                .hasSize(2);
    }

    @Test
    void nobodyChangesWhatIsSigned() {
        UUID id = sign(Measure.CASELOAD);
        for (String change : List.of(
                "update signed_figure set value = '0'",
                "delete from signed_evidence",
                "update signed_period set note = ''",
                "delete from signed_period")) {
            assertThatThrownBy(() -> transactions.run(
                            supervisor, () -> transactions.jdbi().useHandle(h -> h.execute(change))))
                    .hasMessageContaining("permission denied");
        }
        assertThat(view(id).signed().note()).isEqualTo("For the board");
    }

    @Test
    void whatGoesOnCannotBeSignedAndWhatIsNotThereIsNotFound() {
        transactions.clock().moveTo(Instant.parse("2026-11-30T22:00:00Z"));
        assertThatThrownBy(() -> sign(Measure.CASELOAD)).hasMessageContaining("measure.notOver");
        assertThatThrownBy(() -> view(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void noTeamsMemberReadsWhatASupervisorSigned() {
        sign(Measure.CASELOAD);
        Principal lead = trust.member("Deepa Jones", StandardRole.SHIFT_LEAD, "CRT");
        assertThat(transactions.<Integer>as(
                        lead,
                        () -> transactions
                                .jdbi()
                                .withHandle(h -> h.createQuery("select count(*) from signed_evidence")
                                        .mapTo(Integer.class)
                                        .one())))
                .isZero();
    }

    @Test
    void aMonthIsHeldAgainstTheOneBefore() {
        EvidenceChange change = transactions.as(
                supervisor,
                () -> periods.sinceTheMonthBefore(new MeasureQuery(NOVEMBER, null, null), Figure.LETTERS_DENOMINATOR));
        assertThat(change.entered().stream().map(EvidenceChange.Item::id)).containsExactly("R1");
        assertThat(change.left()).isEmpty();
    }
}
