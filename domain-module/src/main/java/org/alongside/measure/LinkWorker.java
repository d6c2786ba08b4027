package org.alongside.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody of the crisis team who is the link to one community team, from a day to a day that still counts. */
public record LinkWorker(
        String communityTeam, LocalDate start, @Nullable LocalDate end) {

    public boolean activeOn(LocalDate day) {
        return !start.isAfter(day) && (end == null || !end.isBefore(day));
    }

    public boolean activeDuring(MeasurePeriod period) {
        return !start.isAfter(period.to()) && (end == null || !end.isBefore(period.from()));
    }
}
