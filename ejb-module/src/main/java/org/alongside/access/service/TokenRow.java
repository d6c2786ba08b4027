package org.alongside.access.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token of another system: what it is called, what it may do, and until when.
 *
 * @param endsOn the last day on which it is good
 */
public record TokenRow(
        UUID id,
        String label,
        String roles,
        Instant createdAt,
        LocalDate endsOn,
        @Nullable Instant revokedAt) {}
