package org.alongside.person.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.person.DuplicateState;
import org.jspecify.annotations.Nullable;

/**
 * Two people side by side, for the one who decides.
 *
 * @param reason why they may be the same: SAME_NHS_NUMBER, SAME_NAME or REPORTED
 * @param moved how many rows a merge moved
 */
public record DuplicateDetails(
        UUID id,
        DuplicateState state,
        String reason,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long moved,
        List<Side> sides) {

    /** One of the two: who they are and how much is on record about them. */
    public record Side(
            UUID id,
            String localId,
            @Nullable String familyName,
            @Nullable String givenName,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate deathDate,
            @Nullable String gender,
            @Nullable String nhsNumber,
            @Nullable String address,
            @Nullable String postcode,
            @Nullable String phone,
            @Nullable String withheld,
            long referrals,
            long contacts,
            @Nullable LocalDate lastContact) {

        public String name() {
            return org.alongside.shared.PersonName.shown(familyName, givenName);
        }
    }
}
