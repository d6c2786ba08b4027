package org.alongside.access;

import java.time.LocalDate;
import java.time.Period;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * How long other systems get in with their tokens. None is good for ever, because nobody notices one that a system has lost; whoever
 * runs the system is to be reminded before it stands outside.
 *
 * @param soon how many end within the next {@link #WARNED} days
 * @param ended how many have ended in the days before, and are not revoked
 * @param next the last day of the one that ends next; null where none ends soon
 */
public record TokenLife(long soon, long ended, @Nullable LocalDate next) {

    /** Days. */
    public static final int WARNED = 30;

    /** Characters of the token in the settings, which is also the first administrator's one-time password. */
    public static final int SHORTEST_BOOTSTRAP = 20;

    private static final Period USUAL = Period.ofYears(1);
    private static final Period LONGEST = Period.ofYears(2);

    /** The last day that is proposed for a new token. */
    public static LocalDate usual(LocalDate today) {
        return today.plus(USUAL);
    }

    /** @throws RuleBroken unless a token that is issued today may end on the day */
    public static void check(@Nullable LocalDate last, LocalDate today) {
        RuleBroken.unless(
                last != null && !last.isBefore(today) && !last.isAfter(today.plus(LONGEST)), "access.tokenEndMissing");
    }
}
