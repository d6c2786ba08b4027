package org.alongside.backup;

import org.jspecify.annotations.Nullable;

/**
 * What one table held at one moment, so that a row that is missing, or that says something else, is found.
 *
 * @param rows how many there were
 * @param checksum over the text of all of them in any order; null where a backup was taken by a version that kept none
 */
public record TableContents(long rows, @Nullable String checksum) {

    /** Of a table that is not there. */
    static final TableContents NOTHING = new TableContents(0, null);

    public TableContents {
        if (rows < 0) {
            throw new IllegalArgumentException("no table has fewer than no rows");
        }
    }

    /** As far as both say it: as many rows, with the same in them. */
    boolean sameAs(TableContents other) {
        return rows == other.rows && (checksum == null || other.checksum == null || checksum.equals(other.checksum));
    }
}
