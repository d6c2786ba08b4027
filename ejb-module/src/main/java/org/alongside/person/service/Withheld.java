package org.alongside.person.service;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.person.Demographic;
import org.alongside.person.Demographics;
import org.jdbi.v3.core.Jdbi;

/**
 * What of a restricted record its readers do not see: where somebody is found and how they are reached. Lists, banners and documents
 * never have it, whoever asks: their SQL leaves it out ({@code restricted()}). Here is what the few services do that show it to those
 * who may.
 */
public final class Withheld {

    private Withheld() {}

    /** What is withheld from the caller; nothing for those who may see it, and of a record that is not restricted. */
    public static Set<Demographic> from(Jdbi jdbi, CurrentUser user, UUID person) {
        boolean withheld = !user.may(Permission.SEE_RESTRICTED) && restricted(jdbi, person);
        EnumSet<Demographic> fields = EnumSet.noneOf(Demographic.class);
        if (withheld) {
            Arrays.stream(Demographic.values()).filter(Demographic::reaches).forEach(fields::add);
        }
        return fields;
    }

    static boolean restricted(Jdbi jdbi, UUID person) {
        return jdbi.withHandle(handle -> handle.createQuery("select restricted(?)")
                .bind(0, person)
                .mapTo(Boolean.class)
                .one());
    }

    static Demographics without(Demographics all, Set<Demographic> withheld) {
        Map<Demographic, String> shown = new EnumMap<>(Demographic.class);
        shown.putAll(all.values());
        shown.keySet().removeAll(withheld);
        return new Demographics(shown);
    }
}
