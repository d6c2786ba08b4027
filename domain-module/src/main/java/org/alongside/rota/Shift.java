package org.alongside.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;

/**
 * From when to when somebody is on duty: the clock on the wall in London at its two ends, the second of them no longer
 * part of it. A night shift over a clock change is an hour longer or shorter; two shifts that meet at one time on the
 * wall have no gap and no overlap between them, even where that time comes twice or not at all.
 */
public record Shift(LocalDateTime from, LocalDateTime until) {

    /** A week on call, and the hour of the clock change. */
    public static final Duration LONGEST = Duration.ofDays(7).plusHours(1);

    public Shift {
        Duration length = Duration.between(instant(from), instant(until));
        RuleBroken.unless(!length.isNegative() && !length.isZero(), "rota.endsBeforeItBegins");
        RuleBroken.unless(length.compareTo(LONGEST) <= 0, "rota.tooLong");
    }

    public static Shift of(Instant start, Instant end) {
        return new Shift(
                London.timeOf(start).toLocalDateTime(), London.timeOf(end).toLocalDateTime());
    }

    public Instant start() {
        return instant(from);
    }

    public Instant end() {
        return instant(until);
    }

    public boolean overlaps(Shift other) {
        return start().isBefore(other.end()) && other.start().isBefore(end());
    }

    /** At the same times on the wall, seven days later. */
    public Shift aWeekLater() {
        return new Shift(from.plusWeeks(1), until.plusWeeks(1));
    }

    /** The earlier one of a time that comes twice; an hour later where it does not come at all. */
    private static Instant instant(LocalDateTime wall) {
        return wall.atZone(London.ZONE).toInstant();
    }
}
