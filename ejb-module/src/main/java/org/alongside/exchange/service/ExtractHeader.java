package org.alongside.exchange.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose extract it is and for which period.
 *
 * @param provider ODS code of the provider; null where the extract has no header
 */
public record ExtractHeader(@Nullable String provider, LocalDate periodStart, LocalDate periodEnd) {

    static final ExtractTable TABLE = ExtractTable.of(
            "MHS000Header",
            java.util.List.of("OrgIDProvider"),
            java.util.List.of(
                    Column.text("OrgIDProvider").needed(),
                    Column.date("ReportingPeriodStartDate"),
                    Column.date("ReportingPeriodEndDate")));

    static final ExtractHeader NONE = new ExtractHeader(null, LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 1));

    static ExtractHeader of(RawRow row) {
        String provider = row.values().get(0);
        if (provider == null || row.problem() != null) {
            throw new ExtractRefused("MHS000Header does not say which provider the extract is from (OrgIDProvider).");
        }
        LocalDate start = date(row.values().get(1), 1);
        LocalDate end = date(row.values().get(2), 2);
        if (row.values().get(2) != null && end.isBefore(start)) {
            throw new ExtractRefused("MHS000Header: the period ends on " + end + ", before it starts on " + start
                    + ". Correct it and send it again.");
        }
        return new ExtractHeader(provider, start, end);
    }

    private static LocalDate date(@Nullable String value, int column) {
        if (value != null && ColumnKind.isOpen(value)) {
            throw new ExtractRefused(
                    "MHS000Header: " + TABLE.columns().get(column).name() + " is " + value
                            + ", a day that means that something goes on. The period of an extract has a first and a last day: write it there,"
                            + " for example 2026-10-31, and send it again.");
        }
        String read = value == null ? NONE.periodStart.toString() : ColumnKind.DATE.accepts(value);
        if (read == null) {
            throw new ExtractRefused(
                    "MHS000Header: " + TABLE.columns().get(column).name() + " " + ColumnKind.DATE.fault()
                            + ". Correct it and send it again.");
        }
        return LocalDate.parse(read);
    }
}
