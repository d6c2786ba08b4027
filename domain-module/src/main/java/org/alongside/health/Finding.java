package org.alongside.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one part.
 *
 * @param words what is, and where it is not in order what to do
 * @param since from when on it has been so; null where that is not known or nothing is wrong
 */
public record Finding(
        String part,
        HealthState state,
        String words,
        @Nullable Instant since) {

    static Finding good(String part, String words) {
        return new Finding(part, HealthState.GOOD, words, null);
    }
}
