package org.alongside.setting.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A code in a list.
 *
 * @param validFrom null where it has always been in it
 * @param validTo the last day; null while it is in it
 */
public record ListEntry(
        String code,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
