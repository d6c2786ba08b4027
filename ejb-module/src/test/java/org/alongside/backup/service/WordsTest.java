package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** Java says of some failures what file it was and not why. */
class WordsTest {

    @Test
    void whyIsSaid() {
        String user = System.getProperty("user.name");
        assertThat(Words.of(new AccessDeniedException("/backups")))
                .isEqualTo("/backups cannot be read or written: " + user + " may not.");
        assertThat(Words.of(new NoSuchFileException("/backups"))).contains(": it is not there.");
        assertThat(Words.of(new FileAlreadyExistsException("/backups"))).contains("is there already, and no folder.");
        assertThat(Words.of(new FileSystemException("/backups", null, "No space left on device")))
                .isEqualTo("/backups cannot be read or written: No space left on device.");
        assertThat(Words.of(new FileSystemException("/backups"))).contains("FileSystemException");
        assertThat(Words.of(new IOException("No space left on device")))
                .isEqualTo("A file cannot be read or written: No space left on device");
    }
}
