package org.alongside.person.service;

import java.util.UUID;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;

/** What there is once for a person, above the registry, is written by one at a time: the others wait. */
public final class RegistrationLock {

    private static final String LOCKED =
            "select r.provider_id from person_registration r where r.person_id = ? and not r.alias for update";

    private RegistrationLock() {}

    /**
     * Waits for whoever writes it now, and keeps others waiting until the caller's transaction is over.
     *
     * @return the provider whose record it is
     * @throws NotFound where the caller may see nobody by that id
     */
    public static UUID take(Handle handle, UUID person) {
        return handle.createQuery(LOCKED)
                .bind(0, person)
                .mapTo(UUID.class)
                .findFirst()
                .orElseThrow(() -> new NotFound("record"));
    }
}
