package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A series is shown by month where months say something, and otherwise by quarter. */
class TrendTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private static Trend.Month month(int after, long numerator, Long denominator) {
        return new Trend.Month(FIRST.plusMonths(after), numerator, denominator, after < 11);
    }

    private static Trend letters(long denominator) {
        List<Trend.Month> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            months.add(month(i, denominator / 2, i == 11 ? Long.valueOf(1) : Long.valueOf(denominator)));
        }
        return new Trend(Series.LETTERS, months, List.of());
    }

    @Test
    void tenInEveryMonthThatIsOverAreEnough() {
        assertThat(letters(10).monthly())
                .as("the month that goes on does not count")
                .isTrue();
        assertThat(letters(9).monthly()).isFalse();
        assertThat(new Trend(Series.CASELOAD, List.of(month(0, 3, null)), List.of()).monthly())
                .as("a plain number")
                .isTrue();
    }

    @Test
    void aShareIsInPercentAndOfNothingThereIsNone() {
        assertThat(month(0, 3, 4L).value()).isEqualTo(75.0);
        assertThat(month(0, 0, 0L).value()).isNull();
        assertThat(month(0, 7, null).value()).isEqualTo(7.0);
    }

    @Test
    void quartersAddUpTheMonthsThatAreOver() {
        List<Trend.Quarter> quarters = letters(9).quarters();
        assertThat(quarters.stream().map(Trend.Quarter::name))
                .containsExactly("2026 Q1", "2026 Q2", "2026 Q3", "2026 Q4");
        assertThat(quarters.get(0).denominator()).isEqualTo(27);
        assertThat(quarters.get(0).numerator()).isEqualTo(12);
        assertThat(quarters.get(3).denominator()).as("without December").isEqualTo(18);
        assertThat(quarters.get(0).share().percent()).isEqualByComparingTo("44.4");
        assertThat(quarters.get(0).interval().holds(80)).isFalse();
    }

    @Test
    void theChartHasEveryMonthAndTheSeriesDirection() {
        PhasedChart chart = letters(10).chart();
        assertThat(chart.points()).hasSize(12);
        assertThat(chart.points().get(0).month()).isEqualTo("2026-01");
        assertThat(chart.points().get(11).complete()).isFalse();
    }

    @Test
    void aPhaseThatTheMonthsDoNotShowChangesNothing() {
        Phase before = new Phase(UUID.randomUUID(), FIRST.minusMonths(3), "Another count", "Naomi Roberts");
        Phase within = new Phase(UUID.randomUUID(), FIRST.plusMonths(4), "A second secretary", "Naomi Roberts");
        List<Trend.Month> months = letters(10).months();
        assertThat(new Trend(Series.LETTERS, months, List.of(before)).chart().segments())
                .hasSize(1);
        assertThat(new Trend(Series.LETTERS, months, List.of(before, within))
                        .chart()
                        .segments())
                .extracting("from")
                .containsExactly(0, 4);
    }

    @ParameterizedTest
    @EnumSource(Series.class)
    void everySeriesIsAFigureOfItsMeasure(Series series) {
        assertThat(Series.of(series.measure())).contains(series);
        assertThat(Series.of(series.name())).contains(series);
        assertThat(series.title()).matches("[A-Z].{10,60}");
        assertThat(series.target() == null || series.denominator() != null)
                .as("a target is a share")
                .isTrue();
    }

    @Test
    void everyMeasureButTheQuarterlyOneIsFollowed() {
        assertThat(Arrays.stream(Measure.values())
                        .filter(measure -> Series.of(measure).isEmpty()))
                .containsExactly(Measure.CORE_34);
        assertThat(Series.of("NOTHING")).isEmpty();
        assertThat(Arrays.stream(Signal.values()).map(Signal::title)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Variation.values()).map(Variation::title)).doesNotHaveDuplicates();
    }
}
