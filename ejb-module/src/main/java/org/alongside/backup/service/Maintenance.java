package org.alongside.backup.service;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.alongside.backup.Manifest;
import org.alongside.backup.NotABackup;
import org.alongside.shared.service.MigrationFailed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * {@code alongside-admin}: the commands of the IT department, with the settings of the server in its files or in the
 * environment. It ends with 0 when what was asked for is done and proven, with 1 when it is not, and with 2 when it was not
 * understood.
 */
public final class Maintenance {

    private static final int NOT_DONE = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final String IN_USE = "--in-use";
    private static final String KEEP = "--keep";
    private static final String USAGE = """
            Usage: alongside-admin migrate           bring the schema to this version
                   alongside-admin backup FOLDER     take a backup into FOLDER, while the application runs
                   alongside-admin backup FOLDER --keep N
                                                     the same, check it, and keep the newest N of FOLDER only
                   alongside-admin check BACKUP      prove that a backup is what was written; no database is asked
                   alongside-admin restore BACKUP    put a backup into the empty database at DB_URL, and prove it
                   alongside-admin verify            prove the database
                   alongside-admin verify BACKUP     prove that it holds what BACKUP holds, row by row
                   alongside-admin verify BACKUP --in-use
                                                     prove that a database that was worked with since lacks nothing of it
                   alongside-admin upgrade FOLDER    take a backup, migrate, and prove that nothing was lost""";

    private final Map<String, String> settings;
    private final PrintStream out;

    private Maintenance(Map<String, String> settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, arguments));
    }

    static int run(Map<String, String> environment, PrintStream out, String... arguments) {
        if (!understood(List.of(arguments))) {
            out.println(USAGE);
            return NOT_UNDERSTOOD;
        }
        try {
            new Maintenance(SettingsFiles.over(environment), out).run(arguments);
            return 0;
        } catch (MaintenanceFailed | MigrationFailed | NotABackup e) {
            out.println(e.getMessage());
        } catch (JdbiException e) {
            out.println("The database refused it: " + e.getMessage());
        } catch (IOException e) {
            out.println(Words.of(e));
        }
        return NOT_DONE;
    }

    private static boolean understood(List<String> arguments) {
        return switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "migrate" -> arguments.size() == 1;
            case "verify" ->
                arguments.size() <= 2 || arguments.subList(2, arguments.size()).equals(List.of(IN_USE));
            case "backup" ->
                arguments.size() == 2
                        || arguments.size() == 4
                                && arguments.get(2).equals(KEEP)
                                && arguments.get(3).matches("[1-9]\\d{0,3}");
            case "check", "restore", "upgrade" -> arguments.size() == 2;
            default -> false;
        };
    }

    private void run(String... arguments) throws IOException {
        Path path =
                arguments.length > 1 ? Path.of(arguments[1]).toAbsolutePath().normalize() : Path.of("");
        switch (arguments[0]) {
            case "migrate" -> migrate();
            case "backup" -> backup(path, arguments.length > 2 ? Integer.parseInt(arguments[3]) : 0);
            case "check" -> check(path);
            case "restore" -> {
                Manifest manifest = Restore.into(target(), path);
                out.println("Restored and proven: " + manifest.total() + " rows as of " + manifest.takenAt() + "."
                        + Check.limits(manifest));
            }
            case "upgrade" -> out.println("Upgraded and proven. To go back: " + Upgrade.run(target(), path));
            default -> verify(arguments.length > 1 ? path : null, arguments.length > 2);
        }
    }

    private Target target() {
        return Target.of(settings);
    }

    /** @param keep so many of the folder; 0 for all */
    private void backup(Path folder, int keep) throws IOException {
        Path backup = Backup.take(target(), folder);
        out.println("Backup taken: " + backup + " (" + Check.manifest(backup).total() + " rows).");
        if (keep > 0) {
            check(backup);
            out.println("Older backups that were taken away: " + Rotation.keep(keep, folder) + ".");
        }
    }

    private void check(Path backup) throws IOException {
        Manifest manifest = Check.all(backup);
        out.println("The backup is what was written: " + manifest.total() + " rows as of " + manifest.takenAt() + "."
                + Check.limits(manifest));
    }

    private void migrate() {
        Target target = target();
        try (Handle handle = target.open()) {
            String before = Contents.none(handle) ? "" : Contents.schemaVersion(handle);
            target.migrate();
            String after = Contents.schemaVersion(handle);
            out.println(
                    before.isEmpty()
                            ? "The schema " + after + " was made."
                            : after.equals(before)
                                    ? "The schema is up to date: " + after + "."
                                    : "The schema was " + before + " and is up to date now: " + after + ".");
        }
    }

    private void verify(@Nullable Path backup, boolean inUse) throws IOException {
        Manifest manifest = backup == null ? null : Check.all(backup);
        Target target = target();
        try (Handle handle = target.open()) {
            Contents.require(handle, target);
            Verification.failOn(Verification.of(handle));
            out.println(manifest == null ? "The database is as it should be." : Comparison.of(manifest, handle, inUse));
        }
    }
}
