package org.alongside.response;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A category of the trust's triage scale, as it counts from a day on: its code and its time, and nothing else of the scale,
 * which belongs to its authors. The trust sets the times.
 *
 * @param minutes within which somebody is to be seen face to face; null where the category promises no meeting
 * @param priority clinical response priority (MHSDS) that goes with it, by its national code; null where none does
 */
public record TriageCategory(
        String code,
        LocalDate validFrom,
        @Nullable Integer minutes,
        @Nullable String priority) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{1,3}");

    /** Half a year, and nobody means more. */
    private static final int LONGEST = 262_800;

    /** @throws RuleBroken where it is no code, or no time that can be kept */
    public TriageCategory {
        code = code.strip().toUpperCase(Locale.UK);
        RuleBroken.unless(CODE.matcher(code).matches(), "response.badCode");
        RuleBroken.unless(minutes == null || minutes > 0 && minutes <= LONGEST, "response.badMinutes");
    }

    /** Elapsed time; null where there is no clock. */
    public @Nullable Duration within() {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
