package org.alongside.exchange;

import java.util.Set;

/** What was decided about a difference between an extract and what staff entered. */
public enum ConflictState {
    OPEN,
    /** What was entered here is right; the system that the extract comes from has to be corrected. */
    OURS,
    /** The extract is right; its value was taken, and later extracts are followed again. */
    EXTRACT;

    public Set<ConflictState> next() {
        return this == OPEN ? Set.of(OURS, EXTRACT) : Set.of();
    }
}
