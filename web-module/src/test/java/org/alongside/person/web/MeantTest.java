package org.alongside.person.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.validator.ValidatorException;
import org.junit.jupiter.api.Test;

/** Nothing is asked about somebody who has died by mistake. */
class MeantTest {

    @Test
    void onlyWhoeverTicksGoesOn() {
        Meant meant = new Meant();
        for (Object unticked : new Object[] {false, "no"}) {
            assertThatThrownBy(() -> meant.check(null, null, unticked))
                    .isInstanceOf(ValidatorException.class)
                    .hasMessageContaining(Meant.ASK);
        }
        meant.check(null, null, true);
    }
}
