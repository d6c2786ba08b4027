package org.alongside.careplan.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.alongside.access.StandardRole;
import org.alongside.careplan.SafetyStep;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.EditClash;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Safety plans on a real database: each as it was written, none lost between two writers. */
class SafetyPlansTest {

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final SafetyPlans plans = transactions.service(SafetyPlans.class);
    private final Principal worker = trust.member("Zoe Bell", StandardRole.SHIFT_LEAD, "CRT");
    private final Principal nurse = trust.member("Sam Okoro", StandardRole.CARE_COORDINATOR, "CMH");
    private final Principal stranger = trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");
    private final UUID amina = trust.person(SmallTrust.AMINA);

    @BeforeEach
    void noon() {
        transactions.clock().moveTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    private void write(Principal who, Map<SafetyStep, String> base, Map<SafetyStep, String> words) {
        transactions.run(who, () -> plans.write(amina, base, words));
    }

    private SafetyPlanDetails view(Principal who) {
        return transactions.as(who, () -> plans.view(amina));
    }

    @Test
    void theNewestCountsAndWhatItWasBeforeStays() {
        assertThat(view(worker).newest()).isNull();
        assertThat(view(worker).earlier()).isEmpty();
        write(worker, Map.of(), Map.of(SafetyStep.SIGNS, "I stop sleeping."));
        write(nurse, Map.of(SafetyStep.SIGNS, "I stop sleeping."), Map.of(SafetyStep.SIGNS, "I stop eating."));
        SafetyPlanDetails now = view(worker);
        assertThat(now.newest().steps()).isEqualTo(Map.of(SafetyStep.SIGNS, "I stop eating."));
        assertThat(now.newest().by()).isEqualTo("Sam Okoro");
        assertThat(now.newest().inOrder()).hasSize(1);
        assertThat(now.earlier()).extracting(SafetyPlanDetails.Written::number).containsExactly(1);
    }

    @Test
    void twoWhoWriteDifferentStepsBothFindTheirsAndTheSameStepIsAChoice() {
        write(worker, Map.of(), Map.of(SafetyStep.SIGNS, "I stop sleeping."));
        Map<SafetyStep, String> seen = Map.of(SafetyStep.SIGNS, "I stop sleeping.");
        write(worker, seen, Map.of(SafetyStep.SIGNS, "I stop sleeping.", SafetyStep.ALONE, "Walk."));
        write(nurse, seen, Map.of(SafetyStep.SIGNS, "I stop sleeping.", SafetyStep.SERVICES, "111"));
        assertThat(view(worker).newest().steps())
                .isEqualTo(Map.of(
                        SafetyStep.SIGNS, "I stop sleeping.", SafetyStep.ALONE, "Walk.", SafetyStep.SERVICES, "111"));
        assertThatThrownBy(() -> write(nurse, seen, Map.of(SafetyStep.ALONE, "Sing.")))
                .isInstanceOfSatisfying(
                        EditClash.class,
                        clash -> assertThat(clash.fields())
                                .containsExactly(
                                        new EditClash.Field("ALONE", SafetyStep.ALONE.title(), "Sing.", "Walk.")));
        assertThat(view(worker).plans()).hasSize(3);
    }

    @Test
    void ofSixAtOnceNoneIsLost() throws Exception {
        SafetyStep[] steps = SafetyStep.values();
        ExecutorService six = Executors.newFixedThreadPool(steps.length);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (SafetyStep step : steps) {
                writers.add(six.submit(() -> {
                    Transactions own = new Transactions(database);
                    SafetyPlans ownPlans = own.service(SafetyPlans.class);
                    own.run(worker, () -> ownPlans.write(amina, Map.of(), Map.of(step, step.title())));
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            six.shutdownNow();
        }
        assertThat(view(worker).plans()).hasSize(6);
        assertThat(view(worker).newest().steps()).hasSize(6);
        assertThat(view(worker).plans())
                .extracting(SafetyPlanDetails.Written::number)
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void whoeverMayNotOpenTheRecordNeitherReadsNorWrites() {
        write(worker, Map.of(), Map.of(SafetyStep.SIGNS, "I stop sleeping."));
        assertThatThrownBy(() -> view(stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> write(stranger, Map.of(), Map.of(SafetyStep.SIGNS, "Hello.")))
                .isInstanceOf(NotFound.class);
        assertThat(trust.count("select count(*) from safety_plan_step")).isOne();
    }
}
