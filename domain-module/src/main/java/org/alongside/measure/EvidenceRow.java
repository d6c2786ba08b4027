package org.alongside.measure;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list behind a figure.
 *
 * @param kind referral, letter, meeting, visit or rating
 * @param id the provider's own identifier of it
 * @param person local patient identifier, where it is about a person
 * @param date the date that put it into the period
 * @param value what was judged: a sent date, a meeting date, a rating
 * @param reason why it is not counted, in plain words; null where it is
 * @param personId opens the record
 * @param letterId the summary made in the product that was judged
 * @param days how many bed days it adds, where days are counted
 * @param sameAs what an extract calls the same, where it was entered here and came with an extract too
 */
public record EvidenceRow(
        String kind,
        String id,
        @Nullable String person,
        LocalDate date,
        @Nullable String value,
        @Nullable String reason,
        @Nullable UUID personId,
        @Nullable UUID letterId,
        @Nullable Integer days,
        @Nullable String sameAs) {}
