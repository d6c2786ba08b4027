package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.alongside.person.NewPerson.Namesake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody needs is enough to take them, and nobody is taken for somebody else by their name alone. */
class NewPersonTest {

    private static NewPerson needing(String need) {
        return new NewPerson(Map.of(), need);
    }

    @Test
    void aNeedIsEnough() {
        NewPerson somebody = needing("  Hears voices since Monday.\n");
        assertThat(somebody.need()).isEqualTo("Hears voices since Monday.");
        assertThat(somebody.known()).isEmpty();
        assertThat(somebody.namesake()).isEqualTo(Namesake.NOT_ASKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u2003"})
    void withoutOneNobodyIsTaken(String need) {
        assertThatThrownBy(() -> needing(need)).hasMessageContaining("person.needMissing");
    }

    @Test
    void aNeedHasItsLength() {
        String longest = "n".repeat(NewPerson.LONGEST_NEED);
        assertThat(needing(" " + longest + " ").need()).isEqualTo(longest);
        assertThatThrownBy(() -> needing(longest + "n"))
                .hasMessageContaining("person.needTooLong")
                .hasMessageContaining("2000");
    }

    @Test
    void whatIsKnownStaysAsItWasGiven() {
        Map<Demographic, String> known = new EnumMap<>(Map.of(Demographic.FAMILY_NAME, "Testcase"));
        NewPerson somebody = new NewPerson(known, "Help");
        known.put(Demographic.FAMILY_NAME, "Other");
        assertThat(somebody.known()).containsExactly(Map.entry(Demographic.FAMILY_NAME, "Testcase"));
        assertThatThrownBy(() -> somebody.known().put(Demographic.PHONE, "07700 900321"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whoTheyAreIsSaidByAHuman() {
        UUID amina = UUID.randomUUID();
        Namesake same = Namesake.same(amina);
        assertThat(same.kind()).isEqualTo(Namesake.Kind.SAME);
        assertThat(same.chosen()).hasValue(amina);
        assertThat(Namesake.SOMEBODY_ELSE.chosen()).isEmpty();
        assertThat(Namesake.UNSURE.chosen()).isEmpty();
        assertThat(new NewPerson(Map.of(), "Help", same).namesake()).isEqualTo(same);
    }
}
