package org.alongside.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What counts once has a name of its own on the page where that is decided. */
class PairKindTest {

    @Test
    void eachHasItsOwnName() {
        assertThat(Arrays.stream(PairKind.values()).map(PairKind::title))
                .doesNotHaveDuplicates()
                .containsExactly("Referral", "Contact", "Joint meeting", "Hospital stay", "Ward stay");
    }
}
