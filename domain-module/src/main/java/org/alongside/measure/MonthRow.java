package org.alongside.measure;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one month.
 *
 * @param team null for the whole provider
 * @param month as in 2026-10
 * @param figures by their name in the national data set or in the measure's definition; a share of nothing is null
 */
public record MonthRow(@Nullable String team, String month, Map<String, @Nullable BigDecimal> figures) {

    /** The first and the last day of the month. */
    public MeasurePeriod period() {
        return new MeasurePeriod(
                YearMonth.parse(month).atDay(1), YearMonth.parse(month).atEndOfMonth());
    }
}
