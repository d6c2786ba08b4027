package org.alongside.pairing.service;

import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Finds what was entered here and came in an extract too: the same person, team and kind within ten minutes, or on the same day
 * where one of the two has no time. Where each is the other's only candidate they are one from then on; of several the nearest are
 * likely, and count once until somebody decides. The row of the extract moves beside the entered one, which holds; what hung on
 * it hangs on the entered one. Called again it changes nothing.
 */
public final class Pairing {

    private Pairing() {}

    /** After an import: everybody at a provider. */
    public static void ofProvider(Handle handle, UUID provider, Instant now) {
        handle.execute("call pair_entered(?, null, ?)", provider, now);
    }

    /** After something was entered about one person. */
    public static void ofPerson(Handle handle, UUID provider, UUID person, Instant now) {
        handle.execute("call pair_entered(?, ?, ?)", provider, person, now);
    }
}
