package org.alongside.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a day as staff type it: 05-Apr-2026, 5/4/2026, 5 April 2026 or 2026-04-05. Never month first. */
public final class TypedDay {

    private static final int EARLIEST = 1880;
    private static final int LATEST = 2200;

    private static final List<DateTimeFormatter> FORMATS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, format("d-M-uuuu"), format("d-MMM-uuuu"), format("d-MMMM-uuuu"));

    private TypedDay() {}

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Empty where it is no day, or one that nobody can mean. */
    public static Optional<LocalDate> read(String typed) {
        String dashed = typed.strip().replaceAll("[/. ]", "-");
        for (DateTimeFormatter format : FORMATS) {
            try {
                LocalDate day = LocalDate.parse(dashed, format);
                return day.getYear() < EARLIEST || day.getYear() > LATEST ? Optional.empty() : Optional.of(day);
            } catch (DateTimeException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
