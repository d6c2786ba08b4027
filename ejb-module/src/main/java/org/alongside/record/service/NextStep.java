package org.alongside.record.service;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes next about somebody's crisis care.
 *
 * @param ended the day on which it ended; null while it goes on
 * @param summarySent whether a summary is on record, sent from here or from the trust's other systems
 */
public record NextStep(
        UUID referral,
        String team,
        LocalDate received,
        @Nullable LocalDate ended,
        boolean summarySent) {}
