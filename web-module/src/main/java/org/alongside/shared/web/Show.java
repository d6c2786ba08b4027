package org.alongside.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.alongside.shared.London;
import org.alongside.shared.PhoneText;
import org.alongside.shared.service.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Writes dates, times and deadlines on pages as the CUI guidance has them; nothing depends on the browser's locale. */
@Named("show")
@ApplicationScoped
public class Show {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE dd-MMM-uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    /** What stands where nothing is known. */
    public static final String UNKNOWN = "Not Known";

    private final BusinessClock clock;

    @Inject
    public Show(BusinessClock clock) {
        this.clock = clock;
    }

    /** For the container's proxy only. */
    @SuppressWarnings("NullAway")
    protected Show() {
        this(null);
    }

    /** 05-Apr-2008. */
    public String date(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : DATE.format(day);
    }

    /** 1985-04-05 as 05-Apr-1985. */
    public static String day(String iso) {
        return DATE.format(LocalDate.parse(iso));
    }

    /** A value of an evidence list: a date as dates are shown, anything else as it is. */
    public String judged(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? date(LocalDate.parse(value)) : value;
    }

    /** Tue 05-Jan-2009. */
    public String weekday(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : WEEKDAY.format(day);
    }

    /** A month of a measure: 2026-04 is Apr 2026. */
    public String month(String month) {
        return MONTH.format(YearMonth.parse(month));
    }

    /** This moment, as {@link #moment} writes it. */
    public String now() {
        return moment(clock.instant());
    }

    /** 14:05, on the 24-hour clock. */
    public String clock(@Nullable LocalTime time) {
        return time == null ? "" : TIME.format(time);
    }

    /** 05-Apr-2008 14:05. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : DATE.format(London.timeOf(instant)) + " " + TIME.format(London.timeOf(instant));
    }

    /** What was written about telephone numbers, each of which can be rung. */
    public List<PhoneText.Piece> phones(@Nullable String written) {
        return written == null ? List.of() : PhoneText.pieces(written);
    }

    public String known(@Nullable String value) {
        return value == null || value.isBlank() ? UNKNOWN : value;
    }

    /** Milliseconds since 1970, by which the page's script lets a deadline go on. */
    public long epoch(Instant instant) {
        return instant.toEpochMilli();
    }

    public long epochNow() {
        return clock.instant().toEpochMilli();
    }

    /** What is left of a deadline, in whole units: 2d 4hrs left, or 5hrs 20mins over. */
    public String left(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        return parts(left.abs()) + (left.isNegative() ? " over" : " left");
    }

    /** over, soon (less than a day) or fine: a word, and with it a colour and a shape. */
    public String urgency(Instant deadline) {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative()) {
            return "over";
        }
        return left.compareTo(Duration.ofDays(1)) < 0 ? "soon" : "fine";
    }

    public LocalDate today() {
        return clock.today();
    }

    private static String parts(Duration duration) {
        long days = duration.toDays();
        int hours = duration.toHoursPart();
        if (days > 0) {
            return days + "d" + (hours > 0 ? " " + hours + "hrs" : "");
        }
        int minutes = duration.toMinutesPart();
        if (hours > 0) {
            return hours + "hrs" + (minutes > 0 ? " " + minutes + "mins" : "");
        }
        return minutes + "mins";
    }
}
