package org.alongside.backup.service;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.alongside.backup.Manifest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Takes a backup while the application runs: a dump and, counted in the very same snapshot, its {@link Manifest}. It is a
 * folder that appears under its name only when it is complete, and that its owner alone may read.
 */
final class Backup {

    static final String DUMP = "alongside.dump";
    static final String MANIFEST = "manifest.properties";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'alongside-'yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String TAKEN = """
            insert into backup_taken (taken_at, tool, name, rows, schema_version)
            values (:at, 'alongside', :name, :rows, :schema)""";

    private Backup() {}

    static Path take(Target target, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(
                folder,
                ".unfinished-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (Handle handle = target.open()) {
            Contents.require(handle, target);
            Manifest manifest = handle.inTransaction(
                    TransactionIsolationLevel.REPEATABLE_READ, inside -> dump(target, inside, unfinished));
            write(manifest, unfinished.resolve(MANIFEST));
            Path backup = folder.resolve(NAME.format(manifest.takenAt()));
            Files.move(unfinished, backup);
            if (manifest.rows().containsKey("backup_taken")) {
                remember(handle, manifest, backup);
            }
            return backup;
        } finally {
            Files.deleteIfExists(unfinished.resolve(DUMP));
            Files.deleteIfExists(unfinished.resolve(MANIFEST));
            Files.deleteIfExists(unfinished);
        }
    }

    private static Manifest dump(Target target, Handle handle, Path folder) throws IOException {
        String snapshot = handle.createQuery("select pg_export_snapshot()")
                .mapTo(String.class)
                .one();
        Instant takenAt =
                handle.createQuery("select now()").mapTo(Instant.class).one();
        Path dump = folder.resolve(DUMP);
        PostgresPrograms.run(
                target,
                "pg_dump",
                List.of(
                        "--format=custom",
                        "--schema=alongside",
                        "--no-owner",
                        "--no-acl",
                        "--snapshot=" + snapshot,
                        "--file=" + dump));
        String server = handle.createQuery("select 'PostgreSQL ' || current_setting('server_version')")
                .mapTo(String.class)
                .one();
        return new Manifest(takenAt, Contents.schemaVersion(handle), server, Digest.of(dump), Contents.rows(handle));
    }

    private static void write(Manifest manifest, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            manifest.toProperties().store(writer, null);
        }
    }

    static void remember(Handle handle, Manifest manifest, Path backup) {
        handle.createUpdate(TAKEN)
                .bind("at", manifest.takenAt())
                .bind("name", backup.getFileName().toString())
                .bind("rows", manifest.total())
                .bind("schema", manifest.schemaVersion())
                .execute();
    }
}
