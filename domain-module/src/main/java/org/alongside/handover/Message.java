package org.alongside.handover;

import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * What is handed over: about whom, to which team, how urgent, in which words.
 *
 * @param addressee the member of the team whom it is for; null for whoever is on duty
 * @param carer whether a carer asked for it: then it is not done before the carer was told
 */
public record Message(
        UUID provider, UUID person, UUID team, @Nullable UUID addressee, Urgency urgency, String text, boolean carer) {

    /** Characters of a message, a question or a reason. */
    public static final int MAX = 4000;

    /** @throws RuleBroken where nothing is said, or too much */
    public Message {
        text = words(text, "handover.textMissing");
    }

    static String words(String typed, String missing) {
        String words = typed.strip();
        RuleBroken.unless(!words.isEmpty(), missing);
        RuleBroken.unless(words.length() <= MAX, "handover.textTooLong", Integer.toString(MAX));
        return words;
    }
}
