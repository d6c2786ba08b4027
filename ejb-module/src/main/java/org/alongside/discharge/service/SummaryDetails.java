package org.alongside.discharge.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.discharge.DischargeDeadline;
import org.alongside.discharge.SummaryState;
import org.alongside.discharge.SummaryText;
import org.alongside.person.service.PersonBanner;
import org.jspecify.annotations.Nullable;

/** A summary as its pages show it. */
public record SummaryDetails(
        UUID id,
        UUID referral,
        PersonBanner banner,
        String team,
        LocalDate received,
        @Nullable LocalDate ended,
        SummaryState state,
        SummaryText text,
        String authorName,
        Instant updatedAt,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        int version,
        List<RecipientRow> recipients) {

    public @Nullable DischargeDeadline deadline() {
        return ended == null ? null : new DischargeDeadline(ended);
    }

    public boolean draft() {
        return state == SummaryState.DRAFT;
    }

    /** Under which headings nothing is written, which is asked about before it is signed; empty where all is there. */
    public String unwritten() {
        return String.join(", ", text.unwritten());
    }

    /** Those that the summary goes to, or went to. */
    public List<RecipientRow> addressed() {
        return recipients.stream().filter(RecipientRow::included).toList();
    }

    /** Those that a person must see to. */
    public List<RecipientRow> undeliverable() {
        return recipients.stream()
                .filter(r -> "UNDELIVERABLE".equals(r.state()))
                .toList();
    }

    public List<RecipientRow> leftOut() {
        return recipients.stream().filter(r -> !r.included()).toList();
    }
}
