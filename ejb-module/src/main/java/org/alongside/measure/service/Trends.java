package org.alongside.measure.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.measure.LetterRow;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.MonthRow;
import org.alongside.measure.Series;
import org.alongside.measure.Trend;
import org.alongside.shared.service.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Series over the last two years, made of the same rows as the measures' own pages. */
@Stateless
@UseCase
public class Trends {

    private static final int MONTHS = 24;

    @Inject
    private Measures measures;

    @Inject
    private Phases phases;

    @Inject
    private BusinessClock clock;

    /** The rows of one month, summed over the teams that were asked for. */
    private record Sum(long numerator, long denominator) {

        Sum plus(Sum other) {
            return new Sum(numerator + other.numerator, denominator + other.denominator);
        }
    }

    /**
     * The months up to the last one of the query's period, from the first of two years in which there was anything.
     *
     * @param query whose period's last day says where it ends; without a team every team counts
     */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public Trend of(Series series, MeasureQuery query) {
        YearMonth last = YearMonth.from(query.period().to());
        YearMonth first = last.minusMonths(MONTHS - 1);
        MeasureQuery wanted = new MeasureQuery(
                new MeasurePeriod(first.atDay(1), last.atEndOfMonth()), query.team(), query.provider());
        Map<YearMonth, Sum> sums =
                series.measure() == Measure.DISCHARGE_LETTERS ? letters(wanted) : rows(series, wanted);
        List<Trend.Month> months = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            Sum sum = sums.getOrDefault(month, new Sum(0, 0));
            boolean nothingYet = months.isEmpty() && sum.numerator() == 0 && sum.denominator() == 0;
            if (!nothingYet) {
                months.add(new Trend.Month(
                        month,
                        sum.numerator(),
                        series.denominator() == null ? null : Long.valueOf(sum.denominator()),
                        month.atEndOfMonth().isBefore(clock.today())));
            }
        }
        return new Trend(series, months, phases.of(series, query.team() == null ? "" : query.team()));
    }

    private Map<YearMonth, Sum> letters(MeasureQuery query) {
        Map<YearMonth, Sum> sums = new HashMap<>();
        for (LetterRow row : measures.letters(query)) {
            sums.merge(YearMonth.parse(row.month()), new Sum(row.numerator(), row.denominator()), Sum::plus);
        }
        return sums;
    }

    private Map<YearMonth, Sum> rows(Series series, MeasureQuery query) {
        List<MonthRow> rows = measures.monthly(series.measure(), query);
        boolean whole = rows.stream().anyMatch(row -> row.team() == null);
        Map<YearMonth, Sum> sums = new HashMap<>();
        for (MonthRow row : rows) {
            // where there is a row of the whole provider, the teams' rows would count twice
            if (!whole || Objects.isNull(row.team())) {
                sums.merge(
                        YearMonth.parse(row.month()),
                        new Sum(value(row, series.numerator()), value(row, series.denominator())),
                        Sum::plus);
            }
        }
        return sums;
    }

    private static long value(MonthRow row, @Nullable String figure) {
        BigDecimal value = figure == null ? null : row.figures().get(figure);
        return value == null ? 0 : value.longValue();
    }
}
