package org.alongside.person.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be meant, with what tells them from others. Of whoever the caller may not see nothing is here but that
 * there is somebody, and whom to ask.
 *
 * @param seen whether the caller may see them
 * @param ask the team that knows them, with its number
 * @param byNumber the NHS number is theirs
 * @param agrees with the number, the family name or the birth date is theirs too
 * @param area the first half of the postcode
 * @param withheld whom to ask for the address and the area; null where they are not withheld
 */
public record MayBe(
        UUID id,
        boolean seen,
        @Nullable String ask,
        boolean byNumber,
        boolean agrees,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String preferredName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        @Nullable String address,
        @Nullable String area,
        @Nullable String withheld,
        @Nullable LocalDate lastContact)
        implements Serializable {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
