package org.alongside.pairing.service;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.pairing.PairKind;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What was entered here beside what an extract has.
 *
 * @param localId of the row of the extract, in the other system
 * @param sameAs of the entered one, here
 * @param detail what tells the entered one from others
 * @param extractDetail the same of the row of the extract
 * @param decidedBy null where it was paired by rule, or is only likely
 */
public record PairedRow(
        PairKind kind,
        UUID provider,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String localId,
        String sameAs,
        @Nullable String team,
        LocalDate day,
        @Nullable LocalTime at,
        @Nullable String detail,
        String enteredBy,
        LocalDate extractDay,
        @Nullable LocalTime extractAt,
        @Nullable String extractDetail,
        Instant pairedAt,
        @Nullable String decidedBy) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    /** Names it among all pairs of a provider. */
    public Pairs.Key key() {
        return new Pairs.Key(kind, localId);
    }

    /** The same for the fields of a page, which are still its own when the list has changed meanwhile. */
    public String field() {
        return "pair" + UUID.nameUUIDFromBytes(key().toString().getBytes(StandardCharsets.UTF_8));
    }
}
