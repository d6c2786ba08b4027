package org.alongside.backup.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.alongside.backup.Manifest;
import org.alongside.backup.NotABackup;
import org.alongside.shared.service.MigrationFailed;
import org.alongside.shared.service.UnfinishedRestore;
import org.jdbi.v3.core.Handle;

/**
 * Puts a backup into an empty database and proves that it is all there. A database that has Alongside in it is never
 * touched, so a restore can be tried at any time beside the one in use. A backup of an older version is brought to this
 * one's schema. Until the proof the database bears a mark, so that a restore that was interrupted is taken for nothing else.
 */
final class Restore {

    private static final String ALONE = "select pg_try_advisory_lock(hashtext('alongside restore'))";

    /** What a killed restore has handed over completely may still be at work. */
    private static final String AT_WORK = """
            select exists (select from pg_stat_activity
                            where datname = current_database() and application_name = 'pg_restore')""";

    private Restore() {}

    /** @throws NotABackup before anything is done, where the backup is damaged */
    static Manifest into(Target target, Path backup) throws IOException {
        Manifest manifest = Check.files(backup);
        try (Handle handle = target.open()) {
            require(handle, target);
            mark(handle, backup);
            try {
                put(target, backup.resolve(Backup.DUMP));
                prove(target, handle, manifest, backup);
            } catch (MaintenanceFailed | MigrationFailed e) {
                throw new MaintenanceFailed(e.getMessage() + afterwards(handle));
            }
            unmark(handle);
        }
        return manifest;
    }

    private static void require(Handle handle, Target target) {
        String running =
                "Another restore into the database at " + target.url() + " is running. Wait until it has ended.";
        if (!handle.createQuery(ALONE).mapTo(Boolean.class).one()) {
            throw new MaintenanceFailed(running);
        }
        Contents.requireProven(handle);
        if (handle.createQuery(AT_WORK).mapTo(Boolean.class).one()) {
            throw new MaintenanceFailed(running);
        }
        if (!Contents.none(handle)) {
            throw new MaintenanceFailed("The database at " + target.url() + " has Alongside in it already."
                    + " Restore into an empty database, and point DB_URL there when it is proven.");
        }
    }

    private static void mark(Handle handle, Path backup) {
        String what = "The restore of " + backup.getFileName() + ", begun at "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + ",";
        handle.useTransaction(inside -> {
            inside.execute("create schema " + UnfinishedRestore.SCHEMA);
            inside.execute("comment on schema " + UnfinishedRestore.SCHEMA + " is '" + what.replace("'", "''") + "'");
        });
    }

    private static void unmark(Handle handle) {
        handle.execute("drop schema " + UnfinishedRestore.SCHEMA);
    }

    private static void put(Target target, Path dump) {
        PostgresPrograms.restore(
                target,
                dump,
                List.of(
                        "--dbname=" + target.forPrograms().get("PGDATABASE"),
                        "--no-owner",
                        "--no-acl",
                        "--exit-on-error",
                        "--single-transaction"));
    }

    private static void prove(Target target, Handle handle, Manifest manifest, Path backup) {
        Verification.failOn(manifest.differences(Contents.of(handle)));
        target.migrateRestored();
        Verification.failOn(manifest.without(Contents.COME_AND_GO).losses(Contents.rows(handle)));
        handle.execute("select audit_restored()");
        Backup.remember(handle, manifest, backup);
        Verification.failOn(Verification.of(handle));
    }

    /** What whoever typed it does next: try again where nothing was put in, else empty the database first. */
    private static String afterwards(Handle handle) {
        if (Contents.none(handle)) {
            unmark(handle);
            return System.lineSeparator() + "Nothing was put into the database.";
        }
        return Contents.unfinishedRestore(handle)
                .map(again -> System.lineSeparator() + again)
                .orElse("");
    }
}
