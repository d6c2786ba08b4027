package org.alongside.inpatient.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.inpatient.Stay;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * One hospital spell, in words.
 *
 * @param stay how far it has come
 * @param wards oldest first
 * @param ready oldest first
 */
public record StayDetails(
        UUID id, PersonBanner banner, Stay stay, List<WardRow> wards, List<ReadyRow> ready, Choices choices) {

    /** A stay on one ward. */
    public record WardRow(
            String ward,
            @Nullable String patientClass,
            LocalDate startDate,
            @Nullable LocalTime startTime,
            @Nullable LocalDate endDate) {}

    /** Days on which somebody was ready to leave and could not. */
    public record ReadyRow(
            LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String reason,
            @Nullable String attributable) {}

    /** What the next step can say. */
    public record Choices(
            AdmissionForm.BedChoices beds,
            List<Choice> delayReasons,
            List<Choice> attributable,
            List<Choice> methods,
            List<Choice> destinations) {}
}
