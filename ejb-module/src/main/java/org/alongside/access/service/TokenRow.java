package org.alongside.access.service;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token of another system: what it is called, what it may do, and until when. */
public record TokenRow(
        UUID id,
        String label,
        String roles,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
