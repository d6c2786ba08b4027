package org.alongside.measure.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.shared.TypedDay;
import org.jspecify.annotations.Nullable;

/** The period and the team in the URL of a measure page; a date that cannot be read falls back to the last quarter. */
abstract class PeriodPage {

    private static final int QUARTER = 3;

    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String team;

    private Map<String, String> names = Map.of();

    protected abstract LocalDate today();

    /** What to call the teams by. */
    void called(Map<String, String> teamNames) {
        names = teamNames;
    }

    /** The name of a team; where it is not known, its local id. */
    public String teamName(String localId) {
        return names.getOrDefault(localId, localId);
    }

    /** The names of several teams, or that there is none. */
    public String teamNames(Collection<String> localIds) {
        return localIds.isEmpty()
                ? "No team"
                : localIds.stream().map(this::teamName).collect(Collectors.joining(", "));
    }

    /** The words for a result; "not enough data" is a result of its own and is not met. */
    public String verdict(boolean met, boolean enough) {
        if (!enough) {
            return "Not enough data";
        }
        return met ? "Met" : "Not met";
    }

    /** The look of a result, beside its words. */
    public String verdictStyle(boolean met, boolean enough) {
        if (!enough) {
            return "tag";
        }
        return met ? "tag good" : "tag bad";
    }

    MeasureQuery query() {
        YearMonth last = YearMonth.from(today()).minusMonths(1);
        LocalDate first = date(from, last.minusMonths(QUARTER - 1).atDay(1));
        LocalDate end = date(to, last.atEndOfMonth());
        MeasurePeriod period = end.isBefore(first) ? new MeasurePeriod(end, first) : new MeasurePeriod(first, end);
        return new MeasureQuery(period, team == null || team.isEmpty() ? null : team, null);
    }

    private static LocalDate date(@Nullable String text, LocalDate otherwise) {
        return TypedDay.read(text == null ? "" : text).orElse(otherwise);
    }

    public MeasurePeriod period() {
        return query().period();
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }
}
