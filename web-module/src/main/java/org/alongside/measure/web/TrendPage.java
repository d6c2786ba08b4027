package org.alongside.measure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.alongside.measure.PhasedChart;
import org.alongside.measure.Series;
import org.alongside.measure.Signal;
import org.alongside.measure.Trend;
import org.alongside.measure.Variation;
import org.alongside.measure.service.ChartSvg;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.Trends;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/** A series over two years: the chart and its table where months say something, and otherwise quarters. */
@Named("trendPage")
@RequestScoped
public class TrendPage extends PeriodPage {

    @Inject
    private Trends trends;

    @Inject
    private Measures measures;

    @Inject
    private BusinessClock clock;

    private @Nullable String name;
    private Series series = Series.LETTERS;
    private Trend trend = new Trend(Series.LETTERS, List.of(), List.of());
    private PhasedChart chart = trend.chart();

    public void load() {
        series = Series.of(String.valueOf(name)).orElseThrow(() -> new NotFound("series"));
        if (refused()) {
            return;
        }
        trend = trends.of(series, query());
        chart = trend.chart();
        called(measures.teamNames(query()));
    }

    public Series series() {
        return series;
    }

    public Trend trend() {
        return trend;
    }

    public PhasedChart chart() {
        return chart;
    }

    public String svg() {
        return ChartSvg.of(trend);
    }

    public String words() {
        return ChartSvg.words(trend);
    }

    /** Of which team, or of every one. */
    public String whose() {
        String team = getTeam();
        return team == null || team.isEmpty() ? "Every team" : teamName(team);
    }

    /** A value as it is read. */
    public String value(@Nullable Double value) {
        if (value == null) {
            return "None";
        }
        return series.denominator() == null ? "%.0f".formatted(value) : "%.1f%%".formatted(value);
    }

    /** What the point of a month says, and why. */
    public String said(int i) {
        if (!chart.points().get(i).complete()) {
            return "Not over yet";
        }
        if (!chart.limited(i)) {
            return "";
        }
        String variations =
                chart.variations(i).stream().sorted().map(Variation::title).collect(Collectors.joining(" and "));
        String signals = chart.signals(i).stream()
                .sorted(Comparator.naturalOrder())
                .map(Signal::title)
                .map(title -> title.toLowerCase(Locale.UK))
                .collect(Collectors.joining("; "));
        return signals.isEmpty() ? variations : variations + ": " + signals;
    }

    /** The words for a quarter against the target. */
    public String judged(Trend.Quarter quarter) {
        Integer target = series.target();
        if (quarter.denominator() == 0) {
            return "Nobody";
        }
        if (target == null) {
            return "There is no target";
        }
        if (quarter.interval().holds(target)) {
            return "Too few to tell";
        }
        return quarter.interval().lower() >= target ? "At or above " + target + "%" : "Below " + target + "%";
    }

    @Override
    protected LocalDate today() {
        return clock.today();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
