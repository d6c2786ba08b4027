package org.alongside.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A safety plan, each time that it is written. */
class SafetyPlanTest {

    private static final SafetyPlan.Of WHOSE = new SafetyPlan.Of(UUID.randomUUID(), UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static SafetyPlan plan(@Nullable SafetyPlan before, Map<SafetyStep, String> words) {
        return new SafetyPlan(WHOSE, before, words, "Sam Okoro", NOON);
    }

    @Test
    void hasSixStepsInOneOrderWithWordsOfTheirOwn() {
        assertThat(SafetyStep.values()).hasSize(6);
        assertThat(Arrays.stream(SafetyStep.values()).map(SafetyStep::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(SafetyStep.values()).map(SafetyStep::hint)).doesNotHaveDuplicates();
        SafetyPlan plan = plan(null, Map.of(SafetyStep.SERVICES, "111", SafetyStep.SIGNS, " I stop sleeping. "));
        assertThat(plan.steps())
                .containsExactly(
                        Map.entry(SafetyStep.SIGNS, "I stop sleeping."), Map.entry(SafetyStep.SERVICES, "111"));
        assertThat(plan.writtenBy()).isEqualTo("Sam Okoro");
        assertThat(plan.writtenAt()).isEqualTo(NOON);
    }

    @Test
    void writingItAgainMakesTheNextOne() {
        SafetyPlan first = plan(null, Map.of(SafetyStep.SIGNS, "I stop sleeping."));
        SafetyPlan second = plan(first, Map.of(SafetyStep.SIGNS, "I stop eating."));
        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(first.steps()).containsValue("I stop sleeping.");
    }

    @Test
    void saysSomethingAndNotTooMuch() {
        assertThatThrownBy(() -> plan(null, Map.of(SafetyStep.SIGNS, "  "))).hasMessageContaining("careplan.nothing");
        assertThatThrownBy(() -> plan(null, Map.of())).hasMessageContaining("careplan.nothing");
        assertThatThrownBy(() -> plan(null, Map.of(SafetyStep.SIGNS, "x".repeat(SafetyPlan.MAX + 1))))
                .hasMessageContaining("careplan.tooLong")
                .hasMessageContaining(SafetyStep.SIGNS.title());
        assertThat(plan(null, Map.of(SafetyStep.SIGNS, "x".repeat(SafetyPlan.MAX)))
                        .steps())
                .hasSize(1);
    }
}
