package org.alongside.access.service;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account in the list of accounts.
 *
 * @param roles their names, separated by commas
 * @param teams names of the teams of today
 * @param mustChange nobody has signed in with its one-time password yet
 */
public record AccountRow(
        UUID id,
        String username,
        String displayName,
        boolean active,
        boolean mustChange,
        @Nullable String roles,
        @Nullable String teams) {}
