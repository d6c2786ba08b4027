package org.alongside.call;

import java.time.Instant;
import java.time.LocalTime;
import org.alongside.shared.London;
import org.jspecify.annotations.Nullable;

/**
 * What is heard where somebody is in immediate danger. Each of it is asked, and none of it is needed to save the call.
 *
 * @param place where they are; empty where nobody could say
 * @param ambulanceAt when an ambulance was called; null where that is not known, or none was
 * @param ambulanceBy who called it; empty where that was not said
 */
public record InDanger(String place, @Nullable Instant ambulanceAt, String ambulanceBy) {

    public InDanger {
        place = place.strip();
        ambulanceBy = ambulanceBy.strip();
    }

    /** A time on the wall, typed just now: the last one that has been, so that 23:55 at five past midnight is yesterday's. */
    public static Instant last(LocalTime at, Instant now) {
        Instant today = London.instant(London.dateOf(now), at);
        return today.isAfter(now) ? London.instant(London.dateOf(now).minusDays(1), at) : today;
    }
}
