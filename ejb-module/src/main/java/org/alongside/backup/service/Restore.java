package org.alongside.backup.service;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.alongside.backup.Manifest;
import org.alongside.backup.NotABackup;
import org.jdbi.v3.core.Handle;

/**
 * Puts a backup into an empty database and proves that it is all there. A database that has Alongside in it is never
 * touched, so a restore can be tried at any time beside the one in use. A backup of an older version is brought to this
 * one's schema.
 */
final class Restore {

    private Restore() {}

    static Manifest manifest(Path backup) throws IOException {
        Path file = backup.resolve(Backup.MANIFEST);
        if (!Files.isReadable(file) || !Files.isReadable(backup.resolve(Backup.DUMP))) {
            throw new NotABackup(backup + " has no " + Backup.MANIFEST + " and " + Backup.DUMP + " in it");
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return Manifest.from(properties);
    }

    /** @throws NotABackup before anything is done, where the backup is damaged */
    static Manifest into(Target target, Path backup) throws IOException {
        Manifest manifest = manifest(backup);
        Path dump = backup.resolve(Backup.DUMP);
        if (!Digest.of(dump).equals(manifest.sha256())) {
            throw new NotABackup(dump + " is not the file that was written");
        }
        try (Handle handle = target.open()) {
            if (!Contents.none(handle)) {
                throw new MaintenanceFailed("The database at " + target.url() + " has Alongside in it already."
                        + " Restore into an empty database, and point DB_URL there when it is proven.");
            }
            PostgresPrograms.run(
                    target,
                    "pg_restore",
                    List.of(
                            "--dbname=" + target.forPrograms().get("PGDATABASE"),
                            "--no-owner",
                            "--no-acl",
                            "--exit-on-error",
                            "--single-transaction",
                            dump.toString()));
            Verification.failOn(manifest.differences(Contents.rows(handle)));
            target.migrate();
            Verification.failOn(manifest.losses(Contents.rows(handle)));
            handle.execute("select audit_restored()");
            Backup.remember(handle, manifest, backup);
            Verification.failOn(Verification.of(handle));
        }
        return manifest;
    }
}
