package org.alongside.person;

import java.util.Set;

/** What was decided about two people who may be the same one. */
public enum DuplicateState {
    OPEN,
    /** They are the same: the rows of one were moved to the other. Can be undone. */
    MERGED,
    /** They are two people. Can be taken back. */
    DIFFERENT;

    public Set<DuplicateState> next() {
        return this == OPEN ? Set.of(MERGED, DIFFERENT) : Set.of(OPEN);
    }
}
