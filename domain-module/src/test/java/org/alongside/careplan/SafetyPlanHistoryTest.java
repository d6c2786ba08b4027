package org.alongside.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.ThreeWay;

/** Several people write one plan, from what each saw: whatever was written is in some plan, unaltered. */
class SafetyPlanHistoryTest {

    private static final SafetyPlan.Of WHOSE = new SafetyPlan.Of(UUID.randomUUID(), UUID.randomUUID());
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    /** One writing: which step, from which earlier plan, and whether it is emptied. */
    record Writing(SafetyStep step, int seen, boolean emptied) {}

    @Property(tries = 5_000)
    void nothingThatWasSavedIsLost(
            @ForAll @Size(max = 25) List<SafetyStep> steps,
            @ForAll @Size(25) List<@IntRange(max = 3) Integer> behind,
            @ForAll @Size(25) List<Boolean> emptied) {
        List<SafetyPlan> plans = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            write(plans, new Writing(steps.get(i), plans.size() - behind.get(i), emptied.get(i)), "words " + i);
        }
        for (int i = 0; i < plans.size(); i++) {
            assertThat(plans.get(i).number()).isEqualTo(i + 1);
            assertThat(plans.get(i).steps()).isNotEmpty();
            assertThat(List.copyOf(plans.get(i).steps().keySet())).isSorted();
        }
    }

    private static void write(List<SafetyPlan> plans, Writing writing, String words) {
        SafetyPlan newest = plans.isEmpty() ? null : plans.get(plans.size() - 1);
        Map<SafetyStep, String> base =
                writing.seen() < 1 ? Map.of() : plans.get(writing.seen() - 1).steps();
        Map<SafetyStep, String> typed = new EnumMap<>(SafetyStep.class);
        typed.putAll(base);
        typed.put(writing.step(), writing.emptied() ? "" : words);
        Map<SafetyStep, String> before = newest == null ? Map.of() : newest.steps();
        ThreeWay<SafetyStep> both = ThreeWay.of(base, typed, before);
        if (!both.clashes().isEmpty()) {
            assertThat(both.clashes()).extracting(ThreeWay.Clash::field).containsExactly(writing.step());
            return;
        }
        try {
            plans.add(new SafetyPlan(WHOSE, newest, both.merged(), "Sam Okoro", NOON));
        } catch (RuleBroken nothing) {
            assertThat(both.merged().values()).allMatch(String::isBlank);
            return;
        }
        SafetyPlan written = plans.get(plans.size() - 1);
        before.forEach((step, said) -> assertThat(
                        step == writing.step() || said.equals(written.steps().get(step)))
                .as("what others wrote in %s stays", step)
                .isTrue());
        boolean touched = !writing.emptied() || base.containsKey(writing.step());
        String expected = writing.emptied() ? null : words;
        assertThat(written.steps().get(writing.step())).isEqualTo(touched ? expected : before.get(writing.step()));
    }
}
