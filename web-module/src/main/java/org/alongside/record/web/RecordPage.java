package org.alongside.record.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.record.service.RecordDetails;
import org.alongside.record.service.Records;
import org.alongside.record.service.TimelineEvent;
import org.alongside.record.service.TimelineKind;
import org.alongside.record.service.TimelineQuery;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** One person's record: who they are, who is involved, what comes next, and what happened. */
@Named("recordPage")
@RequestScoped
public class RecordPage {

    @Inject
    private Records records;

    @Inject
    private CurrentUser user;

    private @Nullable String id;
    private @Nullable String show;
    private @Nullable String before;

    private @Nullable RecordDetails details;
    private List<TimelineEvent> events = List.of();

    public void open() {
        UUID person = Ids.of(id, "record");
        details = records.open(person);
        events = records.timeline(person, query());
    }

    private TimelineQuery query() {
        Set<TimelineKind> kinds = kinds();
        if (before == null || before.isEmpty()) {
            return TimelineQuery.newest(kinds);
        }
        String[] parts = before.split("_", 3);
        try {
            return new TimelineQuery(kinds, LocalDate.parse(parts[0]), parts[1].isEmpty() ? null : parts[1], parts[2]);
        } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new NotFound("part of the timeline");
        }
    }

    /** The chosen kinds; a word that names none is left out. */
    private Set<TimelineKind> kinds() {
        EnumSet<TimelineKind> kinds = EnumSet.noneOf(TimelineKind.class);
        Set<String> wanted = show == null ? Set.of() : Set.of(show);
        Arrays.stream(TimelineKind.values())
                .filter(kind -> wanted.contains(kind.name().toLowerCase(java.util.Locale.ROOT)))
                .forEach(kinds::add);
        return kinds;
    }

    public @Nullable RecordDetails details() {
        return details;
    }

    public List<TimelineEvent> events() {
        return events.subList(0, Math.min(events.size(), Records.PAGE));
    }

    /** The page of what an event belongs to; empty where the caller has none. */
    public String address(TimelineEvent event) {
        return switch (event.kind()) {
            case REFERRAL -> "/referral/view.xhtml?id=" + event.subject();
            case INPATIENT -> user.may(Permission.RECORD_STAY) ? "/inpatient/view.xhtml?id=" + event.subject() : "";
            case LETTER -> "/discharge/summary.xhtml?id=" + event.subject();
            case HANDOVER -> user.may(Permission.HAND_OVER) ? "/handover/view.xhtml?id=" + event.subject() : "";
            case CALL -> "/call/view.xhtml?id=" + event.subject();
            case CONTACT, MEETING -> "";
        };
    }

    /** Where a contact or a meeting that somebody entered here is taken out; empty where that is not possible. */
    public String mistake(TimelineEvent event) {
        boolean possible = event.enteredBy() != null
                && (event.kind() == TimelineKind.CONTACT || event.kind() == TimelineKind.MEETING)
                && user.may(Permission.RECORD_CARE);
        return possible
                ? "/contact/mistake.xhtml?person=" + id + "&kind=" + event.kind() + "&id="
                        + event.key().substring(1)
                : "";
    }

    /** What the link to earlier events carries; empty where there are none. */
    public String earlier() {
        if (events.size() <= Records.PAGE) {
            return "";
        }
        TimelineEvent last = events.get(Records.PAGE - 1);
        return last.day() + "_" + (last.at() == null ? "" : last.at()) + "_" + last.key();
    }

    public List<String> filters() {
        return Arrays.stream(TimelineKind.values())
                .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toList());
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(@Nullable String show) {
        this.show = show;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String before) {
        this.before = before;
    }
}
