package org.alongside.measure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * CORE item 34 d: the managers of the crisis team and of at least one community team meet at least every two months.
 * Each step is at most two calendar months to the same day number, cut to the month's end: 31 December to 28 February.
 */
public final class InterfaceMeetingRule {

    private static final int MONTHS = 2;

    private final MeasurePeriod period;
    private final Map<String, List<LocalDate>> meetings;

    /** @param meetings days on which both managers were present and pathways were reviewed, by community team */
    public InterfaceMeetingRule(MeasurePeriod period, Map<String, List<LocalDate>> meetings) {
        this.period = period;
        this.meetings = meetings;
    }

    /** The community teams that qualify, A to Z. */
    public List<String> teams() {
        return new TreeSet<>(meetings.keySet())
                .stream()
                        .filter(team -> withoutGap(meetings.getOrDefault(team, List.of())))
                        .toList();
    }

    private boolean withoutGap(Collection<LocalDate> days) {
        List<LocalDate> upToEnd =
                days.stream().filter(d -> !d.isAfter(period.to())).sorted().toList();
        if (upToEnd.isEmpty()) {
            return false;
        }
        LocalDate last = upToEnd.stream()
                .filter(d -> d.isBefore(period.from()))
                .reduce((earlier, later) -> later)
                .orElse(period.from());
        for (LocalDate day : upToEnd) {
            if (period.contains(day)) {
                if (tooFar(last, day)) {
                    return false;
                }
                last = day;
            }
        }
        return !tooFar(last, period.to());
    }

    private static boolean tooFar(LocalDate earlier, LocalDate later) {
        return later.isAfter(earlier.plusMonths(MONTHS));
    }
}
