package org.alongside.record.service;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a timeline is wanted.
 *
 * @param kinds all where empty
 * @param beforeDay with the two others: only what lies before the event that was shown last
 */
public record TimelineQuery(
        Set<TimelineKind> kinds,
        @Nullable LocalDate beforeDay,
        @Nullable String beforeTime,
        String beforeKey) {

    /** What a record tells: a shift is handed over with more than that. */
    Set<TimelineKind> told() {
        return kinds.isEmpty() ? EnumSet.allOf(TimelineKind.class) : kinds;
    }

    public static TimelineQuery newest(Set<TimelineKind> kinds) {
        return new TimelineQuery(kinds, null, null, "");
    }
}
