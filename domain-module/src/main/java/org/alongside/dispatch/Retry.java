package org.alongside.dispatch;

import java.time.Duration;

/** When a message that the channel did not take is tried again: after 5 seconds, then twice as long, at most 30 minutes. */
public final class Retry {

    /** About eight hours of trying; then a person takes over. */
    public static final int LAST_ATTEMPT = 24;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 16;

    private Retry() {}

    /** @param attempts how many times it was tried so far, from 1 */
    public static Duration after(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
