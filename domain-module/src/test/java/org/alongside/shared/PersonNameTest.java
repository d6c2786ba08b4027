package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void familyNameIsInCapitalsAndComesFirst() {
        assertThat(PersonName.shown("Smith", "Ayesha")).isEqualTo("SMITH, Ayesha");
        assertThat(PersonName.shown("Smith", null)).isEqualTo("SMITH");
        assertThat(PersonName.shown(null, "Ayesha")).isEqualTo("Name not known, Ayesha");
    }
}
