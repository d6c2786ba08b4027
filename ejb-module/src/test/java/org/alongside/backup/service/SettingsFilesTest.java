package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords with signs that a shell, systemd or Windows works with are taken as they stand, or refused. */
class SettingsFilesTest {

    private static final Path LINES = Path.of("src/test/resources/backup/settings.txt");

    @TempDir
    private Path folder;

    private Map<String, String> read(String server, String admin) throws IOException {
        Files.writeString(folder.resolve("server.env"), server);
        Files.writeString(folder.resolve("admin.env"), admin);
        return SettingsFiles.over(Map.of(SettingsFiles.FOLDER, folder.toString(), "A", "environment"));
    }

    @Test
    void aValueIsTakenAsItStandsOrRefused() throws Exception {
        int refused = 0;
        for (String line : Files.readAllLines(LINES)) {
            String[] written = line.split(" => ", -1);
            if (written.length == 2) {
                assertThat(read("KEY=" + written[0] + "\r\n", "").get("KEY"))
                        .as(line)
                        .isEqualTo(written[1].replace("<", "").replace(">", ""));
            } else if (!line.startsWith("#")) {
                refused++;
                assertThatThrownBy(() -> read("\nKEY=" + line, ""))
                        .as(line)
                        .isInstanceOf(MaintenanceFailed.class)
                        .hasMessageContaining("server.env, line 2: put this value in single quotes");
            }
        }
        assertThat(refused).isEqualTo(6);
    }

    @Test
    void theLaterFileCountsAndBothCountMoreThanTheEnvironment() throws Exception {
        assertThat(read("# a comment\n\n; another\nA=1\nB=2", "B=3\n C=4"))
                .containsEntry("A", "1")
                .containsEntry("B", "3")
                .containsEntry("C", "4");
        assertThat(SettingsFiles.over(Map.of("A", "environment"))).containsEntry("A", "environment");
    }

    @Test
    void whatIsNoSettingIsNamedWithItsLine() {
        assertThatThrownBy(() -> read("A=1\nexport B=2\n", "")).hasMessageContaining("line 2: this is not KEY=VALUE.");
        assertThatThrownBy(() -> read("A=1", "1A=2")).hasMessageContaining("admin.env, line 1: this is not KEY=VALUE.");
    }
}
