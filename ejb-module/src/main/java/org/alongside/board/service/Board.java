package org.alongside.board.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.London;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Waiting;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The shift board: everybody in the care of a crisis team, worst first, on one page. */
@Stateless
@UseCase
public class Board {

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /**
     * @param team null for the first one of the caller
     * @throws NotFound where it is no crisis team of the caller
     */
    @Access(value = Permission.SEE_BOARD, audit = AuditKind.LIST)
    public BoardDetails view(@Nullable UUID team) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> {
            List<BoardHead> teams = BoardReader.heads(handle, London.dateOf(now));
            BoardHead shown = shown(teams, team);
            if (shown == null) {
                return new BoardDetails(teams, null, List.of(), List.of());
            }
            trail.subject("board of " + shown.name());
            return of(handle, teams, shown, now);
        });
    }

    /** How many there are, and whether something has changed or has become late, for a page that looks every few seconds. */
    @Access(value = Permission.SEE_BOARD, audit = AuditKind.NONE)
    public Waiting version(UUID team) {
        return jdbi.withHandle(handle -> BoardReader.version(handle, team, clock.instant()));
    }

    private static BoardDetails of(Handle handle, List<BoardHead> teams, BoardHead shown, Instant now) {
        List<BoardRow> rows = BoardReader.rows(handle, shown.id(), now);
        return new BoardDetails(teams, shown, rows, BoardReader.workloads(handle, shown.id(), rows, now));
    }

    private static @Nullable BoardHead shown(List<BoardHead> teams, @Nullable UUID wanted) {
        if (wanted == null) {
            return teams.isEmpty() ? null : teams.get(0);
        }
        return teams.stream()
                .filter(head -> head.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new NotFound("team"));
    }
}
