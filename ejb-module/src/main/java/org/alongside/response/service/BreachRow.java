package org.alongside.response.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why somebody was not seen in time, and what somebody else found when they looked into it. */
public record BreachRow(
        String reason,
        String saidBy,
        Instant saidAt,
        @Nullable String finding,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt) {}
