package org.alongside.person;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who makes contact for the first time. What they need is enough; a name and the rest may follow.
 *
 * @param need why they make contact, in their or the caller's words
 * @param namesake what whoever takes the contact says of people who may be the same
 */
public record NewPerson(Map<Demographic, String> known, String need, Namesake namesake) {

    public static final int LONGEST_NEED = 2_000;

    public NewPerson {
        need = need.strip();
        RuleBroken.unless(!need.isEmpty(), "person.needMissing");
        RuleBroken.unless(need.length() <= LONGEST_NEED, "person.needTooLong", Integer.toString(LONGEST_NEED));
        known = Map.copyOf(known);
    }

    /** Nobody has been asked about yet. */
    public NewPerson(Map<Demographic, String> known, String need) {
        this(known, need, Namesake.NOT_ASKED);
    }

    /**
     * Whether somebody with a name alike and the same birth date is the same person: a human says so, never the name.
     *
     * @param person who it is, where that was chosen
     */
    public record Namesake(Kind kind, @Nullable UUID person) {

        /** What was chosen. */
        public enum Kind {
            NOT_ASKED,
            SAME,
            SOMEBODY_ELSE,
            /** There is no time to ask: somebody else, until a human has looked at both. */
            UNSURE
        }

        public static final Namesake NOT_ASKED = new Namesake(Kind.NOT_ASKED, null);
        public static final Namesake SOMEBODY_ELSE = new Namesake(Kind.SOMEBODY_ELSE, null);
        public static final Namesake UNSURE = new Namesake(Kind.UNSURE, null);

        public static Namesake same(UUID person) {
            return new Namesake(Kind.SAME, person);
        }

        public Optional<UUID> chosen() {
            return Optional.ofNullable(person);
        }
    }
}
