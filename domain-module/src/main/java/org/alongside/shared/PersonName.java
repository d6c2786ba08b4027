package org.alongside.shared;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A name as lists of people show it: SMITH, Ayesha. Only the family name is in capitals (CUI). */
public final class PersonName {

    private PersonName() {}

    public static String shown(@Nullable String family, @Nullable String given) {
        String capitals = family == null ? "Name not known" : family.toUpperCase(Locale.UK);
        return given == null ? capitals : capitals + ", " + given;
    }
}
