package org.alongside.discharge.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recipient of a summary and how far the summary is on its way there.
 *
 * @param address where it goes, or went: an e-mail address, or the way that a person took it there
 * @param dispatch null while the summary is a draft
 * @param state of the dispatch
 */
public record RecipientRow(
        UUID id,
        String kind,
        String name,
        @Nullable String address,
        boolean required,
        boolean included,
        @Nullable String reason,
        @Nullable UUID dispatch,
        @Nullable String state,
        int attempts,
        @Nullable Instant firstSentAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable String lastError) {}
