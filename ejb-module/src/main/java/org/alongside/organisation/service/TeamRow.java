package org.alongside.organisation.service;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team in the list of those that are set.
 *
 * @param type the national code of its type today; null where none is known, and then no measure counts it
 * @param typeWords the same in words
 * @param typeSince the first day of that type
 */
public record TeamRow(
        UUID id,
        String localId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String type,
        @Nullable String typeWords,
        @Nullable LocalDate typeSince) {}
