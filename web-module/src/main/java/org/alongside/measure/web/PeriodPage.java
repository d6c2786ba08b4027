package org.alongside.measure.web;

import java.time.LocalDate;
import java.time.YearMonth;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/** The period and the team in the URL of a measure page; a date that cannot be read falls back to the last quarter. */
abstract class PeriodPage {

    private static final int QUARTER = 3;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String team;

    protected abstract LocalDate today();

    MeasureQuery query() {
        YearMonth last = YearMonth.from(today()).minusMonths(1);
        LocalDate first = date(from, last.minusMonths(QUARTER - 1).atDay(1));
        LocalDate end = date(to, last.atEndOfMonth());
        MeasurePeriod period = end.isBefore(first) ? new MeasurePeriod(end, first) : new MeasurePeriod(first, end);
        return new MeasureQuery(period, team == null || team.isEmpty() ? null : team, null);
    }

    private static LocalDate date(@Nullable String text, LocalDate otherwise) {
        return TypedDay.read(text == null ? "" : text).orElse(otherwise);
    }

    public MeasurePeriod period() {
        return query().period();
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }
}
