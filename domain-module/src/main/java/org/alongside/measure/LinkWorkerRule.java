package org.alongside.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * CORE item 34 c: a link worker for at least one community team, and a visit between the two teams in every calendar
 * month. The worker must be active on the last day of the period; whoever made the visits counts.
 */
public final class LinkWorkerRule {

    private final MeasurePeriod period;
    private final Collection<LinkWorker> workers;
    private final Map<String, List<LocalDate>> visits;

    /** @param visits the days of the visits, by community team */
    public LinkWorkerRule(MeasurePeriod period, Collection<LinkWorker> workers, Map<String, List<LocalDate>> visits) {
        this.period = period;
        this.workers = workers;
        this.visits = visits;
    }

    /** The community teams that qualify, A to Z. A period without a whole month has none. */
    public List<String> teams() {
        TreeSet<String> active = new TreeSet<>();
        workers.stream().filter(w -> w.activeOn(period.to())).forEach(w -> active.add(w.communityTeam()));
        return active.stream().filter(this::visitedMonthly).toList();
    }

    public boolean enough() {
        return workers.stream().anyMatch(w -> w.activeDuring(period));
    }

    private boolean visitedMonthly(String team) {
        List<YearMonth> months = period.wholeMonths();
        List<YearMonth> visited = visits.getOrDefault(team, List.of()).stream()
                .map(YearMonth::from)
                .toList();
        return !months.isEmpty() && visited.containsAll(months);
    }
}
