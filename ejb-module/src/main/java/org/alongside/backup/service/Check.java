package org.alongside.backup.service;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.alongside.backup.Manifest;
import org.alongside.backup.NotABackup;

/**
 * Whether a backup is what was written, for the nightly look at a copy: it needs no database. What it cannot find is a dump
 * that was wrong from the beginning; that is what a restore proves.
 */
final class Check {

    private static final List<String> SUMMED = List.of(Backup.DUMP, Backup.MANIFEST);

    private Check() {}

    /** @throws NotABackup where a file is missing or is not the one that was written */
    static Manifest files(Path backup) throws IOException {
        Manifest manifest = manifest(backup);
        Path dump = backup.resolve(Backup.DUMP);
        if (manifest.saysContents()) {
            Sums.require(backup, SUMMED);
        }
        if (!Digest.of(dump).equals(manifest.sha256())) {
            throw new NotABackup(dump + " is not the file that was written");
        }
        return manifest;
    }

    /** The same, and that PostgreSQL's own program reads the dump to its end and finds in it as many rows as its list says. */
    static Manifest all(Path backup) throws IOException {
        Manifest manifest = files(backup);
        DumpedRows dumped = new DumpedRows();
        PostgresPrograms.read(backup.resolve(Backup.DUMP), dumped);
        Verification.failOn(manifest.differences(dumped.perTable()));
        return manifest;
    }

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

    static void write(Manifest manifest, Path folder) throws IOException {
        try (var writer = Files.newBufferedWriter(folder.resolve(Backup.MANIFEST))) {
            manifest.toProperties().store(writer, null);
        }
        Sums.write(folder, SUMMED);
    }

    /** What could not be compared with a backup of an earlier version. */
    static String limits(Manifest manifest) {
        return manifest.saysContents()
                ? ""
                : " It was taken by a version that kept no checksums: how many rows each table has was compared, and not what"
                        + " is in them.";
    }
}
