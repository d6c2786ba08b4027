package org.alongside.board.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.concern.service.Brief;
import org.alongside.shared.PersonName;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is still to come, for whoever goes there.
 *
 * @param category of the triage scale, of the clock or as it was said in the call
 * @param seenFrom with seenBy: the clock that runs until they are seen; null where none does
 * @param plan whether a safety plan was written
 * @param brief what was said with the referral
 */
public record Visit(
        UUID id,
        UUID referral,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String withheld,
        Instant startsAt,
        String who,
        @Nullable String note,
        @Nullable String category,
        @Nullable Instant seenFrom,
        @Nullable Instant seenBy,
        boolean plan,
        @Nested("brief") Brief brief) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
