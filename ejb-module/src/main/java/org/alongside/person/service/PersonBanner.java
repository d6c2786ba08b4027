package org.alongside.person.service;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as the banner of every page about one person shows it (CUI patient banner, zones 1 and 2).
 *
 * @param withheld whom to ask for the address, the postcode, the telephone and the e-mail, which are withheld then; null where they are
 *     not
 * @param errorReason why the registration was entered in error; null where it was not
 */
public record PersonBanner(
        UUID id,
        String localId,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String prefix,
        @Nullable String preferredName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String gender,
        @Nullable String nhsNumber,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String withheld,
        @Nullable String practice,
        @Nullable String errorReason) {

    /** As in SMITH, Ayesha (Ms); the local identifier where no name is known. */
    public String name() {
        if (familyName == null && givenName == null) {
            return "Name not known (" + localId + ")";
        }
        String family = familyName == null ? "" : familyName.toUpperCase(java.util.Locale.UK);
        String given = givenName == null ? "" : ", " + givenName;
        return family + given + (prefix == null ? "" : " (" + prefix + ")");
    }
}
