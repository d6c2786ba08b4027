package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings of an installation are read as they stand, by no shell. */
class SettingsFilesTest {

    private static final Path READER = Path.of("src/main/package/with-settings").toAbsolutePath();

    private static final Path LINES = Path.of("../ejb-module/src/test/resources/backup/settings.txt");

    @TempDir
    private Path folder;

    private String said(int expected, String server, String admin, String... command) throws Exception {
        Path first = Files.writeString(folder.resolve("server.env"), server);
        Path second = Files.writeString(folder.resolve("admin.env"), admin);
        List<String> all = new ArrayList<>(List.of("sh", READER.toString(), first.toString(), second.toString()));
        all.add(folder.resolve("not-there.env").toString());
        all.add("--");
        all.addAll(List.of(command));
        Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(expected);
        return said;
    }

    private String value(String line) throws Exception {
        return said(0, line + "\n", "", "printenv", "KEY").replaceAll("\n$", "");
    }

    /** The program's own reader is asked the same, so all that read these files read them alike. */
    @Test
    void aPasswordIsTakenAsItStands() throws Exception {
        for (String line : Files.readAllLines(LINES)) {
            String[] written = line.split(" => ", -1);
            if (written.length == 2) {
                assertThat(value("KEY=" + written[0]))
                        .as(line)
                        .isEqualTo(written[1].replace("<", "").replace(">", ""));
            } else if (!line.startsWith("#")) {
                assertThat(said(2, "KEY=" + line + "\n", "", "true"))
                        .as(line)
                        .contains("line 1: put this value in single");
            }
        }
        assertThat(value("KEY=windows\r")).isEqualTo("windows");
    }

    @Test
    void bothFilesAreReadAndTheLaterOneCounts() throws Exception {
        assertThat(said(0, "# a comment\n\nA=1\nB=2", "B=3\nC=4", "sh", "-c", "echo $A$B$C"))
                .isEqualTo("134\n");
    }

    @Test
    void whatIsNoSettingIsNamedWithItsLine() throws Exception {
        assertThat(said(2, "A=1\nexport B=2\n", "", "echo", "done"))
                .contains("server.env, line 2: this is not KEY=VALUE.");
        assertThat(said(2, "A=1\nsomething\n", "", "echo", "done")).contains("line 2");
    }

    /** It cannot be tried here; at least it starts the same program, in lines that Windows reads. */
    @Test
    void theFormForWindowsStartsTheSameProgram() throws Exception {
        String windows = Files.readString(READER.resolveSibling("alongside-admin.cmd"));
        String here = Files.readString(READER.resolveSibling("alongside-admin"));
        assertThat(windows.replace("\r\n", "")).doesNotContain("\n");
        for (String both : List.of("org.alongside.backup.service.Maintenance", "-Dslf4j.internal.verbosity=ERROR")) {
            assertThat(here).contains(both);
            assertThat(windows).contains(both);
        }
    }
}
