package org.alongside.person.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.faces.component.html.HtmlSelectBooleanCheckbox;
import jakarta.faces.validator.ValidatorException;
import org.junit.jupiter.api.Test;

/** Nothing is asked about somebody who has died by mistake. */
class MeantTest {

    @Test
    void onlyWhoeverTicksGoesOn() {
        Meant meant = new Meant();
        HtmlSelectBooleanCheckbox tick = new HtmlSelectBooleanCheckbox();
        for (Object unticked : new Object[] {false, "no"}) {
            assertThatThrownBy(() -> meant.check(null, tick, unticked))
                    .isInstanceOf(ValidatorException.class)
                    .hasMessageContaining(Meant.ASK);
        }
        meant.check(null, tick, true);
    }
}
