package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Phases of a chart: each is a chart of its own months, whatever lies before and after it. */
class PhasedChartTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    private static List<XmrChart.Point> points(List<Double> values) {
        List<XmrChart.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(new XmrChart.Point(FIRST.plusMonths(i).toString(), values.get(i), true));
        }
        return points;
    }

    private static Set<String> starts(Set<Integer> months) {
        Set<String> starts = new HashSet<>();
        months.forEach(month -> starts.add(FIRST.plusMonths(month).toString()));
        return starts;
    }

    @Property(tries = 500)
    void everyMonthSaysWhatTheChartOfItsPhaseAloneSays(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 100) Double> values,
            @ForAll @Size(max = 3) Set<@IntRange(min = 0, max = 45) Integer> months) {
        PhasedChart chart = new PhasedChart(points(values), starts(months), Direction.HIGHER_IS_BETTER);
        assertThat(chart.points()).isEqualTo(points(values));
        int next = 0;
        for (PhasedChart.Segment segment : chart.segments()) {
            assertThat(segment.from()).as("one phase after the other").isEqualTo(next);
            assertThat(next == 0 || months.contains(next)).isTrue();
            XmrChart alone =
                    new XmrChart(points(values).subList(segment.from(), segment.to() + 1), Direction.HIGHER_IS_BETTER);
            for (int i = segment.from(); i <= segment.to(); i++) {
                assertThat(chart.signals(i)).isEqualTo(alone.signals(i - next));
                assertThat(chart.variations(i)).isEqualTo(alone.variations(i - next));
                assertThat(chart.limited(i)).isEqualTo(alone.limited());
            }
            next = segment.to() + 1;
        }
        assertThat(next).isEqualTo(values.size());
        assertThat(chart.current().upper())
                .isEqualTo(chart.segments()
                        .get(chart.segments().size() - 1)
                        .chart()
                        .upper());
    }

    @Test
    void withoutMonthsThereIsOneEmptyPhase() {
        PhasedChart chart = new PhasedChart(List.of(), Set.of("2024-01"), Direction.NEITHER);
        assertThat(chart.segments()).hasSize(1);
        assertThat(chart.current().latest()).isEqualTo(-1);
        assertThatThrownBy(() -> chart.signals(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aPhaseSaysWhatWasChanged() {
        assertThat(new Phase(UUID.randomUUID(), FIRST, "  A second secretary ", "Naomi Roberts").reason())
                .isEqualTo("A second secretary");
        assertThatThrownBy(() -> new Phase(UUID.randomUUID(), FIRST, "  ", "Naomi Roberts"))
                .hasMessageContaining("measure.phaseReasonMissing");
        assertThatThrownBy(() ->
                        new Phase(UUID.randomUUID(), FIRST, "x".repeat(Phase.LONGEST_REASON + 1), "Naomi Roberts"))
                .hasMessageContaining("measure.phaseReasonTooLong");
    }
}
