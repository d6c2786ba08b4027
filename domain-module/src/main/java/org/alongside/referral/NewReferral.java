package org.alongside.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * A referral as somebody takes it (MHSDS MHS101): to which team, when it was received, from where and how urgent.
 *
 * @param at null counts as midnight in the published measures
 * @param source of referral, by its national code
 * @param priority clinical response priority, by its national code
 * @param reason primary reason, by its national code
 * @param referrer who is told what becomes of it
 * @param words why, as whoever takes it writes it; null where they stand where they were said: in a call, on a link, in a message
 */
public record NewReferral(
        UUID team,
        LocalDate day,
        @Nullable LocalTime at,
        @Nullable String source,
        @Nullable String priority,
        @Nullable String reason,
        Referrer referrer,
        @Nullable String words) {

    /** Characters. */
    public static final int LONGEST_WORDS = 4_000;

    /** @throws RuleBroken where words are asked for and nothing is said, or too much */
    public NewReferral {
        if (words != null) {
            words = words.strip();
            RuleBroken.unless(!words.isEmpty(), "referral.wordsMissing");
            RuleBroken.unless(words.length() <= LONGEST_WORDS, "referral.tooLong", Integer.toString(LONGEST_WORDS));
        }
    }

    /** The words stand where they were said. */
    public NewReferral(
            UUID team,
            LocalDate day,
            @Nullable LocalTime at,
            @Nullable String source,
            @Nullable String priority,
            @Nullable String reason,
            Referrer referrer) {
        this(team, day, at, source, priority, reason, referrer, null);
    }

    /** Nothing is known of whoever referred. */
    public NewReferral(
            UUID team,
            LocalDate day,
            @Nullable LocalTime at,
            @Nullable String source,
            @Nullable String priority,
            @Nullable String reason) {
        this(team, day, at, source, priority, reason, new Referrer(null, null, null));
    }

    /** It was received: not later than now. */
    void happened(Instant now) {
        RuleBroken.unless(!London.after(day, at, now), "referral.inFuture");
    }
}
