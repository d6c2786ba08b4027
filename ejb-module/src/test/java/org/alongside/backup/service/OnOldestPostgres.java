package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The commands, as they are typed, and the databases that they work on. */
abstract class OnOldestPostgres {

    /** A backup of the first version: schema 017, without checksums. */
    static final Path THREAD = Path.of("src/test/resources/backup/thread");

    static OldestPostgres postgres;

    private static Map<String, String> restored = Map.of();
    private static String saidThen;

    @TempDir
    Path folder;

    String said;

    @BeforeAll
    static void start() throws Exception {
        postgres = new OldestPostgres();
        restored = Map.of();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    int run(Map<String, String> settings, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] typed = new String[arguments.length];
        for (int i = 0; i < typed.length; i++) {
            typed[i] = arguments[i].toString();
        }
        int exit = Maintenance.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8), typed);
        said = out.toString(StandardCharsets.UTF_8);
        return exit;
    }

    void done(Map<String, String> settings, Object... arguments) {
        assertThat(run(settings, arguments)).as(said).isZero();
    }

    static void sql(Map<String, String> settings, String... statements) throws SQLException {
        try (Connection owner = postgres.connect(settings, "owner_role", "owner");
                Statement sql = owner.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    static String one(Map<String, String> settings, String query) throws SQLException {
        try (Connection owner = postgres.connect(settings, "owner_role", "owner");
                Statement sql = owner.createStatement();
                ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    Path backupOf(Map<String, String> settings) throws IOException {
        Path to = Files.createTempDirectory(folder, "backups");
        done(settings, "backup", to);
        try (var made = Files.list(to)) {
            return made.findFirst().orElseThrow();
        }
    }

    /** Restored once for all tests of a class; each works on a copy of its own. */
    Map<String, String> restoredThread() throws SQLException {
        if (restored.isEmpty()) {
            restored = postgres.emptyDatabase();
            done(restored, "restore", THREAD);
            saidThen = said;
        }
        said = saidThen;
        return postgres.copyOf(restored);
    }
}
