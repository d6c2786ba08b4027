package org.alongside.response.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.response.ClockState;
import org.alongside.response.Times;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A referral whose response is waited for, or was late.
 *
 * @param reason why it was late; null where nobody has said so
 * @param finding of whoever looked into it
 */
public record ResponseRow(
        UUID referral,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String team,
        String category,
        Instant started,
        Instant due,
        @Nullable Instant paused,
        @Nullable Instant seen,
        @Nullable Instant ended,
        @Nullable String reason,
        @Nullable String finding) {

    public ClockState state(Instant now) {
        return new Times(started, due, paused, null).state(new Times.Outcome(seen, ended), now);
    }

    public String name() {
        return PersonName.shown(familyName, givenName);
    }
}
