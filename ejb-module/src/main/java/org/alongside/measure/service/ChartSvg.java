package org.alongside.measure.service;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.alongside.measure.Direction;
import org.alongside.measure.PhasedChart;
import org.alongside.measure.Series;
import org.alongside.measure.Trend;
import org.alongside.measure.Variation;
import org.alongside.measure.XmrChart;
import org.jspecify.annotations.Nullable;

/**
 * Draws an XmR chart as SVG, the one drawing for pages and documents. What a point says is its shape as well as its colour,
 * and everything in the picture is also in the table beside it.
 */
public final class ChartSvg {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 320;
    private static final int LEFT = 60;
    private static final int RIGHT = 130;
    private static final int TOP = 20;
    private static final int BOTTOM = 40;
    private static final int TICKS = 4;
    private static final int EVERY = 3;
    private static final double SIZE = 6;
    private static final double PERCENT = 100;

    /** In points of a hundred: so little comes of adding shares up in another order. */
    private static final double SAME = 1e-6;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

    private final StringBuilder svg = new StringBuilder();
    private final Trend trend;
    private final PhasedChart chart;
    private final double bottom;
    private final double top;

    private ChartSvg(Trend trend) {
        this.trend = trend;
        this.chart = trend.chart();
        double[] all = DoubleStream.concat(
                        chart.points().stream()
                                .map(XmrChart.Point::value)
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue),
                        chart.segments().stream()
                                .map(PhasedChart.Segment::chart)
                                .filter(XmrChart::limited)
                                .flatMapToDouble(phase -> DoubleStream.of(drawn(phase.lower()), drawn(phase.upper()))))
                .toArray();
        Integer target = trend.series().target();
        double lowest = DoubleStream.of(all).min().orElse(0);
        double highest = DoubleStream.of(all).max().orElse(1);
        this.bottom = Math.max(0, nice(target == null ? lowest : Math.min(lowest, target), highest, false));
        this.top = nice(lowest, target == null ? highest : Math.max(highest, target), true);
    }

    /** The picture of a trend that has months enough to say something by themselves. */
    public static String of(Trend trend) {
        return new ChartSvg(trend).draw();
    }

    private static double nice(double low, double high, boolean upwards) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, high - low))));
        double wanted = upwards ? (Math.floor(high / step) + 1) * step : (Math.ceil(low / step) - 1) * step;
        return upwards && high <= PERCENT && wanted > PERCENT && high > PERCENT / 2 ? PERCENT : wanted;
    }

    /** A share has no values below nothing and above everything; a number has none below nothing. */
    private double drawn(double limit) {
        double most = trend.series().denominator() == null ? Double.MAX_VALUE : PERCENT;
        return Math.max(0, Math.min(most, limit));
    }

    private double x(int i) {
        int steps = Math.max(1, chart.points().size() - 1);
        return LEFT + (double) (WIDTH - LEFT - RIGHT) * i / steps;
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - bottom) / (top - bottom));
    }

    private String draw() {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\""
                        .formatted(WIDTH, HEIGHT, escaped(words(trend))))
                .append(" font-family=\"Arial, sans-serif\" font-size=\"13\" fill=\"#212b32\">");
        axes();
        chart.segments().forEach(this::phase);
        Integer target = trend.series().target();
        if (target != null) {
            line(LEFT, WIDTH - RIGHT, target, "#330072", "2 4");
            named(target, "#330072", "Target");
        }
        joined();
        IntStream.range(0, chart.points().size()).forEach(this::point);
        return svg.append("</svg>").toString();
    }

    private void axes() {
        for (int i = 0; i <= TICKS; i++) {
            double value = bottom + (top - bottom) * i / TICKS;
            svg.append("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d8dde0\"/>"
                            .formatted(LEFT, WIDTH - RIGHT, y(value), y(value)))
                    .append("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>"
                            .formatted(LEFT - 8, y(value) + 4, number(value)));
        }
        for (int i = 0; i < chart.points().size(); i += EVERY) {
            String month = YearMonth.parse(chart.points().get(i).month()).format(MONTH);
            svg.append("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                    .formatted(x(i), HEIGHT - BOTTOM + 22, month));
        }
    }

    /** Its own limits, and where it begins; only those of the phase that goes on are named. */
    private void phase(PhasedChart.Segment segment) {
        XmrChart phase = segment.chart();
        boolean last = segment.to() == chart.points().size() - 1;
        double from = segment.from() == 0 ? LEFT : x(segment.from()) - gap() / 2;
        double to = last ? WIDTH - RIGHT : x(segment.to()) + gap() / 2;
        if (segment.from() > 0) {
            svg.append(
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#212b32\" stroke-dasharray=\"1 3\"/>"
                            .formatted(from, from, y(top), y(bottom)));
        }
        line(from, to, phase.centre(), "#212b32", "");
        if (last) {
            named(phase.centre(), "#212b32", phase.limited() ? "Mean" : "Median");
        }
        for (double limit : phase.limited() ? new double[] {phase.upper(), phase.lower()} : new double[0]) {
            line(from, to, drawn(limit), "#4c6272", "6 4");
            if (last) {
                named(drawn(limit), "#4c6272", phase.early() ? "Early limit" : "Limit");
            }
        }
    }

    private double gap() {
        return x(1) - x(0);
    }

    private void line(double from, double to, double value, String colour, String dashes) {
        svg.append("<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"%s\" stroke-width=\"1.5\"%s/>"
                .formatted(
                        from,
                        to,
                        y(value),
                        y(value),
                        colour,
                        dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
    }

    private void named(double value, String colour, String name) {
        svg.append("<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s %s</text>"
                .formatted(WIDTH - RIGHT + 8, y(value) + 4, colour, name, number(value)));
    }

    private void joined() {
        for (int i = 1; i < chart.points().size(); i++) {
            Double before = chart.points().get(i - 1).value();
            Double now = chart.points().get(i).value();
            if (before != null && now != null) {
                svg.append("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#4c6272\"/>"
                        .formatted(x(i - 1), y(before), x(i), y(now)));
            }
        }
    }

    private void point(int i) {
        Double value = chart.points().get(i).value();
        if (value == null) {
            return;
        }
        boolean complete = chart.points().get(i).complete();
        svg.append(complete ? shape(chart.variations(i), x(i), y(value)) : hollow(x(i), y(value)));
    }

    private static String hollow(double x, double y) {
        return "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#ffffff\" stroke=\"#4c6272\" stroke-width=\"2\"/>"
                .formatted(x, y, SIZE);
    }

    /** A circle is chance, a square an improvement, a triangle a concern, a diamond a change. */
    private static String shape(Set<Variation> said, double x, double y) {
        if (said.contains(Variation.CONCERN)) {
            return polygon("#c44f00", x, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
        }
        if (said.contains(Variation.IMPROVEMENT)) {
            return polygon("#005eb8", x - SIZE, y - SIZE, x + SIZE, y - SIZE, x + SIZE, y + SIZE, x - SIZE, y + SIZE);
        }
        if (said.contains(Variation.CHANGE)) {
            return polygon("#330072", x, y - SIZE, x + SIZE, y, x, y + SIZE, x - SIZE, y);
        }
        return "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#4c6272\"/>".formatted(x, y, SIZE - 1);
    }

    private static String polygon(String colour, double... corners) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            points.append("%.1f,%.1f ".formatted(corners[i], corners[i + 1]));
        }
        return "<polygon points=\"%s\" fill=\"%s\"/>"
                .formatted(points.toString().strip(), colour);
    }

    private String number(double value) {
        String text = value == Math.rint(value) ? "%.0f".formatted(value) : "%.1f".formatted(value);
        return text + (trend.series().denominator() == null ? "" : "%");
    }

    /** What the chart says, in a sentence for whoever does not see it. */
    public static String words(Trend trend) {
        XmrChart chart = trend.chart().current();
        Series series = trend.series();
        int latest = chart.latest();
        if (latest < 0) {
            return series.title() + ": there is no month yet that is over.";
        }
        String month = YearMonth.parse(chart.points().get(latest).month()).format(MONTH);
        String said = chart.limited() ? saying(chart, latest) : "too few months for limits";
        return "%s, %s: %s. %s"
                .formatted(series.title(), month, said, assurance(trend, series.target()))
                .strip();
    }

    private static String saying(XmrChart chart, int latest) {
        return String.join(
                        " and ",
                        chart.variations(latest).stream()
                                .sorted()
                                .map(variation -> variation.title().toLowerCase(Locale.UK))
                                .toList())
                + (chart.early() ? ", by early limits" : "");
    }

    private static String assurance(Trend trend, @Nullable Integer target) {
        XmrChart chart = trend.chart().current();
        if (target == null || !chart.limited()) {
            return "";
        }
        boolean higher = trend.series().direction() == Direction.HIGHER_IS_BETTER;
        double above = chart.lower() - target;
        double below = target - chart.upper();
        boolean met = higher ? above >= -SAME : below >= -SAME;
        boolean missed = higher ? below > SAME : above > SAME;
        if (met) {
            return "The target will be met unless something changes.";
        }
        return missed
                ? "The target will be missed unless something changes."
                : "The target will be met in some months and missed in others.";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
