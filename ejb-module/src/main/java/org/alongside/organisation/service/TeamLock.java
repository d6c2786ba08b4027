package org.alongside.organisation.service;

import java.util.UUID;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;

/** The rota of a team and the handing over of its shift are changed by one person at a time: the others wait. */
public final class TeamLock {

    private static final String LOCKED = "select provider_id from team where id = ? for update";

    private TeamLock() {}

    /**
     * Waits for whoever changes it now, and keeps others waiting until the caller's transaction is over.
     *
     * @return the team's provider
     * @throws NotFound where there is no such team
     */
    public static UUID take(Handle handle, UUID team) {
        return handle.createQuery(LOCKED)
                .bind(0, team)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new NotFound("team"));
    }
}
