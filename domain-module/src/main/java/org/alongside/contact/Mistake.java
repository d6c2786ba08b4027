package org.alongside.contact;

import java.util.Arrays;
import java.util.Optional;
import org.alongside.shared.RuleBroken;

/**
 * A contact or a joint meeting that was entered by mistake: on another person's record, or twice. It is taken out with a
 * reason and kept as it was; what an extract brought is mended where it comes from.
 *
 * @param id of what is taken out, by its local identifier
 * @param reason why it was a mistake
 */
public record Mistake(Kind kind, String id, String reason) {

    private static final int LONGEST_REASON = 200;

    /** What can be taken out. */
    public enum Kind {
        CONTACT,
        MEETING;

        public static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.name().equals(name))
                    .findFirst();
        }
    }

    public Mistake {
        reason = reason.strip();
        RuleBroken.unless(!reason.isEmpty() && reason.length() <= LONGEST_REASON, "contact.mistakeReason");
    }
}
