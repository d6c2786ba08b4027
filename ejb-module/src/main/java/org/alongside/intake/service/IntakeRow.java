package org.alongside.intake.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.concern.service.Brief;
import org.alongside.shared.PersonName;
import org.jdbi.v3.core.mapper.Nested;
import org.jspecify.annotations.Nullable;

/**
 * A referral that nobody has decided about.
 *
 * @param answerDue when whoever referred is to be told that it is there; null where no team owes that, or they were told
 * @param category of the triage scale, of the clock or as it was said in the call
 * @param seenFrom with seenBy: the clock that runs until they are seen; null where none does
 * @param plan whether a safety plan was written
 * @param teams others that are involved now, in one line
 */
public record IntakeRow(
        UUID referral,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String team,
        @Nullable String source,
        @Nullable String referrer,
        Instant receivedAt,
        @Nullable Instant respondedAt,
        @Nullable Instant answerDue,
        Instant decisionDue,
        @Nullable String onDuty,
        @Nullable String category,
        @Nullable Instant seenFrom,
        @Nullable Instant seenBy,
        boolean plan,
        @Nullable String teams,
        @Nested("brief") Brief brief) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    /** What has to happen first. */
    public Instant due() {
        return answerDue == null || answerDue.isAfter(decisionDue) ? decisionDue : answerDue;
    }

    /** What that is. */
    public String next() {
        return answerDue == null ? "Decision" : "First answer";
    }
}
