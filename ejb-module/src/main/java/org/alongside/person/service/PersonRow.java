package org.alongside.person.service;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One person in a list: four identifiers, so that two people are not taken for one.
 *
 * @param similar another person in the list has nearly the same name
 * @param alias an earlier record of somebody, who is shown under their main one
 */
public record PersonRow(
        UUID id,
        String localId,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String gender,
        @Nullable String nhsNumber,
        @Nullable String postcode,
        boolean similar,
        boolean alias) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
