package org.alongside.backup.service;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.alongside.backup.Manifest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Takes a backup while the application runs: a dump and, counted and summed in the very same snapshot, its {@link Manifest}. It is a
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
        Path unfinished = Files.createTempDirectory(folder, ".unfinished-", ownersOnly(folder));
        try (Handle handle = target.open()) {
            Contents.require(handle, target);
            Manifest manifest = handle.inTransaction(
                    TransactionIsolationLevel.REPEATABLE_READ, inside -> dump(target, inside, unfinished));
            Check.write(manifest, unfinished);
            Path backup = named(unfinished, folder, manifest);
            if (manifest.tables().containsKey("backup_taken")) {
                remember(handle, manifest, backup);
            }
            return backup;
        } finally {
            Files.deleteIfExists(unfinished.resolve(DUMP));
            Files.deleteIfExists(unfinished.resolve(MANIFEST));
            Files.deleteIfExists(unfinished.resolve(Sums.FILE));
            Files.deleteIfExists(unfinished);
        }
    }

    /** On Windows it is for whoever may read the folder that it is put into. */
    private static FileAttribute<?>[] ownersOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
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
        return new Manifest(takenAt, Contents.schemaVersion(handle), server, Digest.of(dump), Contents.of(handle));
    }

    /** Of two that are taken in the same second the later one gets a number. */
    private static Path named(Path unfinished, Path folder, Manifest manifest) throws IOException {
        String name = NAME.format(manifest.takenAt());
        for (int number = 1; ; number++) {
            Path backup = folder.resolve(number == 1 ? name : name + "-" + number);
            try {
                return Files.move(unfinished, backup);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                // so the next number
            }
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
