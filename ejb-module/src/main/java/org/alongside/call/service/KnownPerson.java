package org.alongside.call.service;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.person.service.MayBe;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a call may be about.
 *
 * @param seen whether the caller may see them; of anybody else there is only whom to ask
 * @param ask the team that knows them, with its number, where the caller does not
 * @param rang whether somebody rang about them from this number, which is not theirs
 */
public record KnownPerson(
        UUID id,
        boolean seen,
        @Nullable String ask,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        boolean rang) {

    static KnownPerson of(MayBe somebody) {
        return new KnownPerson(
                somebody.id(),
                somebody.seen(),
                somebody.ask(),
                somebody.familyName(),
                somebody.givenName(),
                somebody.birthDate(),
                somebody.deathDate(),
                somebody.nhsNumber(),
                false);
    }

    /** Whether the id is theirs, and the caller may not see them. */
    public boolean unseen(String chosen) {
        return !seen && id.toString().equals(chosen);
    }

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
