package org.alongside.backup.service;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import org.alongside.backup.Manifest;
import org.alongside.backup.TableContents;
import org.jdbi.v3.core.Handle;

/**
 * A database beside a backup. Of one that nobody has worked with since, each table must hold what the backup holds; of one that
 * is in use, nothing may be missing.
 */
final class Comparison {

    private Comparison() {}

    /**
     * @return what was proven, for whoever typed the command
     * @throws MaintenanceFailed where something is not as it must be, one sentence a table
     */
    static String of(Manifest backup, Handle handle, boolean inUse) {
        String schema = Contents.schemaVersion(handle);
        if (inUse) {
            return nothingMissing(backup, handle) + changed(backup, handle);
        }
        if (!schema.equals(backup.schemaVersion())) {
            return nothingMissing(backup, handle) + " The backup has schema " + backup.schemaVersion()
                    + " and the database " + schema
                    + ": what is in the rows was not compared. A restore of the backup does"
                    + " that before it migrates.";
        }
        return theSame(backup, handle);
    }

    private static String nothingMissing(Manifest backup, Handle handle) {
        Verification.failOn(backup.without(Contents.COME_AND_GO)
                .without(Contents.TAKEN_AWAY_BY_STAFF)
                .losses(Contents.rowsWithMistakes(handle)));
        return "The database is as it should be and lacks no row of the backup.";
    }

    private static String changed(Manifest backup, Handle handle) {
        SortedSet<String> changed = backup.changed(Contents.of(handle));
        return changed.isEmpty() ? "" : " Since then these tables have changed: " + String.join(", ", changed) + ".";
    }

    private static String theSame(Manifest backup, Handle handle) {
        SortedMap<String, TableContents> found = Contents.of(handle);
        found.keySet().removeAll(Contents.ADDED_TO_BY_A_RESTORE);
        List<String> different = backup.without(Contents.ADDED_TO_BY_A_RESTORE).differences(found);
        if (!different.isEmpty()) {
            throw new MaintenanceFailed(String.join(System.lineSeparator(), different) + System.lineSeparator()
                    + "Of a database that was worked with since, ask instead: verify BACKUP --in-use");
        }
        Verification.failOn(backup.losses(Contents.rows(handle)));
        return "The database is as it should be and holds what the backup holds, " + backup.total() + " rows."
                + Check.limits(backup);
    }
}
