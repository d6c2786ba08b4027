package org.alongside.dispatch.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as the administrator sees it: where it is, and nothing about whom it is about. */
public record DispatchRow(
        UUID id,
        String channel,
        String recipient,
        String state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable Instant firstSentAt,
        @Nullable String lastError) {}
