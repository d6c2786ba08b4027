package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No figure without a definition: every measure has a name for people, one for addresses, and says what it counts. */
class MeasureTest {

    @ParameterizedTest
    @EnumSource(Measure.class)
    void hasATitleAndADefinitionInWholeSentences(Measure measure) {
        assertThat(measure.title()).isNotBlank();
        assertThat(measure.definition()).matches("(?s)[A-Z].{40,}\\.");
        assertThat(measure.id()).matches("[a-z0-9-]+");
        assertThat(Measure.of(measure.id())).hasValue(measure);
    }

    @Test
    void addressesAndTitlesAreOnesOwn() {
        assertThat(Arrays.stream(Measure.values()).map(Measure::id)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Measure.values()).map(Measure::title)).doesNotHaveDuplicates();
        assertThat(Measure.of("none")).isEmpty();
        assertThat(Measure.of("CORE_34")).isEmpty();
    }

    @Test
    void whatIsAboutHospitalsIsForTheWholeProvider() {
        assertThat(Arrays.stream(Measure.values()).filter(m -> !m.byTeam()))
                .containsExactly(Measure.FOLLOW_UP_72H, Measure.READY_FOR_DISCHARGE, Measure.READMISSION_30D);
    }

    @Test
    void noDefinitionUsesWordsThatLabelPeople() {
        List<String> unwanted = List.of("patient", "sufferer", "case of", "schizophrenic", "DNA", "failed to attend");
        for (Measure measure : Measure.values()) {
            assertThat(unwanted).noneMatch(word -> measure.definition().contains(word));
        }
    }

    @Test
    void aMonthIsAllOfItsDays() {
        MonthRow february = new MonthRow("CRTN", "2028-02", Map.of("open", BigDecimal.TEN));
        assertThat(february.period()).isEqualTo(new MeasurePeriod(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
        assertThat(february.period().wholeMonths()).hasSize(1);
    }

    @Test
    void aShareOfNothingIsNothing() {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        figures.put("MHS78", BigDecimal.ZERO);
        figures.put("MHS80", null);
        MonthRow row = new MonthRow(null, "2026-01", figures);
        assertThat(row.team()).isNull();
        assertThat(row.figures().get("MHS80")).isNull();
        assertThat(row.figures().keySet()).containsExactly("MHS78", "MHS80");
    }
}
