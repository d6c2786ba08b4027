package org.alongside.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.shared.ThreeWay;
import org.junit.jupiter.api.Test;

/** Two people write one summary: nothing that either of them typed is lost without somebody choosing so. */
class SummaryTogetherTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final SummaryText BEGAN = new SummaryText("words", "reason", "treatment", "plan", "actions", "help");

    private static DischargeSummary summary() {
        return new DischargeSummary(
                new DischargeSummary.About(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()),
                BEGAN,
                UUID.randomUUID(),
                "Deepa Jones",
                NOW);
    }

    private static SummaryText with(SummarySection section, String text) {
        Map<SummarySection, String> sections = BEGAN.sections();
        sections.put(section, text);
        return SummaryText.of(sections);
    }

    @Test
    void differentSectionsAreBothKept() {
        DischargeSummary summary = summary();
        assertThat(summary.write(BEGAN, with(SummarySection.PLAN, "Visit on Monday"), "Deepa Jones", NOW))
                .isEmpty();
        assertThat(summary.write(BEGAN, with(SummarySection.OWN_WORDS, "My dog"), "Sam Okoro", NOW.plusSeconds(9)))
                .isEmpty();
        assertThat(summary.text())
                .isEqualTo(new SummaryText("My dog", "reason", "treatment", "Visit on Monday", "actions", "help"));
        assertThat(summary.authorName()).isEqualTo("Sam Okoro");
        assertThat(summary.updatedAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void theSameSectionIsAClashAndNothingIsSaved() {
        DischargeSummary summary = summary();
        summary.write(BEGAN, with(SummarySection.PLAN, "Visit on Monday"), "Deepa Jones", NOW);
        Map<SummarySection, String> mine = BEGAN.sections();
        mine.put(SummarySection.PLAN, "Ring on Tuesday");
        mine.put(SummarySection.REASON, "Asked for help");
        List<ThreeWay.Clash<SummarySection>> clashes =
                summary.write(BEGAN, SummaryText.of(mine), "Sam Okoro", NOW.plusSeconds(9));
        assertThat(clashes)
                .containsExactly(new ThreeWay.Clash<>(SummarySection.PLAN, "Ring on Tuesday", "Visit on Monday"));
        assertThat(summary.text()).isEqualTo(with(SummarySection.PLAN, "Visit on Monday"));
        assertThat(summary.authorName()).isEqualTo("Deepa Jones");
        assertThat(summary.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void savingWhatIsThereAlreadyChangesNobody() {
        DischargeSummary summary = summary();
        assertThat(summary.write(BEGAN, BEGAN, "Sam Okoro", NOW.plusSeconds(9))).isEmpty();
        assertThat(summary.authorName()).isEqualTo("Deepa Jones");
        assertThat(summary.updatedAt()).isEqualTo(NOW);
    }

    @Provide
    Arbitrary<SummaryText> texts() {
        return Arbitraries.maps(Arbitraries.of(SummarySection.class), Arbitraries.of("", "a", "b", "c"))
                .map(chosen -> {
                    Map<SummarySection, String> sections = new EnumMap<>(SummarySection.class);
                    sections.putAll(chosen);
                    return SummaryText.of(sections);
                });
    }

    @Property(tries = 5000)
    void whatOneTypedIsStoredOrShown(@ForAll("texts") SummaryText first, @ForAll("texts") SummaryText second) {
        DischargeSummary summary = summary();
        summary.write(BEGAN, first, "Deepa Jones", NOW);
        List<ThreeWay.Clash<SummarySection>> clashes = summary.write(BEGAN, second, "Sam Okoro", NOW);
        for (SummarySection section : SummarySection.values()) {
            String stored = summary.text().sections().get(section);
            String typed = second.sections().get(section);
            String before = first.sections().get(section);
            boolean shown = clashes.stream()
                    .anyMatch(c -> c.field() == section && c.mine().equals(typed));
            assertThat(shown
                            || typed.equals(stored)
                            || typed.equals(BEGAN.sections().get(section))
                            || !clashes.isEmpty())
                    .isTrue();
            assertThat(shown)
                    .isEqualTo(!typed.equals(before)
                            && !before.equals(BEGAN.sections().get(section))
                            && !typed.equals(BEGAN.sections().get(section)));
            if (!clashes.isEmpty()) {
                assertThat(stored).as("nothing is saved in part").isEqualTo(before);
            }
        }
    }

    @Property
    void sectionsAndTextAreTheSame(@ForAll("texts") SummaryText text) {
        assertThat(SummaryText.of(text.sections())).isEqualTo(text);
    }
}
