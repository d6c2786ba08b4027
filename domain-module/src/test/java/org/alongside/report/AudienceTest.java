package org.alongside.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.measure.FigureValue;
import org.alongside.measure.Series;
import org.alongside.measure.Trend;
import org.junit.jupiter.api.Test;

/** Whoever is outside finds nobody in a report. */
class AudienceTest {

    private static FigureValue figure(String name, String value) {
        return new FigureValue("CRTN 2026-10", name, value);
    }

    private static String outside(String name, String value) {
        return Audience.OUTSIDE.told(List.of(figure(name, value))).get(0).value();
    }

    @Property
    void aCountIsNothingOrHiddenOrAMultipleOfFiveNearby(@ForAll @IntRange(min = 0, max = 100_000) int count) {
        String told = outside("numerator", Integer.toString(count));
        if (count == 0) {
            assertThat(told).isEqualTo("0");
        } else if (count < 5) {
            assertThat(told).isEqualTo(Audience.HIDDEN);
        } else {
            assertThat(Integer.parseInt(told) % 5).isZero();
            assertThat(Math.abs(Integer.parseInt(told) - count)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void insideEverythingIsAsItIs() {
        List<FigureValue> figures = List.of(figure("numerator", "3"), figure("e.CARER", "4.5"));
        assertThat(Audience.INSIDE.told(figures)).isEqualTo(figures);
    }

    @Test
    void ratingsAreHiddenAndWhatCountsNobodyStays() {
        assertThat(outside("e.CARER", "4.5")).isEqualTo(Audience.HIDDEN);
        assertThat(outside("e.CARER", "")).isEmpty();
        assertThat(outside("c.teams", "CMHN CMHS")).isEqualTo("CMHN CMHS");
        assertThat(outside("criteriaMet", "3")).isEqualTo("3");
    }

    @Test
    void aPercentageOfFewIsHiddenAndOtherwiseWhole() {
        assertThat(Audience.OUTSIDE.told(List.of(figure("MHS78", "12"), figure("MHS79", "8"), figure("MHS80", "66.7"))))
                .extracting(FigureValue::value)
                .containsExactly("10", "10", "67");
        assertThat(Audience.OUTSIDE.told(List.of(figure("MHS78", "12"), figure("MHS79", "4"), figure("MHS80", "33.3"))))
                .extracting(FigureValue::value)
                .containsExactly("10", "*", "*");
    }

    @Test
    void aChartWithASmallNumberIsLeftOut() {
        assertThat(Audience.OUTSIDE.tells(trend(12, 20L))).isTrue();
        assertThat(Audience.OUTSIDE.tells(trend(3, 20L))).isFalse();
        assertThat(Audience.OUTSIDE.tells(trend(18, 20L))).as("two were missed").isFalse();
        assertThat(Audience.OUTSIDE.tells(trend(20, 20L)))
                .as("nobody was missed")
                .isTrue();
        assertThat(Audience.OUTSIDE.tells(trend(0, null))).isTrue();
        assertThat(Audience.INSIDE.tells(trend(3, 20L))).isTrue();
    }

    private static Trend trend(long numerator, Long denominator) {
        Trend.Month month = new Trend.Month(YearMonth.of(2026, 10), numerator, denominator, true);
        return new Trend(Series.LETTERS, List.of(month), List.of());
    }

    @Test
    void everyAudienceIsFoundByItsName() {
        for (Audience audience : Audience.values()) {
            assertThat(Audience.of(audience.name())).contains(audience);
            assertThat(audience.title()).isNotBlank();
        }
        assertThat(Audience.of("EVERYBODY")).isEmpty();
    }
}
