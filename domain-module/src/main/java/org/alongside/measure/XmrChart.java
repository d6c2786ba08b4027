package org.alongside.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure month by month, with what is chance in it and what is not, as Making Data Count (NHS England) has it: limits are
 * the mean and 2.66 times the mean moving range, four rules mark special cause, and nothing is screened out. A month
 * without a figure is a gap, over which neither a range nor a run goes. A month that is not over yet is shown and judges
 * nothing. With fewer than {@value #FOR_LIMITS} points there are no limits, only the median; with fewer than
 * {@value #FOR_FIRM_LIMITS} the limits are early ones.
 */
public final class XmrChart {

    public static final int FOR_LIMITS = 12;
    public static final int FOR_FIRM_LIMITS = 20;

    private static final double LIMIT = 2.66;
    private static final double NEAR = LIMIT * 2 / 3;
    private static final int RUN = 7;
    private static final int WINDOW = 3;

    /** Of a value: what counts and shares differ by is more, and what adding them up in another order differs by is less. */
    private static final double SAME = 1e-9;

    private final List<Point> points;
    private final Direction direction;
    private final List<Set<Signal>> signals = new ArrayList<>();
    private final List<Set<Variation>> variations = new ArrayList<>();
    private final int judged;
    private final double mean;
    private final double range;

    /**
     * A month.
     *
     * @param value null where there is no figure
     * @param complete false for a month that is not over
     */
    public record Point(String month, @Nullable Double value, boolean complete) {

        boolean counts() {
            return complete && value != null;
        }

        double known() {
            return value == null ? Double.NaN : value;
        }
    }

    public XmrChart(List<Point> points, Direction direction) {
        this.points = List.copyOf(points);
        this.direction = direction;
        double[] values =
                points.stream().filter(Point::counts).mapToDouble(Point::known).toArray();
        judged = values.length;
        mean = IntStream.range(0, judged).mapToDouble(i -> values[i]).average().orElse(0);
        range = IntStream.range(1, points.size())
                .filter(i -> counts(i) && counts(i - 1))
                .mapToDouble(i -> Math.abs(value(i) - value(i - 1)))
                .average()
                .orElse(0);
        for (int i = 0; i < points.size(); i++) {
            signals.add(EnumSet.noneOf(Signal.class));
            variations.add(EnumSet.noneOf(Variation.class));
        }
        if (limited()) {
            outside();
            runs(Signal.SHIFT, i -> compared(value(i), mean));
            trends();
            near();
        }
    }

    private boolean counts(int i) {
        return points.get(i).counts();
    }

    private double value(int i) {
        return points.get(i).known();
    }

    private void outside() {
        for (int i = 0; i < points.size(); i++) {
            if (counts(i) && (compared(value(i), upper()) > 0 || compared(value(i), lower()) < 0)) {
                mark(i, Signal.OUTSIDE, value(i) > mean);
            }
        }
    }

    /** Seven or more in a row with the same sign, zero being none. */
    private void runs(Signal signal, IntUnaryOperator sign) {
        int start = 0;
        for (int i = 0; i <= points.size(); i++) {
            int now = i < points.size() && counts(i) ? sign.applyAsInt(i) : 0;
            int before = i > start ? sign.applyAsInt(start) : 0;
            if (i > start && now != before) {
                markRun(signal, start, i, before);
            }
            if (now != before || now == 0) {
                start = now == 0 ? i + 1 : i;
            }
        }
    }

    private void markRun(Signal signal, int from, int to, int sign) {
        if (to - from >= RUN) {
            IntStream.range(from, to).forEach(i -> mark(i, signal, sign > 0));
        }
    }

    /** A rise or fall joins a point to the one before it, so the run has one point more than steps. */
    private void trends() {
        int start = 0;
        for (int i = 1; i <= points.size(); i++) {
            int step = i < points.size() && counts(i) && counts(i - 1) ? step(i) : 0;
            int before = i - 1 > start ? step(i - 1) : 0;
            if (i - 1 > start && step != before) {
                markRun(Signal.TREND, start, i, before);
            }
            if (step == 0) {
                start = i;
            } else if (step != before) {
                start = i - 1;
            }
        }
    }

    private int step(int i) {
        return compared(value(i), value(i - 1));
    }

    /** Two of three in a row beyond two thirds of the way to a limit, all three on one side: the two are marked. */
    private void near() {
        for (int i = WINDOW - 1; i < points.size(); i++) {
            int[] three = IntStream.rangeClosed(i - WINDOW + 1, i)
                    .filter(this::counts)
                    .toArray();
            near(three, true);
            near(three, false);
        }
    }

    private void near(int[] three, boolean above) {
        int[] beyond = IntStream.of(three).filter(j -> beyondNear(j, above)).toArray();
        boolean oneSide = three.length == WINDOW && IntStream.of(three).allMatch(j -> onSide(j, above));
        if (oneSide && beyond.length >= WINDOW - 1) {
            IntStream.of(beyond).forEach(j -> mark(j, Signal.NEAR_LIMIT, above));
        }
    }

    /** A share that never changes is as usual, although its mean differs from it in the last digit of a computer. */
    private static int compared(double value, double other) {
        double difference = value - other;
        boolean same = Math.abs(difference) <= SAME * Math.max(1, Math.max(Math.abs(value), Math.abs(other)));
        return same ? 0 : (int) Math.signum(difference);
    }

    private boolean onSide(int i, boolean above) {
        return compared(value(i), mean) == (above ? 1 : -1);
    }

    private boolean beyondNear(int i, boolean above) {
        return above ? compared(value(i), mean + NEAR * range) > 0 : compared(value(i), mean - NEAR * range) < 0;
    }

    private void mark(int i, Signal signal, boolean up) {
        signals.get(i).add(signal);
        variations
                .get(i)
                .add(
                        switch (direction) {
                            case HIGHER_IS_BETTER -> up ? Variation.IMPROVEMENT : Variation.CONCERN;
                            case LOWER_IS_BETTER -> up ? Variation.CONCERN : Variation.IMPROVEMENT;
                            case NEITHER -> Variation.CHANGE;
                        });
    }

    public List<Point> points() {
        return points;
    }

    /** Whether there are points enough for limits. */
    public boolean limited() {
        return judged >= FOR_LIMITS;
    }

    /** Whether the limits are early ones, which more months may still move. */
    public boolean early() {
        return limited() && judged < FOR_FIRM_LIMITS;
    }

    /** The mean where there are limits, and otherwise the median. */
    public double centre() {
        if (limited()) {
            return mean;
        }
        double[] sorted = points.stream()
                .filter(Point::counts)
                .mapToDouble(Point::known)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return 0;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double lower() {
        return mean - LIMIT * range;
    }

    public double upper() {
        return mean + LIMIT * range;
    }

    public Set<Signal> signals(int i) {
        return Set.copyOf(signals.get(i));
    }

    /** What a point says; two signals that disagree both do. */
    public Set<Variation> variations(int i) {
        Set<Variation> said = variations.get(i);
        return said.isEmpty() ? Set.of(Variation.COMMON_CAUSE) : Set.copyOf(said);
    }

    /** The newest month that judges something; -1 where there is none. */
    public int latest() {
        return IntStream.range(0, points.size()).filter(this::counts).max().orElse(-1);
    }
}
