package org.alongside.pairing;

/** How sure it is that two are one. Both count once. */
public enum PairState {
    /** The nearest of several that can be the same: somebody decides. */
    LIKELY,
    /** Each was the other's only candidate, or somebody said so. It can be undone. */
    PAIRED
}
