package org.alongside.call.service;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a call may be about.
 *
 * @param rang whether somebody rang about them from this number, which is not theirs
 */
public record KnownPerson(
        UUID id,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable String nhsNumber,
        boolean rang) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
