package org.alongside.dispatch.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to a team of this trust.
 *
 * @param page that shows it, as an address to which the subject is added
 */
public record InboxRow(
        UUID dispatch,
        UUID subject,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String title,
        String page,
        String team,
        String sender,
        Instant arrivedAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
