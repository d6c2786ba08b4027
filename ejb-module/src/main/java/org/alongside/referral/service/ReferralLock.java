package org.alongside.referral.service;

import java.util.UUID;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;

/** What there is once for a referral, in the features above, is changed by one person at a time: the others wait. */
public final class ReferralLock {

    private static final String LOCKED = "select person_id from referral where id = ? for update";

    private ReferralLock() {}

    /**
     * Waits for whoever changes it now, and keeps others waiting until the caller's transaction is over.
     *
     * @return whose referral it is
     * @throws NotFound where the caller may see no such referral
     */
    public static UUID take(Handle handle, UUID referral) {
        return handle.createQuery(LOCKED)
                .bind(0, referral)
                .mapTo(UUID.class)
                .findOne()
                .orElseThrow(() -> new NotFound("referral"));
    }
}
