package org.alongside.response.service;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of response times.
 *
 * @param late everybody who was due in it and not seen in time
 * @param closed null while it is not closed
 */
public record ResponseMonth(
        YearMonth month, List<ResponseRow> late, @Nullable Closed closed) {

    /** By whom, and when. */
    public record Closed(String closedBy, Instant closedAt) {}

    /** How many have no reason yet, or have not been looked into. */
    public int open() {
        return (int) late.stream().filter(row -> row.finding() == null).count();
    }
}
