package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** What is known of somebody is a value: whoever changes it has another one. */
class DemographicsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Demographics KNOWN = new Demographics(Map.of(
            Demographic.FAMILY_NAME, "Testcase",
            Demographic.BIRTH_DATE, "1985-04-05",
            Demographic.NHS_NUMBER, "9990000018"));

    @Test
    void aFieldThatIsNotKnownIsAnEmptyText() {
        assertThat(Demographics.unknown().values()).containsOnlyKeys(Demographic.values());
        assertThat(Demographics.unknown().values().values()).containsOnly("");
        assertThat(KNOWN.get(Demographic.PHONE)).isEmpty();
    }

    @Test
    void aChangeLeavesTheValueThatItBeganFrom() {
        Demographics changed = KNOWN.with(Map.of(Demographic.FAMILY_NAME, "Testcase-Smith"), TODAY);
        assertThat(changed.get(Demographic.FAMILY_NAME)).isEqualTo("Testcase-Smith");
        assertThat(changed.get(Demographic.NHS_NUMBER)).isEqualTo("9990000018");
        assertThat(KNOWN.get(Demographic.FAMILY_NAME)).isEqualTo("Testcase");
    }

    @Test
    void somebodyCanBeToldFromEverybodyElseByThreeThings() {
        assertThat(KNOWN.complete()).isTrue();
        for (Demographic needed : KNOWN.values().keySet()) {
            boolean matters = !KNOWN.get(needed).isEmpty();
            assertThat(KNOWN.with(Map.of(needed, ""), TODAY).complete())
                    .as(needed.label())
                    .isEqualTo(!matters);
        }
    }

    @Test
    void todayIsTheLastDayOnWhichSomebodyIsBornOrDies() {
        Demographics born = Demographics.unknown()
                .with(Map.of(Demographic.BIRTH_DATE, "2026-11-22", Demographic.DEATH_DATE, "2026-11-22"), TODAY);
        assertThat(born.get(Demographic.DEATH_DATE)).isEqualTo("2026-11-22");
        assertThatThrownBy(() -> born.with(Map.of(), TODAY.minusDays(1))).hasMessageContaining("person.bornInFuture");
    }

    @Test
    void aDeathWithoutABirthDateIsNoContradiction() {
        assertThat(Demographics.unknown()
                        .with(Map.of(Demographic.DEATH_DATE, "1/11/2026"), TODAY)
                        .get(Demographic.DEATH_DATE))
                .isEqualTo("2026-11-01");
    }

    @Provide
    Arbitrary<Map<Demographic, String>> typed() {
        return Arbitraries.maps(
                        Arbitraries.of(Demographic.class),
                        Arbitraries.of("", "Smith", "5/4/1985", "2026-11-22", "999 000 0018", "L1 1AA", "01632 960001"))
                .ofMaxSize(5);
    }

    @Property
    void savingWhatIsShownChangesNothing(@ForAll("typed") Map<Demographic, String> typed) {
        try {
            Demographics saved = KNOWN.with(typed, TODAY);
            assertThat(saved.with(new EnumMap<>(saved.values()), TODAY)).isEqualTo(saved);
        } catch (RuleBroken refused) {
            assertThat(refused.messageKey()).startsWith("person.");
        }
    }

    @Test
    void everyGenderOfTheDataDictionaryHasItsWord() {
        Demographic.GENDERS.forEach((code, word) -> {
            assertThat(Demographic.GENDER.read(code)).isEqualTo(code);
            assertThat(word).isNotBlank();
        });
        assertThat(Demographic.GENDERS).containsOnlyKeys("1", "2", "3", "4", "9", "X", "Z");
    }
}
