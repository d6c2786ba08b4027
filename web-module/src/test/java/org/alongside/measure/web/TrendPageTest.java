package org.alongside.measure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alongside.measure.Series;
import org.alongside.measure.Trend;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.measure.service.Measures;
import org.alongside.measure.service.Trends;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.Test;

/** The page of a series: a chart and its words, or quarters that say how sure they are. */
class TrendPageTest {

    private final BusinessClock clock = new BusinessClock();

    private TrendPage page(Series series, long numerator, Long denominator) {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
        TrendPage page = Wiring.wire(
                TrendPage.class,
                new Trends() {
                    @Override
                    public Trend of(Series wanted, MeasureQuery query) {
                        List<Trend.Month> months = new ArrayList<>();
                        for (int i = 0; i < 24; i++) {
                            long jump = i == 22 ? numerator / 2 : numerator - 2 + 4 * (i % 2);
                            months.add(
                                    new Trend.Month(YearMonth.of(2024, 12).plusMonths(i), jump, denominator, i < 23));
                        }
                        return new Trend(wanted, months, List.of());
                    }
                },
                new Measures() {
                    @Override
                    public Map<String, String> teamNames(MeasureQuery query) {
                        return Map.of("CRTN", "North Crisis Team");
                    }
                },
                clock);
        page.setName(series.name());
        page.load();
        return page;
    }

    @Test
    void aMonthSaysWhatItIsAndWhy() {
        TrendPage page = page(Series.LETTERS, 40, 50L);
        assertThat(page.trend().monthly()).isTrue();
        assertThat(page.said(0)).isEqualTo("As usual");
        assertThat(page.said(22)).isEqualTo("Concern: outside the limits");
        assertThat(page.said(23)).isEqualTo("Not over yet");
        assertThat(page.value(80.0)).isEqualTo("80.0%");
        assertThat(page.value(null)).isEqualTo("None");
        assertThat(page.words()).contains("Oct 26: concern");
        assertThat(page.svg()).contains("<svg");
        assertThat(page(Series.CASELOAD, 40, null).value(41.0)).isEqualTo("41");
    }

    @Test
    void quartersOfFewSayHowSureTheyAre() {
        TrendPage page = page(Series.LETTERS, 4, 5L);
        assertThat(page.trend().monthly()).isFalse();
        assertThat(page.judged(new Trend.Quarter("q", 12, 15))).isEqualTo("Too few to tell");
        assertThat(page.judged(new Trend.Quarter("q", 100, 100))).isEqualTo("At or above 80%");
        assertThat(page.judged(new Trend.Quarter("q", 10, 100))).isEqualTo("Below 80%");
        assertThat(page.judged(new Trend.Quarter("q", 0, 0))).isEqualTo("Nobody");
        assertThat(page(Series.READMITTED, 4, 5L).judged(new Trend.Quarter("q", 1, 5)))
                .isEqualTo("There is no target");
    }

    @Test
    void saysWhoseItIs() {
        TrendPage page = page(Series.LETTERS, 40, 50L);
        assertThat(page.whose()).isEqualTo("Every team");
        page.setTeam("CRTN");
        assertThat(page.whose()).isEqualTo("North Crisis Team");
        page.setName("NOTHING");
        assertThatThrownBy(page::load).isInstanceOf(NotFound.class);
    }
}
