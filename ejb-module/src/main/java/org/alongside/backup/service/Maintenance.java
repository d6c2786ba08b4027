package org.alongside.backup.service;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.alongside.backup.Manifest;
import org.alongside.backup.NotABackup;
import org.alongside.shared.service.MigrationFailed;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * {@code alongside-admin}: the commands of the IT department, with the settings of the server in the environment. It
 * ends with 0 when what was asked for is done and proven, with 1 when it is not, and with 2 when it was not understood.
 */
public final class Maintenance {

    private static final int NOT_DONE = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final String USAGE = """
            Usage: alongside-admin migrate           bring the schema to this version
                   alongside-admin backup FOLDER     take a backup into FOLDER, while the application runs
                   alongside-admin restore BACKUP    put a backup into the empty database at DB_URL, and prove it
                   alongside-admin verify [BACKUP]   prove the database, and that it has all that BACKUP has
                   alongside-admin upgrade FOLDER    take a backup, migrate, and prove that nothing was lost""";

    private final Target target;
    private final PrintStream out;

    Maintenance(Target target, PrintStream out) {
        this.target = target;
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.getenv(), System.out, arguments));
    }

    static int run(Map<String, String> env, PrintStream out, String... arguments) {
        try {
            String command = arguments.length == 0 ? "" : arguments[0];
            boolean understood = switch (command) {
                case "migrate" -> arguments.length == 1;
                case "verify" -> arguments.length <= 2;
                case "backup", "restore", "upgrade" -> arguments.length == 2;
                default -> false;
            };
            if (!understood) {
                out.println(USAGE);
                return NOT_UNDERSTOOD;
            }
            new Maintenance(Target.of(env), out).run(command, arguments);
            return 0;
        } catch (MaintenanceFailed | MigrationFailed | NotABackup e) {
            out.println(e.getMessage());
        } catch (JdbiException e) {
            out.println("The database refused it: " + e.getMessage());
        } catch (IOException e) {
            out.println("A file cannot be read or written: " + e.getMessage());
        }
        return NOT_DONE;
    }

    private void run(String command, String... arguments) throws IOException {
        Path path =
                arguments.length == 2 ? Path.of(arguments[1]).toAbsolutePath().normalize() : Path.of("");
        switch (command) {
            case "migrate" -> {
                target.migrate();
                out.println("The schema is up to date.");
            }
            case "backup" -> {
                Path backup = Backup.take(target, path);
                out.println("Backup taken: " + backup + " ("
                        + Restore.manifest(backup).total() + " rows).");
            }
            case "restore" -> {
                Manifest manifest = Restore.into(target, path);
                out.println("Restored and proven: " + manifest.total() + " rows as of " + manifest.takenAt() + ".");
            }
            case "upgrade" -> out.println("Upgraded and proven. To go back: " + Upgrade.run(target, path));
            default -> verify(arguments.length == 2 ? Restore.manifest(path) : null);
        }
    }

    private void verify(@Nullable Manifest backup) {
        try (Handle handle = target.open()) {
            Contents.require(handle, target);
            Verification.failOn(Verification.of(handle));
            if (backup != null) {
                // it may have been worked with since
                Verification.failOn(backup.without(Contents.COME_AND_GO).losses(Contents.rowsWithMistakes(handle)));
            }
        }
        out.println("The database is as it should be.");
    }
}
