package org.alongside.access.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One account as its page shows it. */
public record AccountDetails(
        UUID id,
        String username,
        String displayName,
        boolean active,
        boolean mustChange,
        int version,
        List<String> roles,
        List<TeamRow> teams) {

    /** A team of the account, from day to day. */
    public record TeamRow(
            UUID team,
            String name,
            LocalDate since,
            @Nullable LocalDate until) {}
}
