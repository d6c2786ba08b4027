package org.alongside.intake.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A referral that nobody has decided about.
 *
 * @param answerDue when whoever referred is to be told that it is there; null where no team owes that, or they were told
 */
public record IntakeRow(
        UUID referral,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable String nhsNumber,
        String team,
        @Nullable String source,
        @Nullable String referrer,
        Instant receivedAt,
        @Nullable Instant respondedAt,
        @Nullable Instant answerDue,
        Instant decisionDue,
        @Nullable String onDuty) {

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
