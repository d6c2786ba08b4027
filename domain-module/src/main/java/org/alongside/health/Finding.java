package org.alongside.health;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.alongside.access.TokenLife;
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

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    public static Finding good(String part, String words) {
        return new Finding(part, HealthState.GOOD, words, null);
    }

    /**
     * How other systems get in.
     *
     * @param bootstrapShort whether the token of the settings is too short to be used
     */
    public static Finding ofTokens(TokenLife life, boolean bootstrapShort) {
        if (bootstrapShort) {
            return new Finding(
                    "Tokens",
                    HealthState.BAD,
                    "ALONGSIDE_BOOTSTRAP_TOKEN is too short and is not used. Set one of at least "
                            + TokenLife.SHORTEST_BOOTSTRAP + " random characters, or take it out of the settings.",
                    null);
        }
        if (life.ended() > 0) {
            return new Finding(
                    "Tokens",
                    HealthState.BAD,
                    "Ended, so that a system does not get in: " + life.ended()
                            + ". Issue a new one (Accounts, Tokens of"
                            + " other systems), or revoke it where the system is gone.",
                    null);
        }
        return life.soon() == 0
                ? good("Tokens", "None of another system ends within " + TokenLife.WARNED + " days.")
                : new Finding(
                        "Tokens",
                        HealthState.LOOK,
                        "End within " + TokenLife.WARNED + " days: " + life.soon() + ", the first after "
                                + DAY.format(life.next())
                                + ". Issue a new one in time (Accounts, Tokens of other systems).",
                        null);
    }

    /**
     * How e-mail leaves.
     *
     * @param inClear whether whoever is on the network can read it
     */
    public static Finding ofMail(boolean inClear) {
        return inClear
                ? new Finding(
                        "Mail server",
                        HealthState.BAD,
                        "E-mail leaves in clear (tls=off in ALONGSIDE_MAIL): whoever is on the network can read it. Take that out"
                                + " of the setting, unless the mail server is on this machine.",
                        null)
                : good("Mail server", "Whatever goes to a mail server is encrypted, to the server whose name was set.");
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
