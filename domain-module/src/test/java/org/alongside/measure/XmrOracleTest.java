package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;

/** The chart against the four rules written down as they are said, window by window and in whole numbers, on series with gaps. */
class XmrOracleTest {

    private static final Set<Signal> SEEN = EnumSet.noneOf(Signal.class);

    private List<XmrChart.Point> points;
    private long count;
    private long sum;
    private long ranges;
    private long rangeSum;

    private void measure() {
        count = 0;
        sum = 0;
        ranges = 0;
        rangeSum = 0;
        for (int i = 0; i < points.size(); i++) {
            if (there(i)) {
                count++;
                sum += at(i);
            }
            if (i > 0 && there(i) && there(i - 1)) {
                ranges++;
                rangeSum += Math.abs(at(i) - at(i - 1));
            }
        }
    }

    private boolean there(int i) {
        return points.get(i).value() != null;
    }

    private long at(int i) {
        return Math.round(points.get(i).value());
    }

    /** How far from the mean, so many times as there are values: whole numbers know whether it is the mean itself. */
    private long fromMean(int i) {
        return at(i) * count - sum;
    }

    /** Whether it is further from the mean, on that side, than such a part of the limit (2.66 mean ranges). */
    private boolean beyond(int i, int side, long part, long of) {
        return side * fromMean(i) * ranges * 100 * of > 266 * rangeSum * count * part;
    }

    private boolean all(int from, int count, java.util.function.IntPredicate holds) {
        for (int i = from; i < from + count; i++) {
            if (!there(i) || !holds.test(i)) {
                return false;
            }
        }
        return true;
    }

    private Set<Integer> shifts() {
        Set<Integer> marked = new TreeSet<>();
        for (int start = 0; start + 7 <= points.size(); start++) {
            if (all(start, 7, i -> fromMean(i) > 0) || all(start, 7, i -> fromMean(i) < 0)) {
                add(marked, start, 7);
            }
        }
        return marked;
    }

    private Set<Integer> trends() {
        Set<Integer> marked = new TreeSet<>();
        for (int start = 0; start + 7 <= points.size(); start++) {
            boolean whole = all(start, 7, i -> true);
            if (whole && (all(start + 1, 6, i -> at(i) > at(i - 1)) || all(start + 1, 6, i -> at(i) < at(i - 1)))) {
                add(marked, start, 7);
            }
        }
        return marked;
    }

    private Set<Integer> nearLimits() {
        Set<Integer> marked = new TreeSet<>();
        for (int start = 0; start + 3 <= points.size(); start++) {
            for (int side : new int[] {1, -1}) {
                Set<Integer> beyond = new TreeSet<>();
                for (int i = start; i < start + 3; i++) {
                    if (there(i) && beyond(i, side, 2, 3)) {
                        beyond.add(i);
                    }
                }
                if (all(start, 3, i -> side * fromMean(i) > 0) && beyond.size() >= 2) {
                    marked.addAll(beyond);
                }
            }
        }
        return marked;
    }

    private Set<Integer> outside() {
        Set<Integer> marked = new TreeSet<>();
        for (int i = 0; i < points.size(); i++) {
            if (there(i) && (beyond(i, 1, 1, 1) || beyond(i, -1, 1, 1))) {
                marked.add(i);
            }
        }
        return marked;
    }

    private static void add(Set<Integer> marked, int from, int count) {
        for (int i = from; i < from + count; i++) {
            marked.add(i);
        }
    }

    private static Set<Integer> marked(XmrChart chart, Signal signal) {
        Set<Integer> marked = new TreeSet<>();
        for (int i = 0; i < chart.points().size(); i++) {
            if (chart.signals(i).contains(signal)) {
                marked.add(i);
                SEEN.add(signal);
            }
        }
        return marked;
    }

    @Property(tries = 5000)
    void marksWhatTheRulesSayAndNothingElse(
            @ForAll @Size(min = 12, max = 40) List<@IntRange(min = -2, max = 12) Integer> values,
            @ForAll @IntRange(max = 6) int rise) {
        points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i);
            // below nothing is a gap; a rise makes trends and shifts likely
            points.add(new XmrChart.Point("m", value < 0 ? null : (double) (value + rise * i), true));
        }
        XmrChart chart = new XmrChart(points, Direction.NEITHER);
        if (chart.limited()) {
            measure();
            assertThat(marked(chart, Signal.OUTSIDE)).isEqualTo(outside());
            assertThat(marked(chart, Signal.SHIFT)).isEqualTo(shifts());
            assertThat(marked(chart, Signal.TREND)).isEqualTo(trends());
            assertThat(marked(chart, Signal.NEAR_LIMIT)).isEqualTo(nearLimits());
        }
    }

    @AfterProperty
    void everyRuleWasMet() {
        assertThat(SEEN).containsExactlyInAnyOrder(Signal.values());
    }
}
