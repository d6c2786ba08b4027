package org.alongside.shared.service;

import java.sql.SQLException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Tells a database that cannot be reached, that went away in the middle, or that has no room, from everything else that can be
 * wrong: then nothing is wrong with what was being done, and it is done when the database is back.
 */
public final class DatabaseAway {

    /** The disk is, or there are connections enough; what one statement wanted too much of is a fault of that statement. */
    private static final Set<String> FULL = Set.of("53100", "53300");

    private DatabaseAway() {}

    public static boolean in(Throwable error) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = error; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof SQLException database && away(database)) {
                return true;
            }
        }
        return false;
    }

    /**
     * By class of SQLSTATE: connection, signing in, operator's intervention, no room on the disk or for another connection; and
     * without one where the pool had none to give.
     */
    private static boolean away(SQLException error) {
        String state = error.getSQLState();
        return state == null
                || state.startsWith("08")
                || state.startsWith("28")
                || state.startsWith("57P")
                || FULL.contains(state);
    }
}
