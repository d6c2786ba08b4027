package org.alongside.shared;

import org.jspecify.annotations.Nullable;

/**
 * What somebody writes beside what they do: a reason, an outcome, what was said on the telephone. Some sentences that others
 * read in a list, and no document.
 */
public final class Words {

    /** Characters. */
    public static final int LONGEST = 4_000;

    private Words() {}

    /**
     * Words without which it cannot be done.
     *
     * @param missing the message where there are none, with its arguments
     * @throws RuleBroken where there are none, or more than {@value #LONGEST}
     */
    public static String needed(String typed, String missing, String... arguments) {
        String said = typed.strip();
        RuleBroken.unless(!said.isEmpty(), missing, arguments);
        return fitting(said);
    }

    /**
     * Words that may be left out.
     *
     * @return null where nothing is said
     * @throws RuleBroken where there are more than {@value #LONGEST}
     */
    public static @Nullable String given(String typed) {
        String said = typed.strip();
        return said.isEmpty() ? null : fitting(said);
    }

    private static String fitting(String said) {
        RuleBroken.unless(said.length() <= LONGEST, "shared.wordsTooLong", Integer.toString(LONGEST));
        return said;
    }
}
