package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.measure.EvidenceRow;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.MonthRow;
import org.alongside.shared.service.TestDatabase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The measures by month against their definitions in plain loops, and their lists, over trusts made at random. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomMonthsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
    private static final MeasurePeriod PERIOD = new MeasurePeriod(LocalDate.of(2026, 1, 20), LocalDate.of(2026, 7, 2));
    private static final Set<String> ACUTE = Set.of("200", "201", "202", "205", "212", "213");
    private static final Set<String> ELSEWHERE =
            Set.of("30", "37", "40", "42", "48", "49", "50", "53", "79", "84", "87", "89");

    private final Jdbi jdbi = asOf(TODAY);
    private final List<RandomMonths> trusts =
            LongStream.rangeClosed(1, 12).mapToObj(RandomMonths::new).toList();

    private static Jdbi asOf(LocalDate today) {
        var source = TestDatabase.migrated().application();
        source.setOptions("-c alongside.scope=ALL -c alongside.today=" + today);
        return org.alongside.shared.service.Database.over(source);
    }

    @BeforeAll
    void imported() throws IOException {
        for (RandomMonths trust : trusts) {
            assertThat(new ExtractFixture(jdbi).load(trust.extract()).values()).allMatch(c -> c.rejected() == 0);
        }
    }

    private static UUID provider(Handle handle, RandomMonths trust) {
        return handle.createQuery("select id from provider where ods_code = ?")
                .bind(0, trust.provider)
                .mapTo(UUID.class)
                .one();
    }

    private List<String> answered(MonthlyMeasure measure, RandomMonths trust) {
        List<MonthRow> rows = jdbi.withHandle(h -> measure.rows(h, provider(h, trust), PERIOD, ""));
        return rows.stream()
                .map(row -> row.team() + " " + row.month() + " "
                        + row.figures().values().stream()
                                .map(v ->
                                        v == null ? "-" : v.stripTrailingZeros().toPlainString())
                                .toList())
                .toList();
    }

    private static String row(@Nullable String team, YearMonth month, @Nullable Object... figures) {
        return team + " " + month + " "
                + Stream.of(figures).map(f -> f == null ? "-" : f.toString()).toList();
    }

    private static boolean in(YearMonth month, LocalDate day) {
        return YearMonth.from(day).equals(month);
    }

    @Test
    void crisisResponse() {
        long seen = 0;
        for (RandomMonths trust : trusts) {
            List<String> expected = new ArrayList<>();
            for (YearMonth month : PERIOD.months()) {
                expected.add(response(trust, null, month));
                for (String team : List.of("CR1", "CR2", "LIN")) {
                    expected.add(response(trust, team, month));
                }
            }
            assertThat(answered(CrisisResponse.MEASURE, trust))
                    .as(trust.provider)
                    .isEqualTo(expected);
            seen += trust.cares.stream()
                    .filter(c -> firstSeen(trust, c).isPresent())
                    .count();
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static Optional<LocalDateTime> firstSeen(RandomMonths trust, RandomMonths.Care care) {
        LocalDateTime received = received(care).truncatedTo(ChronoUnit.MINUTES);
        return trust.contacts.stream()
                .filter(c -> c.care().equals(care)
                        && c.mechanism().equals("01")
                        && Set.of("5", "6").contains(c.attendance()))
                .filter(c -> in(YearMonth.from(care.received()), c.day()))
                .map(RandomMonths.Contact::moment)
                .filter(at -> !at.isBefore(received))
                .min(LocalDateTime::compareTo);
    }

    private static LocalDateTime received(RandomMonths.Care care) {
        return care.received().atTime(care.at() == null ? LocalTime.MIDNIGHT : care.at());
    }

    private static String response(RandomMonths trust, @Nullable String team, YearMonth month) {
        List<RandomMonths.Care> all = trust.cares.stream()
                .filter(c ->
                        in(month, c.received()) && Set.of("A02", "A18", "A19").contains(trust.typeOf(c.team())))
                .filter(c -> team == null || team.equals(c.team()))
                .toList();
        return row(
                team,
                month,
                count(all, c -> c.priority().equals("1")),
                count(all, c -> c.priority().equals("4")),
                count(all, c -> c.priority().equals("4") && firstSeen(trust, c).isPresent()),
                count(all, c -> c.priority().equals("4") && within(trust, c, 240)),
                count(all, c -> c.priority().equals("2")),
                count(all, c -> c.priority().equals("2") && firstSeen(trust, c).isPresent()),
                count(all, c -> c.priority().equals("2") && within(trust, c, 1440)));
    }

    private static boolean within(RandomMonths trust, RandomMonths.Care care, int minutes) {
        return firstSeen(trust, care)
                .filter(at -> Duration.between(received(care), at).compareTo(Duration.ofMinutes(minutes)) <= 0)
                .isPresent();
    }

    private static <T> long count(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).count();
    }

    @Test
    void followUp() {
        for (RandomMonths trust : trusts) {
            List<String> expected = new ArrayList<>();
            for (YearMonth month : PERIOD.months()) {
                List<RandomMonths.Spell> all = trust.spells.stream()
                        .filter(h -> h.discharged() != null
                                && in(month, h.discharged().plusDays(4)))
                        .filter(h -> toFollowUp(trust, h))
                        .toList();
                long followed = count(all, h -> followedUp(trust, h));
                BigDecimal percent = all.isEmpty()
                        ? null
                        : BigDecimal.valueOf(100 * followed)
                                .divide(BigDecimal.valueOf(all.size()), 1, RoundingMode.HALF_UP);
                expected.add(row(
                        null,
                        month,
                        all.size(),
                        followed,
                        percent == null ? null : percent.stripTrailingZeros().toPlainString()));
            }
            assertThat(answered(HospitalMeasures.FOLLOW_UP, trust))
                    .as(trust.provider)
                    .isEqualTo(expected);
        }
    }

    private static boolean toFollowUp(RandomMonths trust, RandomMonths.Spell spell) {
        LocalDate died = trust.died.get(spell.person());
        Optional<RandomMonths.Stay> last = trust.stays.stream()
                .filter(s -> s.spell().equals(spell))
                .max(Comparator.comparing((RandomMonths.Stay s) -> s.end() == null ? LocalDate.MAX : s.end())
                        .thenComparing(RandomMonths.Stay::start)
                        .thenComparing(RandomMonths.Stay::id));
        return !Set.of("4", "5").contains(Objects.requireNonNullElse(spell.method(), ""))
                && !ELSEWHERE.contains(Objects.requireNonNullElse(spell.destination(), ""))
                && last.filter(s -> ACUTE.contains(s.patientClass())).isPresent()
                && (died == null || died.isAfter(spell.discharged().plusDays(3)));
    }

    private static boolean followedUp(RandomMonths trust, RandomMonths.Spell spell) {
        TreeSet<LocalDate> days = new TreeSet<>();
        trust.contacts.stream()
                .filter(c -> c.care().person().equals(spell.person()))
                .filter(c -> Set.of("5", "6").contains(c.attendance()))
                .filter(c -> Set.of("01", "02", "04", "11").contains(c.mechanism()))
                .forEach(c -> days.add(c.day()));
        trust.spells.stream().filter(h -> h.person().equals(spell.person())).forEach(h -> days.add(h.start()));
        LocalDate next = days.higher(spell.discharged());
        return next != null && !next.isAfter(spell.discharged().plusDays(3));
    }

    @Test
    void readyForDischarge() {
        long days = 0;
        for (RandomMonths trust : trusts) {
            List<String> expected = new ArrayList<>();
            for (YearMonth month : PERIOD.months()) {
                long inMonth =
                        trust.readies.stream().mapToLong(r -> bedDays(r, month)).sum();
                expected.add(row(null, month, inMonth));
                days += inMonth;
            }
            assertThat(answered(HospitalMeasures.READY, trust))
                    .as(trust.provider)
                    .isEqualTo(expected);
        }
        assertThat(days).isGreaterThan(500);
    }

    private static long bedDays(RandomMonths.Ready ready, YearMonth month) {
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(d -> !d.isBefore(ready.start()))
                .filter(d -> ready.end() == null ? !d.isAfter(TODAY) : d.isBefore(ready.end()))
                .filter(d -> ready.spell().discharged() == null
                        || d.isBefore(ready.spell().discharged()))
                .count();
    }

    @Test
    void readmission() {
        for (RandomMonths trust : trusts) {
            List<String> expected = new ArrayList<>();
            for (YearMonth month : PERIOD.months()) {
                List<RandomMonths.Spell> all = trust.spells.stream()
                        .filter(h -> h.discharged() != null && in(month, h.discharged()))
                        .filter(h -> !Set.of("4", "5").contains(Objects.requireNonNullElse(h.method(), "")))
                        .toList();
                expected.add(row(null, month, all.size(), count(all, h -> cameBack(trust, h))));
            }
            assertThat(answered(HospitalMeasures.READMISSION, trust))
                    .as(trust.provider)
                    .isEqualTo(expected);
        }
    }

    private static boolean cameBack(RandomMonths trust, RandomMonths.Spell spell) {
        return trust.spells.stream()
                .anyMatch(h -> h != spell
                        && h.person().equals(spell.person())
                        && h.start().isAfter(spell.discharged())
                        && !h.start().isAfter(spell.discharged().plusDays(30)));
    }

    @Test
    void caseload() {
        for (RandomMonths trust : trusts) {
            List<String> expected = new ArrayList<>();
            for (YearMonth month : PERIOD.months()) {
                LocalDate last = month.atEndOfMonth();
                trust.cares.stream()
                        .map(RandomMonths.Care::team)
                        .distinct()
                        .sorted()
                        .forEach(team -> expected.add(row(
                                team,
                                month,
                                count(
                                        trust.cares,
                                        c -> c.team().equals(team)
                                                && !c.rejected()
                                                && !c.received().isAfter(last)
                                                && (c.discharged() == null
                                                        || c.discharged().isAfter(last))))));
            }
            assertThat(answered(Caseload.MEASURE, trust)).as(trust.provider).isEqualTo(expected);
        }
    }

    @Test
    void everyListIsAsLongAsItsFigureAndEveryReasonIsGiven() {
        RandomMonths trust = trusts.get(0);
        for (Figure figure : Figure.values()) {
            Optional<MonthlyMeasure> measure = Stream.of(
                            CrisisResponse.MEASURE,
                            HospitalMeasures.FOLLOW_UP,
                            HospitalMeasures.READY,
                            HospitalMeasures.READMISSION,
                            Caseload.MEASURE)
                    .filter(m -> m.measure().id().equals(figure.measure()))
                    .findFirst();
            measure.ifPresent(m -> listsOf(m, figure, trust));
        }
    }

    private void listsOf(MonthlyMeasure measure, Figure figure, RandomMonths trust) {
        jdbi.useHandle(handle -> {
            UUID provider = provider(handle, trust);
            for (MonthRow row : measure.rows(handle, provider, PERIOD, "")) {
                if (row.team() == null && figure == Figure.OPEN) {
                    continue;
                }
                MeasureQuery query = new MeasureQuery(row.period(), row.team(), null);
                List<EvidenceRow> counted = measure.evidence(handle, provider, query, figure, false);
                long size = figure == Figure.BED_DAYS
                        ? counted.stream().mapToLong(EvidenceRow::days).sum()
                        : counted.size();
                assertThat(size)
                        .as(figure + " " + row)
                        .isEqualTo(row.figures().get(figure.field()).longValue());
                assertThat(measure.evidence(handle, provider, query, figure, true))
                        .allMatch(excluded -> excluded.reason() != null && excluded.personId() != null);
            }
        });
    }
}
