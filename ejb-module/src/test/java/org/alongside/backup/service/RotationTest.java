package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.TreeMap;
import org.alongside.backup.Manifest;
import org.alongside.backup.TableContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oldest backups go, and nothing that is none. */
class RotationTest {

    @TempDir
    private Path folder;

    private Path backup(String name, Instant takenAt) throws IOException {
        Path backup = Files.createDirectory(folder.resolve(name));
        TreeMap<String, TableContents> tables = new TreeMap<>();
        tables.put("person", new TableContents(1, "1"));
        Files.writeString(backup.resolve(Backup.DUMP), "x");
        Check.write(new Manifest(takenAt, "001", "PostgreSQL", "ab", tables), backup);
        return backup;
    }

    @Test
    void theNewestAreKept() throws Exception {
        Instant night = Instant.parse("2026-11-29T01:00:00Z");
        Path oldest = backup("alongside-20261128T010000Z", night.minusSeconds(86_400));
        Path same = backup("alongside-20261129T010000Z", night);
        Path second = backup("alongside-20261129T010000Z-2", night);
        Path newest = backup("alongside-20261130T010000Z", night.plusSeconds(86_400));
        Path ours = backup("before-the-merger", night.minusSeconds(999_999));
        Path other = Files.createDirectory(folder.resolve("alongside-20200101T010000Z"));
        assertThat(Rotation.keep(4, folder)).isZero();
        assertThat(Rotation.keep(2, folder)).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining(path -> path.equals(oldest) || path.equals(same));
        assertThat(second).isDirectory();
        assertThat(newest).isDirectory();
        assertThat(ours).isDirectory();
        assertThat(other).as("no backup, whatever its name").isDirectory();
    }
}
