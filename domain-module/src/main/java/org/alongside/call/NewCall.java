package org.alongside.call;

import java.time.Instant;
import org.alongside.person.Demographic;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is heard on the phone. What the caller needs is enough; everything else may be missing or follow.
 *
 * @param startedAt when the call began, which stays the time of the call whatever is added later
 * @param number to call back on; empty where none was given
 * @param danger whether somebody is in immediate danger
 * @param need in the caller's words
 * @param category of the trust's triage scale, by its code
 */
public record NewCall(
        Instant startedAt,
        Caller caller,
        String number,
        boolean danger,
        String need,
        @Nullable String category,
        @Nullable CallOutcome outcome) {

    public static final int LONGEST_NEED = 4_000;

    /** @throws RuleBroken where nothing is said, or the number is none */
    public NewCall {
        need = need.strip();
        RuleBroken.unless(!need.isEmpty(), "call.needMissing");
        RuleBroken.unless(need.length() <= LONGEST_NEED, "call.needTooLong", Integer.toString(LONGEST_NEED));
        number = Demographic.PHONE.read(number.strip());
    }
}
