package org.alongside.access.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.Role;
import org.jspecify.annotations.Nullable;

/** One account as its page shows it. */
public record AccountDetails(
        UUID id,
        String username,
        String displayName,
        boolean active,
        boolean mustChange,
        int version,
        Set<Role> roles,
        List<TeamRow> teams) {

    /** A team of the account, from day to day. */
    public record TeamRow(
            UUID team,
            String name,
            LocalDate since,
            @Nullable LocalDate until) {}
}
