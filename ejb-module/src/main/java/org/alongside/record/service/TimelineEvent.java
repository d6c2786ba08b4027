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
 * @param summary the signed summary, where the event is a letter of this product
 */
public record TimelineEvent(
        LocalDate day,
        @Nullable LocalTime at,
        TimelineKind kind,
        String title,
        @Nullable String detail,
        @Nullable String team,
        String key,
        @Nullable UUID summary) {}
