package org.alongside.quickstart;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an application has when it has got ready for the first time: a database that is migrated and has the demonstration
 * trust. The first application of a run leaves a copy, and the next ones begin with it, each with one of its own: to migrate
 * and to import once more would take longer than the start of their server and tell nothing new. How an empty database is
 * begun with is seen where an application is the first, and in {@code PayaraServerIT} and {@code QuickStartIT}; the newer Payara
 * imports a month in {@code OnNewerPayaraIT}.
 */
final class FirstStart {

    private static final String CLUSTER = "postgresql";
    private static final String CREDENTIALS = "credentials.properties";

    /** They are of the server that runs. */
    private static final Set<String> NOT_COPIED = Set.of("postmaster.pid", "postmaster.opts");

    private static final Path COPIES =
            Path.of(System.getProperty("alongside.target"), "it").toAbsolutePath();
    private static final String NAME = "first-start-";
    private static final Path COPY = COPIES.resolve(NAME
            + System.getProperty(
                    "alongside.run", Long.toString(ProcessHandle.current().pid())));

    private FirstStart() {}

    /** Gives a new application the data with which another one has started before it. @return whether there was any */
    static boolean into(Path data) throws IOException {
        boolean copied = Files.exists(COPY);
        if (copied) {
            copy(COPY, data);
        }
        return copied;
    }

    /** Leaves a copy for those that come, as PostgreSQL has it done beside its work, unless another one has been faster. */
    static void of(Path data, String url, Credentials credentials) throws Exception {
        if (Files.exists(COPY)) {
            return;
        }
        if (Running.PROCESS.equals("1")) {
            olderOnesGo();
        }
        Path ours = Files.createDirectories(COPIES.resolve(Running.anew(data.getFileName() + "-first-start")));
        Files.copy(data.resolve(CREDENTIALS), ours.resolve(CREDENTIALS), StandardCopyOption.COPY_ATTRIBUTES);
        try (Connection connection = DriverManager.getConnection(url, "postgres", credentials.of("postgres"));
                Statement sql = connection.createStatement()) {
            sql.execute("select pg_backup_start('first start', true)");
            copy(data.resolve(CLUSTER), ours.resolve(CLUSTER));
            try (ResultSet stopped = sql.executeQuery("select labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(ours.resolve(CLUSTER).resolve("backup_label"), stopped.getString(1));
            }
        }
        // up to the end of what was written while the files were copied
        copy(data.resolve(CLUSTER).resolve("pg_wal"), ours.resolve(CLUSTER).resolve("pg_wal"));
        try {
            Files.move(ours, COPY);
        } catch (FileSystemException e) {
            if (Files.notExists(COPY)) {
                throw e;
            }
            Running.anew(ours.getFileName().toString());
        }
    }

    /** Those of earlier runs are of another day, and of other migrations. */
    private static void olderOnesGo() throws Exception {
        try (Stream<Path> found = Files.list(COPIES)) {
            for (String name : found.map(path -> path.getFileName().toString()).toList()) {
                if (name.startsWith(NAME) && !COPY.endsWith(name)) {
                    Running.anew(name);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path made = to.resolve(from.relativize(folder));
                if (Files.notExists(made)) {
                    Files.copy(folder, made, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!NOT_COPIED.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(
                                file,
                                to.resolve(from.relativize(file)),
                                StandardCopyOption.REPLACE_EXISTING,
                                StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException e) {
                        // the server needs it no more
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
                if (gone instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw gone;
            }
        });
    }
}
