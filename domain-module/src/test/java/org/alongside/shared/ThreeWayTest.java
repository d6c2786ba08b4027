package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Two edits of the same fields: merged where they can be, a clash where a human must decide, and nothing dropped. */
class ThreeWayTest {

    private static final Map<String, String> BASE = Map.of("a", "1", "b", "2");

    @Test
    void fieldsThatOnlyOneOfTheTwoChangedAreMerged() {
        ThreeWay<String> both = ThreeWay.of(BASE, Map.of("a", "mine", "b", "2"), Map.of("a", "1", "b", "theirs"));
        assertThat(both.clashes()).isEmpty();
        assertThat(both.merged()).containsOnly(Map.entry("a", "mine"), Map.entry("b", "theirs"));
    }

    @Test
    void aFieldThatBothChangedIsAClashWithBothTexts() {
        ThreeWay<String> both = ThreeWay.of(BASE, Map.of("a", "mine", "b", "2"), Map.of("a", "theirs", "b", "2"));
        assertThat(both.clashes()).containsExactly(new ThreeWay.Clash<>("a", "mine", "theirs"));
    }

    @Test
    void theSameChangeTwiceIsNoClash() {
        ThreeWay<String> both = ThreeWay.of(BASE, Map.of("a", "same"), Map.of("a", "same", "b", "2"));
        assertThat(both.clashes()).isEmpty();
        assertThat(both.merged()).containsEntry("a", "same");
    }

    @Test
    void aFieldThatIsMissingIsAnEmptyText() {
        ThreeWay<String> both = ThreeWay.of(Map.of(), Map.of("a", "mine"), Map.of());
        assertThat(both.merged()).containsOnly(Map.entry("a", "mine"));
        assertThat(ThreeWay.of(Map.of("a", "1"), Map.of("a", ""), Map.of("a", "2"))
                        .clashes())
                .containsExactly(new ThreeWay.Clash<>("a", "", "2"));
    }

    @Test
    void clashesComeInTheOrderOfThePage() {
        Map<String, String> mine = new LinkedHashMap<>();
        mine.put("b", "mine");
        mine.put("a", "mine");
        ThreeWay<String> both = ThreeWay.of(BASE, mine, Map.of("a", "theirs", "b", "theirs"));
        assertThat(both.clashes().stream().map(ThreeWay.Clash::field)).containsExactly("b", "a");
        assertThat(both.merged()).as("until somebody decides").containsEntry("a", "theirs");
    }

    @Test
    void nothingTypedIsNothingChanged() {
        assertThat(ThreeWay.of(BASE, Map.of(), BASE).merged()).isEqualTo(BASE);
        assertThat(ThreeWay.of(BASE, BASE, BASE).clashes()).isEmpty();
    }

    @Provide
    Arbitrary<Map<String, String>> texts() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), Arbitraries.of("", "1", "2", "3"))
                .ofMaxSize(4);
    }

    @Property
    void everyTextOfBothIsInTheMergeOrInAClashUnlessItsOwnWriterLeftIt(
            @ForAll("texts") Map<String, String> base,
            @ForAll("texts") Map<String, String> mine,
            @ForAll("texts") Map<String, String> theirs) {
        ThreeWay<String> both = ThreeWay.of(base, mine, theirs);
        mine.forEach((field, typed) -> {
            boolean changed = !typed.equals(base.getOrDefault(field, ""));
            boolean merged = typed.equals(both.merged().getOrDefault(field, ""));
            boolean clash = both.clashes().stream()
                    .anyMatch(c -> c.field().equals(field) && c.mine().equals(typed));
            assertThat(!changed || merged || clash).isTrue();
        });
        theirs.forEach((field, stored) -> {
            boolean changed = !stored.equals(base.getOrDefault(field, ""));
            boolean kept = stored.equals(both.merged().get(field));
            assertThat(!changed || kept).isTrue();
        });
    }
}
