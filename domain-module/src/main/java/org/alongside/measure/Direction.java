package org.alongside.measure;

/** Which way of a figure is the good one. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    /** A change is worth a look, and neither way is good in itself. */
    NEITHER
}
