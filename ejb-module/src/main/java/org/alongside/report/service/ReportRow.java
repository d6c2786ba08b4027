package org.alongside.report.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.report.Audience;
import org.alongside.report.ReportFormat;
import org.alongside.report.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * A report in the list of whoever asked for it.
 *
 * @param done of so many parts
 * @param error why it could not be made
 */
public record ReportRow(
        UUID id,
        LocalDate fromDate,
        LocalDate toDate,
        ReportFormat format,
        Audience audience,
        ReportState state,
        int done,
        int parts,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant endedAt) {

    private static final int WHOLE = 100;

    public int percent() {
        return done * WHOLE / parts;
    }
}
