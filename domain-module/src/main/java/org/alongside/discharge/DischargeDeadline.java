package org.alongside.discharge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.alongside.shared.London;

/**
 * Until when the discharge plan and treatment summary must have gone out: three calendar days after the end of crisis
 * care (CORE item 34 b), to the end of that day in London.
 *
 * @param ended the day on which crisis care ended
 */
public record DischargeDeadline(LocalDate ended) {

    public static final int DAYS = 3;

    public LocalDate lastDay() {
        return ended.plusDays(DAYS);
    }

    public Instant at() {
        return London.endOf(lastDay());
    }

    public boolean missedBy(Instant now) {
        return now.isAfter(at());
    }

    /** What is left of it; negative when it is over. */
    public Duration left(Instant now) {
        return Duration.between(now, at());
    }
}
