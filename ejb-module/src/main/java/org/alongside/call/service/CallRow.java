package org.alongside.call.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.call.CallOutcome;
import org.alongside.call.Caller;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A call in a list.
 *
 * @param person null while it is about nobody yet
 * @param dangerSince since when somebody is in immediate danger whom nobody has taken; null where that is not so
 * @param place where they are, as far as that is known
 * @param dangerWith who was told of the danger; null where nobody was yet
 * @param dueAt until when somebody is to be called back; null where no promise is open
 * @param failed how often that was tried in vain
 * @param raisedTo who was told because it is late
 */
public record CallRow(
        UUID id,
        Instant startedAt,
        Caller caller,
        @Nullable String number,
        @Nullable String about,
        boolean danger,
        @Nullable Instant dangerSince,
        @Nullable String place,
        @Nullable String dangerWith,
        String need,
        @Nullable String category,
        @Nullable CallOutcome outcome,
        String takenBy,
        @Nullable UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        @Nullable Instant promisedAt,
        @Nullable Instant dueAt,
        @Nullable Integer failed,
        @Nullable String raisedTo) {

    /** Whether nothing of it is left to be decided. */
    public boolean decided() {
        return category != null && outcome != null;
    }

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
