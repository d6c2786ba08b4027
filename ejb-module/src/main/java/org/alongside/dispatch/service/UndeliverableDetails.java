package org.alongside.dispatch.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.dispatch.DispatchState;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** A message that no channel could deliver, or that a person has taken there since. */
public record UndeliverableDetails(
        UUID dispatch,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String title,
        String recipient,
        @Nullable String address,
        DispatchState state,
        String owner,
        @Nullable String lastError,
        @Nullable Instant firstSentAt) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    public boolean open() {
        return state == DispatchState.UNDELIVERABLE;
    }
}
