package org.alongside.backup.service;

import java.io.IOException;
import java.nio.file.Path;
import org.alongside.backup.Manifest;
import org.alongside.shared.service.MigrationFailed;
import org.jdbi.v3.core.Handle;

/**
 * Brings a database to the schema of this version: takes a backup, migrates, and proves that no row was lost. The
 * application must be stopped meanwhile.
 */
final class Upgrade {

    private static final String CONNECTED = """
            select count(*) from pg_stat_activity where datname = current_database() and usename = :role""";

    private Upgrade() {}

    /** @return the backup that goes back to the version before */
    static Path run(Target target, Path folder) throws IOException {
        try (Handle handle = target.open()) {
            long connected = handle.createQuery(CONNECTED)
                    .bind("role", target.applicationRole())
                    .mapTo(Long.class)
                    .one();
            if (connected > 0) {
                throw new MaintenanceFailed("The application is still connected to the database. Stop it first.");
            }
            Path backup = Backup.take(target, folder);
            Manifest before = Check.manifest(backup);
            try {
                target.migrate();
                Verification.failOn(before.without(Contents.COME_AND_GO).losses(Contents.rows(handle)));
                Verification.failOn(Verification.of(handle));
            } catch (MigrationFailed | MaintenanceFailed e) {
                throw new MaintenanceFailed(e.getMessage() + System.lineSeparator()
                        + "Do not start this version. To go back, restore " + backup
                        + " into an empty database with the version before.");
            }
            return backup;
        }
    }
}
