package org.alongside.board.service;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board of a team.
 *
 * @param teams those whose board the caller may see
 * @param team the one that is shown; null where there is none
 * @param rows worst first
 */
public record BoardDetails(
        List<BoardHead> teams, @Nullable BoardHead team, List<BoardRow> rows, List<Workload> workloads) {

    /** Who should have been seen by now. */
    public long breached() {
        return rows.stream()
                .map(BoardRow::waits)
                .filter(state -> state != null && state.breached())
                .count();
    }

    public long withoutNext() {
        return rows.stream().filter(BoardRow::nextMissing).count();
    }

    /** Who has an involved community team with which there was no joint contact yet. */
    public long notMet() {
        return rows.stream().filter(row -> row.notMet() != null).count();
    }
}
