package org.alongside.person.service;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.person.DuplicateState;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One side of a pair that may be the same human being; the two sides of a pair follow each other. The sides of a merged
 * pair are the registrations that now belong to one person.
 */
public record DuplicateRow(
        UUID pair,
        DuplicateState state,
        @Nullable String decidedBy,
        UUID person,
        String localId,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
