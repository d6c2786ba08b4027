package org.alongside.health;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeSet;
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

    public static Finding good(String part, String words) {
        return new Finding(part, HealthState.GOOD, words, null);
    }

    /**
     * What the server that was asked does by itself.
     *
     * @param standing what it does not do now, and since when
     */
    public static Finding ofTimers(int all, Map<String, Instant> standing) {
        return standing.isEmpty()
                ? good("Timers", "All " + all + " of this server come and do their work.")
                : new Finding(
                        "Timers",
                        HealthState.BAD,
                        "This does not work: " + String.join(", ", new TreeSet<>(standing.keySet()))
                                + ". The server's log says why; it is tried again every few seconds.",
                        Collections.min(standing.values()));
    }
}
