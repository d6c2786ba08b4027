package org.alongside.gate.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an ended server has left of people's data goes when the next one starts; what another one works with stays. */
class LeftoversTest {

    @TempDir
    private Path folder;

    private Path file(String name, Duration age) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "999 000 0018");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }

    @Test
    void theOwnFolderIsPrivateAndEmptiedOfWhatWasSent() throws Exception {
        Path sent = file("own/upload_1_2.tmp", Duration.ZERO);
        Path other = file("own/something.else", Duration.ZERO);
        Leftovers.sweep(folder.resolve("own").toFile());
        assertThat(sent).doesNotExist();
        assertThat(other).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("own"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whatOtherRunsLeftGoesUnlessItIsInUse() throws Exception {
        String run = "payaramicro-rt1tmp/generated/jsp/alongside/";
        Path left = file(run + "upload_1_2.tmp", Duration.ofHours(2));
        Path inUse = file(run + "upload_1_3.tmp", Duration.ofMinutes(2));
        Path imported = file("alongside-import7.zip", Duration.ofHours(2));
        Path importing = file("alongside-import8.zip", Duration.ofMinutes(2));
        Path others = file("upload_of_somebody.txt", Duration.ofHours(2));
        Files.createDirectories(folder.resolve("payaramicro-rt2tmp"));
        Leftovers.sweepOlder(folder);
        assertThat(left).doesNotExist();
        assertThat(imported).doesNotExist();
        assertThat(inUse).exists();
        assertThat(importing).exists();
        assertThat(others).exists();
    }

    /** Of a file that was cut off on its way the container keeps what came. */
    @Test
    void whatWasCutOffGoesAfterTenMinutes() throws Exception {
        Path cutOff = file("own/upload_1_2.tmp", Duration.ofMinutes(11));
        Path underWay = file("own/upload_1_3.tmp", Duration.ofMinutes(4));
        Path other = file("own/something.else", Duration.ofHours(2));
        Leftovers.sweepAbandoned(folder.resolve("own"));
        assertThat(cutOff).doesNotExist();
        assertThat(underWay).exists();
        assertThat(other).exists();
    }
}
