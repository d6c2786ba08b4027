package org.alongside.discharge;

import java.util.Set;

/** A summary is a draft until it is signed; what is signed is never changed. */
public enum SummaryState {
    DRAFT,
    SIGNED;

    public Set<SummaryState> next() {
        return this == DRAFT ? Set.of(SIGNED) : Set.of();
    }
}
