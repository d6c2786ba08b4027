package org.alongside.shared.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.alongside.shared.London;

/** Dates as letters write them: 5 April 2026. */
public final class LetterDate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);

    private LetterDate() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    public static String of(Instant instant) {
        return MINUTE.format(London.timeOf(instant));
    }
}
