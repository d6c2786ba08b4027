package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Core34RulesTest {

    private static final MeasurePeriod QUARTER = new MeasurePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static List<String> linked(LocalDate end, LocalDate... visits) {
        return new LinkWorkerRule(
                        QUARTER, List.of(new LinkWorker("CMHA", day(1, 1), end)), Map.of("CMHA", List.of(visits)))
                .teams();
    }

    @Test
    void linkWorkerWhoseLastDayIsThePeriodsLastDayIsActive() {
        assertThat(linked(day(6, 30), day(4, 30), day(5, 1), day(6, 15))).containsExactly("CMHA");
        assertThat(linked(day(6, 29), day(4, 30), day(5, 1), day(6, 15))).isEmpty();
    }

    @Test
    void everyWholeMonthNeedsAVisit() {
        assertThat(linked(day(6, 30), day(4, 30), day(6, 15))).isEmpty();
    }

    @Test
    void aPeriodWithoutAWholeMonthIsNotMet() {
        LinkWorkerRule rule = new LinkWorkerRule(
                new MeasurePeriod(day(4, 2), day(4, 29)),
                List.of(new LinkWorker("CMHA", day(1, 1), null)),
                Map.of("CMHA", List.of(day(4, 10))));
        assertThat(rule.teams()).isEmpty();
        assertThat(rule.enough()).isTrue();
    }

    @Test
    void twoMonthsReachToTheSameDayNumberCutToTheMonthsEnd() {
        MeasurePeriod period = new MeasurePeriod(LocalDate.of(2026, 1, 1), day(2, 28));
        LocalDate lastOfDecember = LocalDate.of(2025, 12, 31);
        assertThat(meetings(period, lastOfDecember)).containsExactly("CMHA");
        assertThat(meetings(new MeasurePeriod(LocalDate.of(2026, 1, 1), day(3, 1)), lastOfDecember))
                .isEmpty();
    }

    @Test
    void withoutAnEarlierMeetingThePeriodsFirstDayIsTheStart() {
        assertThat(meetings(QUARTER, day(5, 31))).containsExactly("CMHA");
        assertThat(meetings(QUARTER, day(6, 2))).isEmpty();
        assertThat(meetings(QUARTER, day(4, 29))).isEmpty();
    }

    @Test
    void noMeetingAtAllIsNotMet() {
        assertThat(new InterfaceMeetingRule(new MeasurePeriod(day(4, 1), day(4, 2)), Map.of("CMHA", List.of())).teams())
                .isEmpty();
    }

    @Property
    void monthlyMeetingsNeverLeaveAGap(@ForAll @IntRange(min = 1, max = 28) int dayOfMonth) {
        List<LocalDate> monthly = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(m -> day(m, dayOfMonth))
                .toList();
        assertThat(new InterfaceMeetingRule(QUARTER, Map.of("CMHA", monthly)).teams())
                .containsExactly("CMHA");
    }

    private static List<String> meetings(MeasurePeriod period, LocalDate... days) {
        return new InterfaceMeetingRule(period, Map.of("CMHA", List.of(days))).teams();
    }

    @Test
    void medianOfAnEvenCountIsTheMeanOfTheMiddleTwo() {
        RatingRule rule = new RatingRule(Map.of("CARER", List.of(5, 4), "STAFF", List.of(3, 5, 1)), List.of("STAFF"));
        assertThat(rule.medians()).containsEntry("CARER", new BigDecimal("4.5"));
        assertThat(rule.medians()).containsEntry("STAFF", new BigDecimal("3"));
        assertThat(rule.enough()).isTrue();
        assertThat(rule.met()).isFalse();
    }

    @Test
    void eachNeededSourceMustHaveBeenAsked() {
        RatingRule rule = new RatingRule(Map.of("A", List.of(5)), List.of("A", "B"));
        assertThat(rule.enough()).isFalse();
        assertThat(rule.met()).isFalse();
        assertThat(new RatingRule(Map.of("A", List.of(5), "B", List.of(4)), List.of("A", "B")).met())
                .isTrue();
    }

    @Test
    void fourOfFiveIsEightyPercent() {
        assertThat(new Share(4, 5).met()).isTrue();
        assertThat(new Share(79, 100).met()).isFalse();
        assertThat(new Share(0, 0).met()).isFalse();
        assertThat(new Share(0, 0).enough()).isFalse();
    }
}
