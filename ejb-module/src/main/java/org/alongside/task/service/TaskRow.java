package org.alongside.task.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A task in the list of a team.
 *
 * @param person null where it is about nobody yet
 * @param kind what has to be done, which says where
 * @param subject what it is to be done with
 */
public record TaskRow(
        UUID id,
        @Nullable UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String kind,
        UUID subject,
        String title,
        String ownerName,
        String team,
        Instant dueAt,
        boolean mine) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
