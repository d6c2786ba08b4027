package org.alongside.inpatient.service;

import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The steps of a stay in hospital, and what hangs on it, are taken by one person at a time: the others wait. */
public final class SpellLock {

    private static final String LOCKED = "select person_id from hospital_spell where id = ? for update";

    private SpellLock() {}

    /**
     * Waits for whoever takes one now, and keeps others waiting until the caller's transaction is over.
     *
     * @return whose stay it is; empty where the caller may see none
     */
    public static Optional<UUID> take(Handle handle, UUID spell) {
        return handle.createQuery(LOCKED).bind(0, spell).mapTo(UUID.class).findOne();
    }
}
