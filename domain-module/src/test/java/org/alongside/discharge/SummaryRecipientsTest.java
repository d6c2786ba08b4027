package org.alongside.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;
import org.alongside.shared.RuleBroken;

/**
 * Whatever is required, left out, put back and added, in whatever order: who gets a summary is who is required and not
 * left out, and who was added; whoever does not get it has a reason.
 */
class SummaryRecipientsTest {

    private static final int ADDRESSEES = 4;
    private static final List<Addressee> ALL = IntStream.range(0, ADDRESSEES)
            .mapToObj(i -> i == 0
                    ? new Addressee(RecipientKind.PRACTICE, "E85619", null, "Practice", "gp@practice.example")
                    : new Addressee(RecipientKind.TEAM, null, new UUID(0, i), "Team " + i, null))
            .toList();

    /** One thing that somebody does, or that the record says. */
    record Step(String what, int whom, Set<Integer> required) {}

    /** What should be known of one addressee. */
    private static final class Expected {
        private boolean required;
        private boolean included;
    }

    private DischargeSummary summary;
    private final Map<Integer, Expected> expected = new HashMap<>();

    @BeforeTry
    void anew() {
        expected.clear();
        summary = new DischargeSummary(
                new DischargeSummary.About(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                SummaryText.empty(),
                UUID.randomUUID(),
                "Deepa Jones",
                Instant.EPOCH);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<String> what = Arbitraries.of("require", "exclude", "include", "add");
        Arbitrary<Integer> whom = Arbitraries.integers().between(0, ADDRESSEES - 1);
        Arbitrary<Set<Integer>> required = whom.set().ofMaxSize(ADDRESSEES);
        return Combinators.combine(what, whom, required).as(Step::new).list().ofMaxSize(25);
    }

    @Property(tries = 5000)
    void whoGetsItIsAlwaysWhoShould(@ForAll("steps") List<Step> steps) {
        for (Step step : steps) {
            switch (step.what()) {
                case "require" -> require(step.required());
                case "add" -> add(step.whom());
                default -> choose(step);
            }
            asExpected();
        }
    }

    private void require(Set<Integer> wanted) {
        summary.require(wanted.stream().map(ALL::get).toList());
        expected.forEach((whom, known) -> {
            if (known.required && !wanted.contains(whom)) {
                known.required = false;
                known.included = false;
            }
        });
        for (int whom : wanted) {
            Expected known = expected.computeIfAbsent(whom, w -> new Expected());
            known.included = known.required ? known.included : true;
            known.required = true;
        }
    }

    private void add(int whom) {
        if (expected.containsKey(whom)) {
            assertThat(refusal(() -> summary.add(ALL.get(whom), "Supports the family")))
                    .isEqualTo("discharge.recipientTwice");
            return;
        }
        summary.add(ALL.get(whom), "Supports the family");
        Expected added = new Expected();
        added.included = true;
        expected.put(whom, added);
    }

    private void choose(Step step) {
        UUID id = summary.recipients().stream()
                .filter(r -> r.is(ALL.get(step.whom())))
                .map(SummaryRecipient::id)
                .findFirst()
                .orElse(UUID.randomUUID());
        Expected known = expected.get(step.whom());
        boolean include = step.what().equals("include");
        Runnable choice = () -> {
            if (include) {
                summary.include(id);
            } else {
                summary.exclude(id, "The person asked for it");
            }
        };
        if (known == null) {
            assertThat(refusal(choice)).isEqualTo("discharge.noSuchRecipient");
        } else {
            choice.run();
            known.included = include;
        }
    }

    private static String refusal(Runnable refused) {
        try {
            refused.run();
            return "nothing was refused";
        } catch (RuleBroken broken) {
            return broken.messageKey();
        }
    }

    private void asExpected() {
        Set<String> names = expected.entrySet().stream()
                .filter(e -> e.getValue().included)
                .map(e -> ALL.get(e.getKey()).name())
                .collect(Collectors.toSet());
        assertThat(summary.addressed().stream().map(SummaryRecipient::name)).containsExactlyInAnyOrderElementsOf(names);
        assertThat(summary.recipients()).hasSize(expected.size());
        assertThat(summary.recipients().stream().filter(r -> r.included() != r.required()))
                .as("added or left out, always with a reason")
                .allMatch(r -> r.reason() != null && !r.reason().isBlank());
    }
}
