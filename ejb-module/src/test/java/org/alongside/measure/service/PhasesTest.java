package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.measure.Phase;
import org.alongside.measure.Series;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The phases of a provider's charts on a real database. */
class PhasesTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Phases phases = transactions.service(Phases.class);
    private final Principal supervisor = trust.member("Naomi Roberts", StandardRole.SUPERVISOR, "CRT");

    @BeforeEach
    void today() {
        transactions.clock().moveTo(Instant.parse("2026-11-22T12:00:00Z"));
    }

    private List<Phase> of(Series series, String team) {
        return transactions.as(supervisor, () -> phases.of(series, team));
    }

    private void set(YearMonth month, String reason) {
        transactions.run(supervisor, () -> phases.set(Series.LETTERS, "CRT", month, reason));
    }

    @Test
    void aPhaseBelongsToOneSeriesOfOneTeam() {
        set(OCTOBER, " A second secretary ");
        assertThat(of(Series.LETTERS, "CRT")).singleElement().satisfies(phase -> {
            assertThat(phase.start()).isEqualTo(OCTOBER);
            assertThat(phase.reason()).isEqualTo("A second secretary");
            assertThat(phase.setBy()).isEqualTo("Naomi Roberts");
        });
        assertThat(of(Series.LETTERS, "")).isEmpty();
        assertThat(of(Series.CASELOAD, "CRT")).isEmpty();
    }

    @Test
    void aMonthBeginsOnePhaseAndHasBegun() {
        set(OCTOBER, "A second secretary");
        assertThatThrownBy(() -> set(OCTOBER, "Another thing")).hasMessageContaining("measure.phaseThere");
        assertThatThrownBy(() -> set(YearMonth.of(2026, 12), "Not yet")).hasMessageContaining("measure.phaseInFuture");
        assertThatThrownBy(() -> set(OCTOBER.minusMonths(1), " ")).hasMessageContaining("measure.phaseReasonMissing");
        assertThat(of(Series.LETTERS, "CRT")).hasSize(1);
    }

    @Test
    void itCanBeTakenAwayOnce() {
        set(OCTOBER, "A second secretary");
        UUID id = of(Series.LETTERS, "CRT").get(0).id();
        transactions.run(supervisor, () -> phases.takeAway(id));
        assertThat(of(Series.LETTERS, "CRT")).isEmpty();
        assertThatThrownBy(() -> transactions.run(supervisor, () -> phases.takeAway(id)))
                .isInstanceOf(NotFound.class);
    }
}
