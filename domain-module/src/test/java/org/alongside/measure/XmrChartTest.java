package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The four rules against series made by hand, and what must hold for any series. */
class XmrChartTest {

    private static XmrChart chart(Direction direction, double... values) {
        return new XmrChart(
                Arrays.stream(values)
                        .mapToObj(value -> new XmrChart.Point("m", Double.isNaN(value) ? null : value, true))
                        .toList(),
                direction);
    }

    private static XmrChart higher(double... values) {
        return chart(Direction.HIGHER_IS_BETTER, values);
    }

    private static List<Integer> marked(XmrChart chart, Signal signal) {
        return IntStream.range(0, chart.points().size())
                .filter(i -> chart.signals(i).contains(signal))
                .boxed()
                .toList();
    }

    private static double[] alternating(int count, double... more) {
        return DoubleStream.concat(IntStream.range(0, count).mapToDouble(i -> i % 2 == 0 ? 1 : 2), Arrays.stream(more))
                .toArray();
    }

    @Test
    void limitsAreTheMeanAnd266TimesTheMeanMovingRange() {
        XmrChart chart = higher(alternating(20));
        assertThat(chart.centre()).isEqualTo(1.5);
        assertThat(chart.upper()).isCloseTo(1.5 + 2.66, within(1e-9));
        assertThat(chart.lower()).isCloseTo(1.5 - 2.66, within(1e-9));
        assertThat(chart.limited()).isTrue();
        assertThat(chart.early()).isFalse();
        assertThat(chart.variations(19)).containsExactly(Variation.COMMON_CAUSE);
    }

    @Test
    void fewPointsHaveAMedianAndNoSignals() {
        XmrChart eleven = higher(alternating(10, 100));
        assertThat(eleven.limited()).isFalse();
        assertThat(eleven.centre()).isEqualTo(2);
        assertThat(eleven.signals(10)).isEmpty();
        XmrChart twelve = higher(alternating(11, 100));
        assertThat(twelve.limited() && twelve.early()).isTrue();
        assertThat(higher().centre()).isZero();
        assertThat(higher(3, 1).centre()).isEqualTo(2);
    }

    @Test
    void aPointOutsideALimitStandsOut() {
        XmrChart chart = higher(alternating(24, 10, 1, 2, 1));
        assertThat(marked(chart, Signal.OUTSIDE)).containsExactly(24);
        assertThat(chart.variations(24)).contains(Variation.IMPROVEMENT);
        assertThat(chart(Direction.LOWER_IS_BETTER, alternating(24, 10)).variations(24))
                .contains(Variation.CONCERN);
        assertThat(chart(Direction.NEITHER, alternating(24, 10)).variations(24)).containsExactly(Variation.CHANGE);
    }

    @Test
    void sevenOnOneSideAreAShiftAndSixAreNot() {
        double[] six = {5, 1, 9, 1, 9, 1, 9, 1, 6, 7, 6, 7, 6, 7, 1, 2, 3, 2, 5, 1};
        assertThat(marked(higher(six), Signal.SHIFT)).isEmpty();
        double[] seven = {5, 1, 9, 1, 9, 1, 9, 1, 6, 7, 6, 7, 6, 7, 6, 1, 2, 3, 5, 1};
        assertThat(marked(higher(seven), Signal.SHIFT)).containsExactly(8, 9, 10, 11, 12, 13, 14);
    }

    @Test
    void aPointOnTheMeanBreaksAShift() {
        double[] values = {4, 6, 4, 6, 4, 6, 6, 7, 6, 5, 7, 6, 7, 3, 4, 3, 4, 3, 4, 5};
        double mean = Arrays.stream(values).average().orElseThrow();
        assertThat(mean).isEqualTo(5);
        assertThat(marked(higher(values), Signal.SHIFT)).isEmpty();
    }

    @Test
    void sevenRisingAreATrendByTheWayTheyGo() {
        double[] rising = {9, 1, 9, 1, 9, 1, 2, 3, 4, 5, 6, 7, 1, 9, 1, 9, 1, 9, 1, 9};
        XmrChart chart = higher(rising);
        assertThat(marked(chart, Signal.TREND)).containsExactly(5, 6, 7, 8, 9, 10, 11);
        assertThat(chart.variations(5)).as("below the mean and rising").containsExactly(Variation.IMPROVEMENT);
        double[] equal = {9, 1, 9, 1, 9, 1, 2, 3, 4, 4, 5, 6, 7, 9, 1, 9, 1, 9, 1, 9};
        assertThat(marked(higher(equal), Signal.TREND)).isEmpty();
        double[] falling = {1, 9, 1, 9, 1, 9, 8, 7, 6, 5, 4, 3, 9, 1, 9, 1, 9, 1, 9, 1};
        assertThat(marked(higher(falling), Signal.TREND)).containsExactly(5, 6, 7, 8, 9, 10, 11);
        assertThat(higher(falling).variations(11)).contains(Variation.CONCERN);
    }

    @Test
    void twoOfThreeCloseToALimitAreMarkedWhenAllThreeAreOnOneSide() {
        double[] calm = alternating(20);
        double[] close = Arrays.copyOf(calm, 24);
        close[20] = 4.2;
        close[21] = 2;
        close[22] = 4.2;
        close[23] = 1;
        assertThat(marked(higher(close), Signal.NEAR_LIMIT)).containsExactly(20, 22);
        close[21] = 1;
        assertThat(marked(higher(close), Signal.NEAR_LIMIT))
                .as("one on the other side")
                .isEmpty();
    }

    @Test
    void twoSignalsThatDisagreeBothSpeak() {
        double[] recovering = {30, 31, 30, 31, 30, 31, 30, 1, 2, 3, 4, 5, 6, 7, 30, 31, 30, 31, 30, 31, 30};
        XmrChart chart = higher(recovering);
        assertThat(chart.signals(10)).contains(Signal.SHIFT, Signal.TREND);
        assertThat(chart.variations(10))
                .as("below the mean, and on the way up")
                .containsExactlyInAnyOrder(Variation.CONCERN, Variation.IMPROVEMENT);
        assertThat(chart.variations(0)).doesNotContain(Variation.CONCERN);
    }

    @Test
    void aGapBreaksRunsAndGivesNoRange() {
        double[] seven = {5, 1, 9, 1, 9, 1, 9, 1, 6, 7, 6, Double.NaN, 7, 6, 7, 6, 1, 2, 3, 5, 1};
        XmrChart chart = higher(seven);
        assertThat(marked(chart, Signal.SHIFT)).isEmpty();
        assertThat(chart.signals(11)).isEmpty();
        double[] two = new double[26];
        Arrays.fill(two, 1);
        two[12] = Double.NaN;
        Arrays.fill(two, 13, 26, 5);
        assertThat(higher(two).upper())
                .as("no range over the gap")
                .isEqualTo(higher(two).centre());
    }

    @Test
    void aMonthThatIsNotOverJudgesNothing() {
        List<XmrChart.Point> points = new ArrayList<>(higher(alternating(20)).points());
        points.add(new XmrChart.Point("now", 100.0, false));
        XmrChart chart = new XmrChart(points, Direction.HIGHER_IS_BETTER);
        assertThat(chart.centre()).isEqualTo(1.5);
        assertThat(chart.signals(20)).isEmpty();
        assertThat(chart.latest()).isEqualTo(19);
        assertThat(higher(Double.NaN).latest()).isEqualTo(-1);
    }

    @Property(tries = 2000)
    void addingTheSameToEveryMonthMovesTheChartAndChangesNoSignal(
            @ForAll @Size(min = 12, max = 40) List<@DoubleRange(min = 0, max = 100) Double> values) {
        double[] own = values.stream().mapToDouble(v -> Math.rint(v)).toArray();
        double[] moved = Arrays.stream(own).map(v -> v + 64).toArray();
        double[] mirrored = Arrays.stream(own).map(v -> -v).toArray();
        for (int i = 0; i < own.length; i++) {
            Set<Signal> signals = higher(own).signals(i);
            if (clear(own)) {
                assertThat(higher(moved).signals(i)).isEqualTo(signals);
                assertThat(higher(mirrored).signals(i)).isEqualTo(signals);
                assertThat(chart(Direction.LOWER_IS_BETTER, mirrored).variations(i))
                        .isEqualTo(higher(own).variations(i));
            }
        }
    }

    /** No point of the series lies so near a line that rounding decides. */
    private static boolean clear(double[] values) {
        XmrChart chart = higher(values);
        double near = (chart.upper() - chart.centre()) * 2 / 3;
        return Arrays.stream(values)
                .noneMatch(v -> Math.abs(Math.abs(v - chart.centre()) - near) < 1e-6
                        || Math.abs(v - chart.centre()) < 1e-6
                        || Math.abs(v - chart.upper()) < 1e-6
                        || Math.abs(v - chart.lower()) < 1e-6);
    }

    /** The mean of equal shares differs from each of them in the last digit; one case more or less in a month is another share. */
    @Property
    void aShareThatNeverChangesIsAsUsual(
            @ForAll @IntRange(min = 1, max = 1000) int of, @ForAll @IntRange(min = 12, max = 60) int months) {
        for (int part = 0; part <= of; part += Math.max(1, of / 7)) {
            double[] share = new double[months];
            Arrays.fill(share, 100.0 * part / of);
            XmrChart constant = higher(share);
            assertThat(IntStream.range(0, months).mapToObj(constant::variations))
                    .allMatch(Set.of(Variation.COMMON_CAUSE)::equals);
            share[months - 1] -= 100.0 / of;
            assertThat(higher(share).signals(months - 1)).as("one case less").contains(Signal.OUTSIDE);
        }
    }
}
