package org.alongside.report;

import java.time.LocalDate;
import org.alongside.measure.MeasurePeriod;
import org.alongside.shared.RuleBroken;

/**
 * What somebody asked a report for.
 *
 * @param period whole months, since measures are counted by month
 */
public record ReportRequest(MeasurePeriod period, ReportFormat format, Audience audience) {

    /** More than two years are two reports. */
    public static final int MOST_MONTHS = 24;

    /**
     * @param from any day of the first month
     * @param to any day of the last month, which must have begun
     * @param today in London
     */
    public static ReportRequest of(
            LocalDate from, LocalDate to, ReportFormat format, Audience audience, LocalDate today) {
        RuleBroken.unless(!to.isBefore(from), "report.endsBeforeItBegins");
        MeasurePeriod months = new MeasurePeriod(from, to).widened();
        RuleBroken.unless(months.months().size() <= MOST_MONTHS, "report.tooLong", Integer.toString(MOST_MONTHS));
        RuleBroken.unless(!months.to().withDayOfMonth(1).isAfter(today), "report.notBegun");
        return new ReportRequest(months, format, audience);
    }

    /** pathway-2026-08-to-2026-10.pdf; one that may leave the trust says so in its name. */
    public String fileName() {
        String months = month(period.from()) + "-to-" + month(period.to());
        return "pathway-" + months + (audience == Audience.OUTSIDE ? "-for-outside." : ".") + format.extension();
    }

    private static String month(LocalDate day) {
        return day.toString().substring(0, "2026-08".length());
    }
}
