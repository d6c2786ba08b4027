package org.alongside.quality.service;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.quality.FaultKind;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * One fault.
 *
 * @param person whom it is about; null where it is about a team or a practice
 * @param referral the open referral, where that is what has to be mended
 * @param about the name of the team or the practice, otherwise the team that supports the person
 * @param owner who is asked to mend it: the care coordinator, else the team's manager; null for the IT department
 * @param people how many people it touches
 */
public record FaultRow(
        FaultKind kind,
        @Nullable UUID person,
        @Nullable UUID referral,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String about,
        @Nullable String owner,
        int people) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
