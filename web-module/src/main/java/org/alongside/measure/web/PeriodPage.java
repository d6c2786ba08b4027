package org.alongside.measure.web;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.measure.MeasurePeriod;
import org.alongside.measure.service.MeasureQuery;
import org.alongside.shared.TypedDay;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The period and the team in the URL of a measure page, the last quarter where none is given. What is no period is said at its
 * field, and the page has no figures then.
 */
abstract class PeriodPage {

    private static final int QUARTER = 3;

    @Inject
    private Messages messages;

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

    /** Tells what is wrong with the period, at its field; whether anything is. */
    boolean refused() {
        Map<String, String> wrong = faults();
        wrong.forEach((field, text) -> messages.error(field, text));
        return !wrong.isEmpty();
    }

    /** What is wrong, by the name of the field; empty where there is a period. */
    public Map<String, String> faults() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (unreadable(from)) {
            wrong.put("from", Messages.text("measure.noDay"));
        }
        if (unreadable(to)) {
            wrong.put("to", Messages.text("measure.noDay"));
        }
        if (wrong.isEmpty()) {
            MeasurePeriod.fault(first(), last())
                    .ifPresent(fault -> wrong.put(fault.field(), Messages.text(key(fault))));
        }
        return wrong;
    }

    private static String key(MeasurePeriod.Fault fault) {
        return switch (fault) {
            case BACKWARDS -> "measure.backwards";
            case FROM_YEAR -> "measure.fromYear";
            case TO_YEAR -> "measure.toYear";
            case TOO_LONG -> "measure.tooLong";
        };
    }

    private static boolean unreadable(@Nullable String text) {
        return text != null && !text.isBlank() && TypedDay.read(text).isEmpty();
    }

    MeasureQuery query() {
        return new MeasureQuery(period(), team == null || team.isEmpty() ? null : team, null);
    }

    private LocalDate first() {
        return date(from, YearMonth.from(today()).minusMonths(QUARTER).atDay(1));
    }

    private LocalDate last() {
        return date(to, YearMonth.from(today()).minusMonths(1).atEndOfMonth());
    }

    private static LocalDate date(@Nullable String text, LocalDate otherwise) {
        return TypedDay.read(text == null ? "" : text).orElse(otherwise);
    }

    /** The period that is asked for; none where it has faults. */
    public MeasurePeriod period() {
        return new MeasurePeriod(first(), last());
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
