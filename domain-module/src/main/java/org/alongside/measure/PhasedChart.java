package org.alongside.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The chart of a series whose limits begin anew in each {@link Phase}: one {@link XmrChart} after the other. No range and
 * no run goes from one phase to the next.
 */
public final class PhasedChart {

    private final List<Segment> segments = new ArrayList<>();

    /** The months of one phase, from the index of its first one. */
    public record Segment(int from, XmrChart chart) {

        /** The index of its last month. */
        public int to() {
            return from + chart.points().size() - 1;
        }
    }

    /** @param starts months that begin a phase; one that is not among the points, or is the first, begins none */
    public PhasedChart(List<XmrChart.Point> points, Set<String> starts, Direction direction) {
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || starts.contains(points.get(i).month())) {
                segments.add(new Segment(from, new XmrChart(points.subList(from, i), direction)));
                from = i;
            }
        }
        if (segments.isEmpty()) {
            segments.add(new Segment(0, new XmrChart(points, direction)));
        }
    }

    public List<Segment> segments() {
        return List.copyOf(segments);
    }

    public List<XmrChart.Point> points() {
        return segments.stream()
                .flatMap(segment -> segment.chart().points().stream())
                .toList();
    }

    /** The phase that goes on. */
    public XmrChart current() {
        return segments.get(segments.size() - 1).chart();
    }

    public Set<Signal> signals(int i) {
        Segment segment = of(i);
        return segment.chart().signals(i - segment.from());
    }

    public Set<Variation> variations(int i) {
        Segment segment = of(i);
        return segment.chart().variations(i - segment.from());
    }

    /** Whether the phase of a month has limits. */
    public boolean limited(int i) {
        return of(i).chart().limited();
    }

    private Segment of(int i) {
        return segments.stream()
                .filter(segment -> i <= segment.to())
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException(i));
    }
}
