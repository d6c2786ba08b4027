package org.alongside.record.service;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in a person's timeline.
 *
 * @param at null where only the day is known
 * @param key orders events of the same moment and continues the list
 * @param subject the referral, the stay in hospital or the signed summary that it belongs to; null where it has no page
 * @param enteredBy who entered it here; null where an extract brought it or it says so itself
 */
public record TimelineEvent(
        LocalDate day,
        @Nullable LocalTime at,
        TimelineKind kind,
        String title,
        @Nullable String detail,
        @Nullable String team,
        String key,
        @Nullable UUID subject,
        @Nullable String enteredBy) {}
