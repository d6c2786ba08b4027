package org.alongside.person;

import java.util.Map;
import org.alongside.shared.RuleBroken;

/**
 * Somebody who makes contact for the first time. What they need is enough; a name and the rest may follow.
 *
 * @param need why they make contact, in their or the caller's words
 */
public record NewPerson(Map<Demographic, String> known, String need) {

    public static final int LONGEST_NEED = 2_000;

    public NewPerson {
        need = need.strip();
        RuleBroken.unless(!need.isEmpty(), "person.needMissing");
        RuleBroken.unless(need.length() <= LONGEST_NEED, "person.needTooLong", Integer.toString(LONGEST_NEED));
        known = Map.copyOf(known);
    }
}
