package org.alongside.call.service;

import java.util.Map;
import java.util.UUID;
import org.alongside.person.Demographic;
import org.jspecify.annotations.Nullable;

/**
 * Whom a call is about, as far as whoever takes it can say.
 *
 * @param person somebody who was recognised; null where nobody was
 * @param said who they are, as the caller said
 */
public record Whom(@Nullable UUID person, Map<Demographic, String> said) {

    private String get(Demographic field) {
        return said.getOrDefault(field, "").strip();
    }

    /** Enough to tell them from others, or to register them. */
    boolean told() {
        return !get(Demographic.FAMILY_NAME).isEmpty()
                && !get(Demographic.BIRTH_DATE).isEmpty();
    }

    boolean named() {
        return !get(Demographic.FAMILY_NAME).isEmpty()
                || !get(Demographic.GIVEN_NAME).isEmpty();
    }

    /** Kept with a call that is about nobody yet. */
    String words() {
        String name = (get(Demographic.GIVEN_NAME) + " " + get(Demographic.FAMILY_NAME)).strip();
        String born = get(Demographic.BIRTH_DATE);
        return born.isEmpty() ? name : (name + " born " + born).strip();
    }
}
