package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is signed is over, and every figure of it is kept as it reads. */
class SignedPeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final MeasurePeriod DAYS = new MeasurePeriod(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 11, 24));

    @Test
    void onlyDaysThatAreOverAreSigned() {
        assertThat(SignedPeriod.of(Measure.CORE_34, DAYS, " Board ", TODAY).note())
                .isEqualTo("Board");
        assertThatThrownBy(() -> SignedPeriod.of(Measure.CORE_34, DAYS, "", TODAY.minusDays(1)))
                .hasMessageContaining("measure.notOver");
    }

    @Test
    void aMeasureByMonthIsSignedForWholeMonths() {
        MeasurePeriod days = new MeasurePeriod(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 10, 2));
        assertThat(SignedPeriod.of(Measure.CASELOAD, days, "", TODAY).period()).isEqualTo(days.widened());
        assertThat(SignedPeriod.of(Measure.CORE_34, days, "", TODAY).period()).isEqualTo(days);
    }

    @Test
    void aNoteIsANote() {
        assertThatThrownBy(() -> SignedPeriod.of(Measure.CORE_34, DAYS, "x".repeat(501), TODAY))
                .hasMessageContaining("measure.noteTooLong[500]");
    }

    @Test
    void everyFigureOfARowIsKept() {
        assertThat(FigureValue.of(new LetterRow("CRTN", "2026-10", 8, 10)))
                .containsExactly(
                        new FigureValue("CRTN 2026-10", "numerator", "8"),
                        new FigureValue("CRTN 2026-10", "denominator", "10"));
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put("MHS78", new BigDecimal("4.0"));
        figures.put("MHS80", null);
        assertThat(FigureValue.of(new MonthRow(null, "2026-10", figures)))
                .containsExactly(
                        new FigureValue("All 2026-10", "MHS78", "4"), new FigureValue("All 2026-10", "MHS80", ""));
    }

    @Test
    void everyCriterionOfItem34IsKept() {
        Core34Row row = new Core34Row(
                "CRTN",
                DAYS,
                new Share(8, 10),
                new Share(1, 2),
                new Core34Row.Teams(List.of("CMHN", "EIPT"), true),
                new Core34Row.Teams(List.of(), false),
                new Core34Row.Ratings(new TreeMap<>(Map.of("CARER", new BigDecimal("4.50"))), false, false));
        assertThat(FigureValue.of(row).stream().map(value -> value.name() + "=" + value.value()))
                .containsExactly(
                        "a.numerator=8",
                        "a.denominator=10",
                        "b.numerator=1",
                        "b.denominator=2",
                        "c.teams=CMHN EIPT",
                        "d.teams=",
                        "e.CARER=4.5",
                        "criteriaMet=2");
    }
}
