package org.alongside.call;

import java.time.Instant;
import org.alongside.person.Demographic;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is heard on the phone. What the caller needs is enough; everything else may be missing or follow. Where somebody is
 * in immediate danger nothing is refused: what cannot be dialled is kept in the words.
 *
 * @param startedAt when the call began, which stays the time of the call whatever is added later
 * @param number to call back on; empty where none was given
 * @param inDanger what is known where somebody is in immediate danger; null where nobody is
 * @param need in the caller's words
 * @param category of the trust's triage scale, by its code
 */
public record NewCall(
        Instant startedAt,
        Caller caller,
        String number,
        @Nullable InDanger inDanger,
        String need,
        @Nullable String category,
        @Nullable CallOutcome outcome) {

    public static final int LONGEST_NEED = 4_000;

    /** @throws RuleBroken where nothing is said, or the number is none */
    public NewCall {
        // the database takes no NUL, and whoever pastes one must not lose the call
        need = need.replaceAll("[\\p{Cc}&&[^\\n\\r\\t]]", " ").strip();
        number = number.replaceAll("\\p{Cc}", " ").strip();
        if (inDanger != null && !dialled(number)) {
            need = (need + "\nNumber as it was typed: " + number).strip();
            number = "";
        }
        RuleBroken.unless(inDanger != null || !need.isEmpty(), "call.needMissing");
        RuleBroken.unless(need.length() <= LONGEST_NEED, "call.needTooLong", Integer.toString(LONGEST_NEED));
        number = Demographic.number(number);
    }

    private static boolean dialled(String number) {
        try {
            Demographic.number(number);
            return true;
        } catch (RuleBroken none) {
            return false;
        }
    }

    /** Whether somebody is in immediate danger. */
    public boolean danger() {
        return inDanger != null;
    }
}
