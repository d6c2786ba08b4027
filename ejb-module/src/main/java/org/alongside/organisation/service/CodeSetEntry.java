package org.alongside.organisation.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code in a list.
 *
 * @param validFrom null where it has always been in it
 * @param validTo the last day; null while it is in it
 */
public record CodeSetEntry(
        String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
