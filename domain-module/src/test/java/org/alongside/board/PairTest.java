package org.alongside.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two workers are a pair in their order; one alone is a pair with nobody. */
class PairTest {

    @Test
    void theFirstOneGoesFirst() {
        Pair pair = new Pair(new UUID(0, 1), new UUID(0, 2));
        assertThat(pair).isNotEqualTo(new Pair(new UUID(0, 2), new UUID(0, 1)));
        assertThat(pair.first()).isEqualTo(new UUID(0, 1));
        assertThat(new Pair(new UUID(0, 1), null).second()).isNull();
    }
}
