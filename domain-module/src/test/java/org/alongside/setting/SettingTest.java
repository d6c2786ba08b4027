package org.alongside.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a trust sets: what can be set, and what is set otherwise somewhere else. */
class SettingTest {

    @ParameterizedTest
    @EnumSource(Clock.class)
    void everyClockHasAShortestAndALongestTime(Clock clock) {
        assertThat(Clock.of(clock.name())).contains(clock);
        assertThat(clock.title()).matches("[A-Z].{20,80}");
        assertThat(clock.unit().title()).matches("[a-z]+");
        assertThat(clock.checked(30)).isEqualTo(30);
        for (int wrong : new int[] {0, -1, 100_000}) {
            assertThatThrownBy(() -> clock.checked(wrong)).hasMessageContaining("setting.clockOutOfRange");
        }
        assertThat(Clock.of("NEVER")).isEmpty();
    }

    @Property
    void aTimeIsTakenAsItIsOrRefused(@ForAll Clock clock, @ForAll @IntRange(min = -10, max = 5000) int amount) {
        try {
            assertThat(clock.checked(amount)).isEqualTo(amount);
        } catch (RuleBroken refused) {
            assertThat(refused.arguments()).startsWith(clock.title()).hasSize(3);
        }
    }

    @Provide
    Arbitrary<List<SettingLine>> lines() {
        Arbitrary<String> few = Arbitraries.of("a", "b");
        return Combinators.combine(Arbitraries.of("TEAM", "LIST"), few, few, Arbitraries.of("1", "2", "3"))
                .as(SettingLine::new)
                .list()
                .uniqueElements(SettingLine::name);
    }

    private static Map<String, String> byName(List<SettingLine> lines) {
        Map<String, String> values = new HashMap<>();
        lines.forEach(line -> values.put(line.name(), line.value()));
        return values;
    }

    /** Whoever applies every difference to one of the two has the other. */
    @Property
    void theDifferencesMakeOneOutOfTheOther(
            @ForAll("lines") List<SettingLine> here, @ForAll("lines") List<SettingLine> there) {
        Map<String, String> changed = byName(here);
        List<SettingDifference> differences = SettingDifference.between(here, there);
        for (SettingDifference difference : differences) {
            String name = new SettingLine(difference.kind(), difference.key(), difference.field(), "").name();
            assertThat(difference.here()).isEqualTo(changed.get(name)).isNotEqualTo(difference.there());
            if (difference.there() == null) {
                changed.remove(name);
            } else {
                changed.put(name, difference.there());
            }
        }
        assertThat(changed).isEqualTo(byName(there));
    }

    @Property
    void nothingDiffersFromItselfInWhateverOrder(@ForAll("lines") List<SettingLine> lines) {
        List<SettingLine> sorted = new ArrayList<>(lines);
        sorted.sort(null);
        assertThat(SettingDifference.between(lines, sorted)).isEmpty();
        assertThat(SettingDifference.between(sorted, lines)).isEmpty();
    }

    @Test
    void differencesComeInTheOrderOfTheFiles() {
        List<SettingDifference> differences = SettingDifference.between(
                List.of(new SettingLine("TEAM", "CRTN", "phone", "1"), new SettingLine("CLOCK", "X", "amount", "30")),
                List.of(
                        new SettingLine("TEAM", "CRTN", "email", "a@b.c"),
                        new SettingLine("CLOCK", "X", "amount", "31")));
        assertThat(differences)
                .containsExactly(
                        new SettingDifference("CLOCK", "X", "amount", "30", "31"),
                        new SettingDifference("TEAM", "CRTN", "email", null, "a@b.c"),
                        new SettingDifference("TEAM", "CRTN", "phone", "1", null));
    }
}
