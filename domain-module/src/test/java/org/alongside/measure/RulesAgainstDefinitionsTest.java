package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Each rule of CORE item 34 against its definition in other words, over random periods, meetings, visits and ratings. */
class RulesAgainstDefinitionsTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 500;

    @Provide
    Arbitrary<MeasurePeriod> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, DAYS),
                        Arbitraries.integers().between(0, 200))
                .as((from, length) -> new MeasurePeriod(START.plusDays(from), START.plusDays(from + length)));
    }

    @Provide
    Arbitrary<List<LocalDate>> days() {
        return Arbitraries.integers()
                .between(-60, DAYS + 250)
                .map(START::plusDays)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 20_000)
    void managersMeetWithoutAGapWhenEveryDayLiesWithinTwoMonthsOfAnEarlierMeeting(
            @ForAll("periods") MeasurePeriod period, @ForAll("days") List<LocalDate> meetings) {
        List<LocalDate> anchors = new ArrayList<>(
                meetings.stream().filter(d -> !d.isAfter(period.to())).toList());
        boolean any = !anchors.isEmpty();
        if (anchors.stream().noneMatch(d -> d.isBefore(period.from()))) {
            anchors.add(period.from());
        }
        LocalDate from = anchors.stream()
                .filter(d -> d.isBefore(period.from()))
                .max(LocalDate::compareTo)
                .orElse(period.from());
        boolean covered = Stream.iterate(from.plusDays(1), d -> !d.isAfter(period.to()), d -> d.plusDays(1))
                .allMatch(day -> anchors.stream()
                        .anyMatch(a -> a.isBefore(day) && !a.plusMonths(2).isBefore(day)));
        assertThat(new InterfaceMeetingRule(period, Map.of("CMHA", meetings)).teams())
                .isEqualTo(any && covered ? List.of("CMHA") : List.of());
    }

    @Property(tries = 10_000)
    void aLinkWorkerIsThereOnTheLastDayAndSomebodyVisitsInEveryWholeMonth(
            @ForAll("periods") MeasurePeriod period,
            @ForAll("days") List<LocalDate> visits,
            @ForAll @IntRange(min = -60, max = DAYS) int begins,
            @ForAll @IntRange(min = 0, max = 400) int lasts,
            @ForAll boolean goesOn) {
        LocalDate start = START.plusDays(begins);
        LinkWorker worker = new LinkWorker("CMHA", start, goesOn ? null : start.plusDays(lasts));
        boolean active = !period.to().isBefore(start) && (goesOn || !period.to().isAfter(start.plusDays(lasts)));
        List<YearMonth> whole = IntStream.range(0, 40)
                .mapToObj(m -> YearMonth.from(START).plusMonths(m))
                .filter(m -> period.contains(m.atDay(1)) && period.contains(m.atEndOfMonth()))
                .toList();
        boolean monthly = !whole.isEmpty()
                && whole.stream()
                        .allMatch(m ->
                                visits.stream().anyMatch(d -> YearMonth.from(d).equals(m)));
        LinkWorkerRule rule = new LinkWorkerRule(period, List.of(worker), Map.of("CMHA", visits));
        assertThat(rule.teams()).isEqualTo(active && monthly ? List.of("CMHA") : List.of());
        assertThat(rule.enough())
                .isEqualTo(Stream.iterate(period.from(), d -> !d.isAfter(period.to()), d -> d.plusDays(1))
                        .anyMatch(worker::activeOn));
    }

    @Property
    void visitsToOtherTeamsDoNotCount(@ForAll("periods") MeasurePeriod period, @ForAll("days") List<LocalDate> visits) {
        LinkWorkerRule rule = new LinkWorkerRule(
                period, List.of(new LinkWorker("CMHA", START.minusYears(1), null)), Map.of("CMHB", visits));
        assertThat(rule.teams()).isEmpty();
    }

    @Property
    void theMedianLeavesAsManyBelowAsAbove(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 5) Integer> ratings,
            @ForAll @LongRange(min = 0, max = 1000) long shuffle) {
        BigDecimal median = median(ratings);
        List<Integer> other = new ArrayList<>(ratings);
        Collections.shuffle(other, new Random(shuffle));
        assertThat(median(other)).isEqualByComparingTo(median);
        long below = ratings.stream()
                .filter(r -> BigDecimal.valueOf(r).compareTo(median) < 0)
                .count();
        long above = ratings.stream()
                .filter(r -> BigDecimal.valueOf(r).compareTo(median) > 0)
                .count();
        assertThat(below).isLessThanOrEqualTo(ratings.size() / 2);
        assertThat(above).isLessThanOrEqualTo(ratings.size() / 2);
        assertThat(median)
                .isBetween(BigDecimal.valueOf(Collections.min(ratings)), BigDecimal.valueOf(Collections.max(ratings)));
    }

    private static BigDecimal median(List<Integer> ratings) {
        return new RatingRule(Map.of("STAFF", ratings), List.of()).medians().get("STAFF");
    }

    @Property
    void onePoorSourceIsEnoughForNotMet(@ForAll @IntRange(min = 1, max = 5) int worst) {
        RatingRule rule =
                new RatingRule(Map.of("A", List.of(5), "B", List.of(5), "CARER", List.of(worst)), List.of("A", "B"));
        assertThat(rule.enough()).isTrue();
        assertThat(rule.met()).isEqualTo(worst >= 4);
    }

    @Property
    void aShareIsMetFromEightyPercentOnAndNeverByRounding(
            @ForAll @LongRange(min = 0, max = 10_000) long numerator,
            @ForAll @LongRange(min = 1, max = 10_000) long denominator) {
        Share share = new Share(Math.min(numerator, denominator), denominator);
        double exact = (double) share.numerator() / denominator;
        assertThat(share.met()).isEqualTo(share.numerator() * 5 >= denominator * 4);
        assertThat(share.percent().doubleValue()).isBetween(exact * 100 - 0.0501, exact * 100 + 0.0501);
        assertThat(share.percent().scale()).isEqualTo(1);
    }

    @Property
    void monthsOfAPeriodFollowEachOtherAndTheWholeOnesLieInIt(@ForAll("periods") MeasurePeriod period) {
        List<YearMonth> months = period.months();
        assertThat(months.get(0)).isEqualTo(YearMonth.from(period.from()));
        assertThat(months.get(months.size() - 1)).isEqualTo(YearMonth.from(period.to()));
        for (int i = 1; i < months.size(); i++) {
            assertThat(months.get(i)).isEqualTo(months.get(i - 1).plusMonths(1));
        }
        assertThat(period.wholeMonths()).isSubsetOf(months).allMatch(m -> m.lengthOfMonth() <= span(period));
        assertThat(period.widened().wholeMonths()).isEqualTo(months);
        assertThat(period.widened().contains(period.from())).isTrue();
        assertThat(period.widened().contains(period.to())).isTrue();
    }

    private static long span(MeasurePeriod period) {
        return period.to().toEpochDay() - period.from().toEpochDay() + 1;
    }

    @Property
    void halvesAreRoundedUp(@ForAll @IntRange(min = 0, max = 999) int tenths) {
        Share share = new Share(tenths * 2L + 1, 2000);
        assertThat(share.percent())
                .isEqualByComparingTo(
                        BigDecimal.valueOf(tenths * 2L + 1).divide(BigDecimal.valueOf(20), 1, RoundingMode.HALF_UP));
    }
}
