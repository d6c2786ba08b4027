package org.alongside.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Calendar rules of the National Health Service in England and Wales: a date is a date in Europe/London. Elapsed limits
 * (72 hours) add durations to instants; calendar limits (3 days) add dates here, so that both are right over a clock
 * change.
 */
public final class London {

    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private London() {}

    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static ZonedDateTime timeOf(Instant instant) {
        return instant.atZone(ZONE);
    }

    /** A time on the wall in London: the earlier one where it comes twice, an hour later where it does not come at all. */
    public static Instant instant(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(ZONE).toInstant();
    }

    /** The first instant of a calendar day in London. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The last instant of a calendar day, to the second: 23:59:59 in London. */
    public static Instant endOf(LocalDate day) {
        return instant(day, LocalTime.of(23, 59, 59));
    }

    /** Whether a day, or a time of it, lies after this instant. */
    public static boolean after(LocalDate day, @Nullable LocalTime at, Instant now) {
        return at == null ? day.isAfter(dateOf(now)) : instant(day, at).isAfter(now);
    }
}
