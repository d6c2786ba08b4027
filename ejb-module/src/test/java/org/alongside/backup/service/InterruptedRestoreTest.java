package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.alongside.shared.service.Migration;
import org.alongside.shared.service.MigrationFailed;
import org.junit.jupiter.api.Test;

/** A restore that was killed is taken for nothing else, and says how to begin again. */
class InterruptedRestoreTest extends OnOldestPostgres {

    private static final String AT_WORK = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and application_name = 'pg_restore'";
    private static final String WAITING = AT_WORK + " and wait_event_type = 'Lock'";

    private Process restoring(Map<String, String> settings) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Maintenance.class.getName(),
                "restore",
                THREAD.toString());
        builder.environment().putAll(settings);
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("restore.log").toFile())
                .start();
    }

    private static void until(Map<String, String> settings, String query, String expected, Process process)
            throws Exception {
        while (!one(settings, query).equals(expected)) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS))
                    .as("it ended too soon")
                    .isFalse();
        }
    }

    @Test
    void aRestoreThatWasKilledSaysHowToBeginAgain() throws Exception {
        Map<String, String> settings = postgres.emptyDatabase();
        List<ProcessHandle> programs;
        // nobody can make the schema before this one has given up, so the restore waits in its middle
        try (Connection first = postgres.connect(settings, "owner_role", "owner");
                Statement sql = first.createStatement()) {
            first.setAutoCommit(false);
            sql.execute("create schema alongside");
            Process process = restoring(settings);
            until(settings, WAITING, "1", process);
            assertThat(run(settings, "restore", THREAD)).isEqualTo(1);
            assertThat(said).contains("Another restore into the database at").contains("is running");
            programs = process.descendants().toList();
            assertThat(programs).isNotEmpty();
            process.destroyForcibly().waitFor();
            whoeverIsHastyWaitsForTheProgramThatIsLeft(settings);
            first.rollback();
        }
        for (ProcessHandle program : programs) {
            program.onExit().get(30, TimeUnit.SECONDS);
        }
        none(settings, AT_WORK);
        assertThat(one(settings, "select to_regnamespace('alongside')"))
                .as("what was put in is undone")
                .isNull();
        for (String command : List.of("verify", "migrate")) {
            assertThat(run(settings, command)).as(said).isEqualTo(1);
            assertThat(said).contains("The restore of thread, begun at ").contains(" is not finished");
        }
        assertThatThrownBy(() -> Migration.require(settings.get("DB_URL"), "app_role", "app"))
                .as("a server waits")
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("is not finished");
        assertThat(run(settings, "restore", THREAD)).isEqualTo(1);
        assertThat(said).contains("begin again");
        beginAgainAsItSays(settings);
    }

    /** The mark is taken away while PostgreSQL's program still waits: it would put everything in behind the next one's back. */
    private void whoeverIsHastyWaitsForTheProgramThatIsLeft(Map<String, String> settings) throws SQLException {
        none(
                settings,
                "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                        + " where l.locktype = 'advisory' and d.datname = current_database()");
        sql(settings, "alter schema alongside_restore rename to aside");
        assertThat(run(settings, "restore", THREAD)).isEqualTo(1);
        assertThat(said).contains("Another restore into the database at").contains("is running");
        sql(settings, "alter schema aside rename to alongside_restore");
    }

    private static void none(Map<String, String> settings, String counted) throws SQLException {
        while (!one(settings, counted).equals("0")) {
            Thread.onSpinWait();
        }
    }

    private void beginAgainAsItSays(Map<String, String> settings) throws SQLException {
        String words = said.replaceAll("(?s).*\"(drop schema.*;)\".*", "$1");
        assertThat(words).contains("cascade; drop schema alongside_restore;");
        sql(settings, words);
        done(settings, "restore", THREAD);
        done(settings, "verify");
    }
}
