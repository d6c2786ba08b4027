package org.alongside.concern.service;

import java.util.UUID;
import org.alongside.concern.Excerpt;
import org.alongside.concern.Source;
import org.jspecify.annotations.Nullable;

/**
 * What was said with a referral, as a list shows it.
 *
 * @param said how the words begin; null where there are none, or all are withheld
 * @param length of all of them, in characters
 * @param source with sourceId: where the first ones were said
 * @param category of the triage scale as it was said in the call
 */
public record Brief(
        @Nullable String said,
        @Nullable Integer length,
        @Nullable Boolean withheld,
        @Nullable Boolean danger,
        @Nullable Source source,
        @Nullable UUID sourceId,
        @Nullable String category) {

    /** Nothing was said. */
    public static final Brief NOTHING = new Brief(null, null, null, null, null, null, null);

    /** Empty where there are no words. */
    public String text() {
        String begin = said;
        return begin == null
                ? ""
                : Excerpt.of(begin).text() + (more() && !Excerpt.of(begin).cut() ? "…" : "");
    }

    /** Whether there is more than a list shows. */
    public boolean more() {
        String begin = said;
        Integer all = length;
        return begin != null
                && (Excerpt.of(begin).cut() || all != null && all > begin.codePointCount(0, begin.length()));
    }

    public boolean inDanger() {
        return Boolean.TRUE.equals(danger);
    }

    /** Whether a carer said something that is not shown here. */
    public boolean keptBack() {
        return Boolean.TRUE.equals(withheld);
    }

    /** The address of the page on which the first words stand; empty where there is none. */
    public String page() {
        return source == null ? "" : source.page() + sourceId;
    }
}
