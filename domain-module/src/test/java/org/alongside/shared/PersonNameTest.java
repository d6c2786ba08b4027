package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void familyNameIsInCapitalsAndComesFirst() {
        assertThat(PersonName.shown("Smith", "Ayesha")).isEqualTo("SMITH, Ayesha");
        assertThat(PersonName.shown("Smith", null)).isEqualTo("SMITH");
        assertThat(PersonName.shown(null, "Ayesha")).isEqualTo("Name not known, Ayesha");
    }

    @Property
    void theGivenNameIsShownAsItIsWritten(@ForAll @StringLength(min = 1, max = 20) @AlphaChars String given) {
        assertThat(PersonName.shown("O'Brien", given)).isEqualTo("O'BRIEN, " + given);
    }

    @Test
    void capitalsAreThoseOfTheBritishAlphabetWhateverTheServerSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(PersonName.shown("Williams", "Iris")).isEqualTo("WILLIAMS, Iris");
        } finally {
            Locale.setDefault(before);
        }
    }
}
