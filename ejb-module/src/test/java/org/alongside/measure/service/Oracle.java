package org.alongside.measure.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.alongside.measure.Core34Row;
import org.alongside.measure.LetterRow;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.Share;
import org.jspecify.annotations.Nullable;

/** The definitions of two measures in plain loops over the facts, with no SQL: what the product must answer. */
final class Oracle {

    private static final Set<String> COMMUNITY = Set.of(
            "A05", "A06", "A07", "A08", "A09", "A12", "A13", "A14", "A15", "A16", "A17", "C01", "C02", "C10", "D01");
    private static final Set<String> NEEDED =
            Set.of("CRISIS_MANAGER", "CRISIS_STAFF", "COMMUNITY_MANAGER", "COMMUNITY_STAFF");

    private final RandomTrust trust;

    /** What was sent in the product: by referral, by recipient (a practice code or a team), the day, or null. */
    private final Map<String, Map<String, @Nullable LocalDate>> sends = new HashMap<>();

    Oracle(RandomTrust trust) {
        this.trust = trust;
    }

    void sent(String referral, String recipient, @Nullable LocalDate day) {
        sends.computeIfAbsent(referral, r -> new HashMap<>()).put(recipient, day);
    }

    private boolean crisis(RandomTrust.Care care) {
        return trust.typeOn(care.team(), care.received()).equals("A02");
    }

    TreeSet<String> crisisTeams() {
        return trust.cares.stream()
                .filter(this::crisis)
                .map(RandomTrust.Care::team)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<RandomTrust.Care> ended(String team, MeasurePeriod period) {
        return trust.cares.stream()
                .filter(c -> crisis(c) && team.equals(c.team()) && c.rejected() == null)
                .filter(c -> c.discharged() != null && period.contains(c.discharged()))
                .toList();
    }

    Set<String> involved(RandomTrust.Care crisis) {
        Set<String> teams = new TreeSet<>();
        for (RandomTrust.Care other : trust.cares) {
            if (other.person().equals(crisis.person())
                    && other.rejected() == null
                    && COMMUNITY.contains(trust.typeOn(other.team(), other.received()))
                    && !other.received().isAfter(crisis.discharged())
                    && (other.discharged() == null || !other.discharged().isBefore(crisis.received()))) {
                teams.add(other.team());
            }
        }
        return teams;
    }

    /** Practice code and involved teams. */
    Set<String> required(RandomTrust.Care crisis) {
        Set<String> recipients = new TreeSet<>(involved(crisis));
        for (RandomTrust.Practice p : trust.practices) {
            if (p.person().equals(crisis.person())
                    && !p.start().isAfter(crisis.discharged())
                    && (p.end() == null || !p.end().isBefore(crisis.discharged()))
                    && !p.code().startsWith("V8199")) {
                recipients.add(p.code());
            }
        }
        return recipients;
    }

    private boolean counted(RandomTrust.Care care) {
        LocalDate died = trust.people.stream()
                .filter(p -> p.id().equals(care.person()))
                .findFirst()
                .orElseThrow()
                .died();
        return (died == null || died.isAfter(care.discharged()))
                && !required(care).isEmpty();
    }

    private boolean inTime(RandomTrust.Care care) {
        LocalDate last = care.discharged().plusDays(3);
        Map<String, @Nullable LocalDate> sent = sends.getOrDefault(care.id(), Map.of());
        if (sent.values().stream().anyMatch(day -> day != null)) {
            return required(care).stream()
                    .allMatch(r -> sent.get(r) != null && !sent.get(r).isAfter(last));
        }
        return care.letter() != null && !care.letter().isAfter(last);
    }

    private Share letterShare(String team, MeasurePeriod period) {
        List<RandomTrust.Care> all =
                ended(team, period).stream().filter(this::counted).toList();
        return new Share(all.stream().filter(this::inTime).count(), all.size());
    }

    List<LetterRow> letters(MeasurePeriod period) {
        List<LetterRow> rows = new ArrayList<>();
        for (YearMonth month : period.months()) {
            for (String team : crisisTeams()) {
                Share share = letterShare(team, new MeasurePeriod(month.atDay(1), month.atEndOfMonth()));
                rows.add(new LetterRow(team, month.toString(), share.numerator(), share.denominator()));
            }
        }
        return rows;
    }

    private Share joint(String team, MeasurePeriod period) {
        List<RandomTrust.Care> with =
                ended(team, period).stream().filter(c -> !involved(c).isEmpty()).toList();
        long met = with.stream()
                .filter(c -> trust.meetings.stream()
                        .anyMatch(m -> m.crisis().equals(c)
                                && !m.type().equals("COMMUNICATION")
                                && involved(c).contains(m.community())
                                && !m.day().isBefore(c.received())
                                && !m.day().isAfter(c.discharged())))
                .count();
        return new Share(met, with.size());
    }

    private Core34Row.Teams links(String team, MeasurePeriod period) {
        Set<String> qualifying = new TreeSet<>();
        boolean enough = false;
        for (RandomTrust.Worker w : trust.workers) {
            if (!w.crisis().equals(team)) {
                continue;
            }
            enough |= period.from().datesUntil(period.to().plusDays(1)).anyMatch(d -> active(w, d));
            List<YearMonth> whole = period.wholeMonths();
            boolean monthly = !whole.isEmpty()
                    && whole.stream()
                            .allMatch(m -> trust.visits.stream()
                                    .anyMatch(v -> v.crisis().equals(team)
                                            && v.community().equals(w.community())
                                            && YearMonth.from(v.day()).equals(m)));
            if (active(w, period.to()) && monthly) {
                qualifying.add(w.community());
            }
        }
        return new Core34Row.Teams(List.copyOf(qualifying), enough);
    }

    private static boolean active(RandomTrust.Worker worker, LocalDate day) {
        return !worker.start().isAfter(day)
                && (worker.end() == null || !worker.end().isBefore(day));
    }

    private Core34Row.Teams managers(String team, MeasurePeriod period) {
        Set<String> qualifying = new TreeSet<>();
        List<RandomTrust.Managers> own =
                trust.managers.stream().filter(m -> m.crisis().equals(team)).toList();
        for (String community : List.of("CO1", "CO2")) {
            List<LocalDate> days = own.stream()
                    .filter(m -> m.complete() && m.community().equals(community))
                    .map(RandomTrust.Managers::day)
                    .filter(d -> !d.isAfter(period.to()))
                    .sorted()
                    .toList();
            if (!days.isEmpty() && withoutGap(days, period)) {
                qualifying.add(community);
            }
        }
        return new Core34Row.Teams(List.copyOf(qualifying), own.stream().anyMatch(m -> period.contains(m.day())));
    }

    private static boolean withoutGap(List<LocalDate> days, MeasurePeriod period) {
        List<LocalDate> steps = new ArrayList<>();
        steps.add(days.stream()
                .filter(d -> d.isBefore(period.from()))
                .reduce((a, b) -> b)
                .orElse(period.from()));
        days.stream().filter(period::contains).forEach(steps::add);
        steps.add(period.to());
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).isAfter(steps.get(i - 1).plusMonths(2))) {
                return false;
            }
        }
        return true;
    }

    private Core34Row.Ratings ratings(String team, MeasurePeriod period) {
        SortedMap<String, BigDecimal> medians = new TreeMap<>();
        trust.ratings.stream()
                .filter(r -> r.crisis().equals(team) && period.contains(r.day()))
                .collect(Collectors.groupingBy(
                        RandomTrust.Rating::source,
                        Collectors.mapping(RandomTrust.Rating::rating, Collectors.toList())))
                .forEach((source, values) -> medians.put(source, median(values)));
        boolean enough = medians.keySet().containsAll(NEEDED);
        boolean good = medians.values().stream().allMatch(m -> m.doubleValue() >= 4);
        return new Core34Row.Ratings(medians, enough && good, enough);
    }

    private static BigDecimal median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        return BigDecimal.valueOf(sorted.get((n - 1) / 2) + sorted.get(n / 2)).divide(BigDecimal.valueOf(2));
    }

    List<Core34Row> core34(MeasurePeriod period) {
        return crisisTeams().stream()
                .map(team -> new Core34Row(
                        team,
                        period,
                        joint(team, period),
                        letterShare(team, period),
                        links(team, period),
                        managers(team, period),
                        ratings(team, period)))
                .toList();
    }
}
