package org.alongside.board.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** A contact that is still to come, for whoever goes there. */
public record Visit(
        UUID id,
        UUID referral,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable String nhsNumber,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        Instant startsAt,
        String who,
        @Nullable String note) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
