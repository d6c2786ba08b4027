package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.measure.LetterRow;
import org.alongside.measure.Measure;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.MonthRow;
import org.alongside.measure.Phase;
import org.alongside.measure.Series;
import org.alongside.measure.Trend;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A trend is the measure's own rows, month by month, and its picture shows what its table says. */
class TrendsTest {

    private static final MeasureQuery TO_NOVEMBER =
            new MeasureQuery(new MeasurePeriod(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 30)), null, null);

    private final List<MeasureQuery> asked = new ArrayList<>();
    private final List<LetterRow> letters = new ArrayList<>();
    private final List<MonthRow> rows = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final BusinessClock clock = new BusinessClock();
    private final Trends trends = Wiring.wire(
            Trends.class,
            new Measures() {
                @Override
                public List<LetterRow> letters(MeasureQuery query) {
                    asked.add(query);
                    return letters;
                }

                @Override
                public List<MonthRow> monthly(Measure measure, MeasureQuery query) {
                    asked.add(query);
                    return rows;
                }
            },
            new Phases() {
                @Override
                public List<Phase> of(Series series, String team) {
                    return phases;
                }
            },
            clock);

    @BeforeEach
    void today() {
        clock.moveTo(Instant.parse("2026-11-25T12:00:00Z"));
    }

    private static MonthRow row(String team, String month, Map<String, Integer> figures) {
        Map<String, BigDecimal> values = new HashMap<>();
        figures.forEach((name, value) -> values.put(name, BigDecimal.valueOf(value)));
        return new MonthRow(team, month, values);
    }

    @Test
    void addsTeamsUpAndLeavesNoMonthOut() {
        letters.add(new LetterRow("A", "2026-02", 0, 0));
        letters.add(new LetterRow("A", "2026-03", 8, 10));
        letters.add(new LetterRow("B", "2026-03", 1, 2));
        letters.add(new LetterRow("A", "2026-11", 1, 1));
        Trend trend = trends.of(Series.LETTERS, TO_NOVEMBER);
        assertThat(asked.get(0).period())
                .isEqualTo(new MeasurePeriod(LocalDate.of(2024, 12, 1), LocalDate.of(2026, 11, 30)));
        assertThat(trend.months()).hasSize(9).allMatch(month -> month.denominator() != null);
        assertThat(trend.months().get(0)).isEqualTo(new Trend.Month(YearMonth.of(2026, 3), 9, 12L, true));
        assertThat(trend.months().get(1).denominator()).as("nothing in April").isZero();
        assertThat(trend.months().get(8).complete()).as("November goes on").isFalse();
    }

    @Test
    void takesTheWholeProvidersRowWhereThereIsOne() {
        rows.add(row(null, "2026-10", Map.of("CCR119", 9, "CCR117", 12)));
        rows.add(row("A", "2026-10", Map.of("CCR119", 5, "CCR117", 6)));
        assertThat(trends.of(Series.VERY_URGENT, TO_NOVEMBER).months().get(0).numerator())
                .isEqualTo(9);
        rows.remove(0);
        assertThat(trends.of(Series.VERY_URGENT, TO_NOVEMBER).months().get(0).denominator())
                .isEqualTo(6);
    }

    @Test
    void aPlainNumberIsNoShare() {
        rows.add(row("A", "2026-09", Map.of("open", 30)));
        rows.add(row("B", "2026-09", Map.of("open", 12)));
        Trend trend = trends.of(Series.CASELOAD, TO_NOVEMBER);
        assertThat(trend.months().get(0).value()).isEqualTo(42.0);
        assertThat(trend.months().get(0).denominator()).isNull();
        assertThat(trend.monthly()).isTrue();
    }

    private static Trend letters(int months, int jump) {
        List<Trend.Month> all = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            long numerator = i == months - 2 ? jump : 38 + 4 * (i % 2);
            all.add(new Trend.Month(YearMonth.of(2024, 12).plusMonths(i), numerator, 50L, i < months - 1));
        }
        return new Trend(Series.LETTERS, all, List.of());
    }

    @Test
    void thePictureHasAShapeForEachMonthAndANameForEachLine() {
        String svg = ChartSvg.of(letters(24, 20));
        assertThat(svg).startsWith("<svg ").endsWith("</svg>").contains("role=\"img\"");
        assertThat(svg.split("<circle", -1)).as("22 of chance and a hollow one").hasSize(24);
        assertThat(svg.split("<polygon", -1)).as("a concern").hasSize(2);
        assertThat(svg).contains("Mean ", "Limit ", "Target 80%", "Dec 24").doesNotContain("NaN", "Infinity");
        assertThat(ChartSvg.of(letters(14, 20))).contains("Early limit ");
        assertThat(ChartSvg.of(letters(8, 20))).contains("Median ").doesNotContain("imit ");
    }

    @Test
    void theWordsSayWhatTheNewestMonthSaysAndWhatTheTargetMeans() {
        assertThat(ChartSvg.words(letters(24, 20)))
                .isEqualTo("Summaries with everyone within three days, Oct 26: concern."
                        + " The target will be met in some months and missed in others.");
        assertThat(ChartSvg.words(letters(24, 40))).contains("as usual");
        assertThat(ChartSvg.words(letters(14, 40))).contains("by early limits");
        assertThat(ChartSvg.words(letters(5, 40))).contains("too few months for limits");
        assertThat(ChartSvg.words(new Trend(Series.CASELOAD, List.of(), List.of())))
                .contains("no month yet that is over");
    }

    /** Whoever is at the target every month meets it. */
    @Test
    void aShareThatIsAlwaysTheTargetMeetsIt() {
        assertThat(ChartSvg.words(always(5, 4))).contains("The target will be met unless something changes.");
        assertThat(ChartSvg.words(always(20, 15))).contains("The target will be missed unless something changes.");
    }

    private static Trend always(int of, int met) {
        List<Trend.Month> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            long times = 3 + i % 7;
            all.add(new Trend.Month(YearMonth.of(2024, 12).plusMonths(i), met * times, of * times, true));
        }
        return new Trend(Series.LETTERS, all, List.of());
    }

    @Test
    void noLineOfAShareLeavesTheHundred() {
        List<Trend.Month> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            all.add(new Trend.Month(YearMonth.of(2024, 12).plusMonths(i), i % 2 == 0 ? 50 : 30, 50L, true));
        }
        assertThat(ChartSvg.of(new Trend(Series.FOLLOW_UP, all, List.of())))
                .contains("Limit 100%")
                .contains("Limit ");
    }

    /** Each phase has limits of its own; the words and the names are those of the one that goes on. */
    @Test
    void thePictureHasTheLimitsOfEachPhase() {
        List<Trend.Month> all = new ArrayList<>();
        for (int i = 0; i < 26; i++) {
            long met = (i < 13 ? 40 : 90) + i % 3;
            all.add(new Trend.Month(YearMonth.of(2024, 10).plusMonths(i), met, 100L, i < 25));
        }
        Phase better = new Phase(UUID.randomUUID(), YearMonth.of(2025, 11), "A second secretary", "Naomi Roberts");
        Trend whole = new Trend(Series.LETTERS, all, List.of());
        Trend phased = new Trend(Series.LETTERS, all, List.of(better));
        assertThat(ChartSvg.words(whole)).doesNotContain("as usual");
        assertThat(ChartSvg.words(phased)).contains("as usual").contains("The target will be met");
        assertThat(ChartSvg.of(whole).split("stroke-dasharray=\"6 4\"", -1)).hasSize(3);
        assertThat(ChartSvg.of(phased).split("stroke-dasharray=\"6 4\"", -1)).hasSize(5);
        assertThat(ChartSvg.of(phased)).contains("stroke-dasharray=\"1 3\"");
    }

    @Test
    void aTrendBringsThePhasesOfItsChart() {
        phases.add(new Phase(UUID.randomUUID(), YearMonth.of(2026, 10), "A second secretary", "Naomi Roberts"));
        letters.add(new LetterRow("CRT", "2026-09", 4, 12));
        letters.add(new LetterRow("CRT", "2026-10", 8, 12));
        Trend trend = trends.of(Series.LETTERS, TO_NOVEMBER);
        assertThat(trend.phases()).hasSize(1);
        assertThat(trend.chart().segments()).extracting("from").containsExactly(0, 1);
    }
}
