package org.alongside.report.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.measure.MeasurePeriod;
import org.alongside.report.Audience;
import org.alongside.report.ReportFormat;

/** A report that this node has taken and makes, for the account that asked for it. */
public record ReportClaim(
        UUID id, UUID account, LocalDate from, LocalDate to, ReportFormat format, Audience audience, Instant at) {

    MeasurePeriod period() {
        return new MeasurePeriod(from, to);
    }
}
