package org.alongside.shared;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as staff type it on the 24-hour clock: 14:05, 1405, 14.05 or 9. Never with am or pm. */
public final class TypedTime {

    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?");

    private TypedTime() {}

    /** Empty where it is no time of day. */
    public static Optional<LocalTime> read(String typed) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minutes = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
