package org.alongside.handover.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.handover.HandoverState;
import org.alongside.handover.Urgency;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A hand-over in a list.
 *
 * @param covered whether it is there because the caller stands in for whoever is asked
 * @param before whether it went up from the caller to whoever is asked now
 */
public record HandoverRow(
        UUID id,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String text,
        Urgency urgency,
        HandoverState state,
        Instant dueAt,
        String sender,
        String team,
        String holder,
        String asked,
        boolean covered,
        boolean before) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
