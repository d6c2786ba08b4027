package org.alongside.discharge.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Concern;
import org.alongside.discharge.DischargeDeadline;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/**
 * One piece of crisis care and where its ending is.
 *
 * @param letterDate a letter that the trust's other system sent
 * @param concern with what it began, and what is known now
 * @param summaries newest first
 */
public record CareDetails(
        UUID referral,
        PersonBanner banner,
        String team,
        LocalDate received,
        @Nullable LocalDate ended,
        @Nullable LocalDate letterDate,
        Concern concern,
        List<SummaryRow> summaries) {

    /** A summary of this care in a list. */
    public record SummaryRow(UUID id, String state, String authorName, java.time.Instant updatedAt) {}

    public @Nullable DischargeDeadline deadline() {
        return ended == null ? null : new DischargeDeadline(ended);
    }

    public boolean hasDraft() {
        return summaries.stream().anyMatch(s -> s.state().equals("DRAFT"));
    }
}
