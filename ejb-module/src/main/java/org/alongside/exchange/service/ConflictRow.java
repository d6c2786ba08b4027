package org.alongside.exchange.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.alongside.person.Demographic;
import org.alongside.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** A difference between an extract and what staff entered, in the list of those to be decided. */
public record ConflictRow(
        UUID id,
        UUID person,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate deathDate,
        @Nullable String nhsNumber,
        String columnName,
        @Nullable String entered,
        @Nullable String imported,
        Instant foundAt) {

    public String name() {
        return PersonName.shown(familyName, givenName);
    }

    /** The detail of a registration; only there can the extract's value be taken. */
    public Optional<Demographic> demographic() {
        return Demographic.ofColumn(columnName);
    }

    /** What it is about, in the words of the pages. */
    public String label() {
        return demographic().map(Demographic::label).orElseGet(() -> switch (columnName) {
            case "ServDischDate" -> "Last day of care";
            case "ReferRejectionDate" -> "Day on which a referral was not taken";
            case "DischDateHospProvSpell" -> "Day of leaving hospital";
            case "EndDateWardStay" -> "Last day on a ward";
            case "EndDateClinReadyforDisch" -> "Last day of being ready to leave";
            case "practice_code" -> "GP practice";
            case "end_date" -> "Last day with a GP practice";
            default -> columnName;
        });
    }
}
