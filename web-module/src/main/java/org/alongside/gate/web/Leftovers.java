package org.alongside.gate.web;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;

/**
 * Files of people's data that a server leaves in temporary folders when it is ended in the middle of something: what was being sent
 * to it, and the extract that was being imported. They are taken away when the next one starts; what was cut off on its way, after ten minutes.
 */
final class Leftovers {

    private static final String SENT = "upload_*.tmp";
    private static final String EXTRACT = "alongside-import*.zip";

    /** A file of another server on the same machine is read within seconds of being written. */
    private static final Duration IN_USE = Duration.ofHours(1);

    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(10);

    private Leftovers() {}

    /** Makes the application's own temporary folder private, and empties it of what an earlier run was sent. */
    static void sweep(File own) throws IOException {
        Path folder = own.toPath();
        Files.createDirectories(folder);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        delete(folder, SENT, Instant.MAX);
    }

    /**
     * What somebody began to send and did not end: the container keeps it. No request goes on for so long that another one is meant
     * (server-settings.asadmin).
     */
    static void sweepAbandoned(Path own) throws IOException {
        delete(own, SENT, Instant.now().minus(LONGEST_REQUEST));
    }

    /** What servers that have ended left in the machine's temporary folder; Payara Micro has a folder of its own there for each run. */
    static void sweepOlder(Path temporary) throws IOException {
        Instant old = Instant.now().minus(IN_USE);
        delete(temporary, EXTRACT, old);
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(temporary, "payaramicro-rt*")) {
            for (Path run : runs) {
                sweepRun(run.resolve("generated").resolve("jsp"), old);
            }
        }
    }

    private static void sweepRun(Path generated, Instant old) throws IOException {
        if (Files.isReadable(generated)) {
            try (DirectoryStream<Path> applications = Files.newDirectoryStream(generated, Files::isReadable)) {
                for (Path application : applications) {
                    delete(application, SENT, old);
                }
            }
        }
    }

    private static void delete(Path folder, String names, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, names)) {
            for (Path file : files) {
                delete(file, before);
            }
        }
    }

    private static void delete(Path file, Instant before) throws IOException {
        try {
            if (before.equals(Instant.MAX) || Files.getLastModifiedTime(file).compareTo(FileTime.from(before)) < 0) {
                Files.deleteIfExists(file);
            }
        } catch (FileSystemException e) {
            // gone meanwhile, somebody else's, or open on a system that keeps open files: the next turn tries again
            return;
        }
    }
}
