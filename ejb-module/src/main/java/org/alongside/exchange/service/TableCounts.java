package org.alongside.exchange.service;

/** What became of the rows of one file; {@code read} is the sum of the other four. */
public record TableCounts(long read, long inserted, long updated, long unchanged, long rejected) {

    static final TableCounts NONE = new TableCounts(0, 0, 0, 0, 0);

    TableCounts plus(TableCounts other) {
        return new TableCounts(
                read + other.read,
                inserted + other.inserted,
                updated + other.updated,
                unchanged + other.unchanged,
                rejected + other.rejected);
    }
}
