package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Back up, wreck, restore, verify; and the upgrade from what the first version left. */
class MaintenanceTest extends OnOldestPostgres {

    /** The database folds its number, by functions of its own. */
    private static final String CALL = """
            insert into phone_call (id, provider_id, team_id, number, started_at, ended_at, caller, danger, need, taken_by)
            select gen_random_uuid(), provider_id, id, '+44 7700 900321', now(), now(), 'PERSON', false, 'Somebody to talk to', 'Test'
              from team order by id limit 1""";

    @Test
    void whatIsWreckedIsRestoredAndProven() throws Exception {
        Map<String, String> settings = restoredThread();
        assertThat(said).contains("Restored and proven: ");
        sql(settings, "set alongside.scope = 'ALL'", CALL);
        Path backup = backupOf(settings);
        String people = one(settings, "select md5(string_agg(p::text, '' order by p.id)) from person p");
        sql(settings, "drop schema alongside cascade");
        assertThat(run(settings, "verify")).isEqualTo(1);
        done(settings, "restore", backup);
        done(settings, "verify", backup);
        assertThat(one(settings, "select md5(string_agg(p::text, '' order by p.id)) from person p"))
                .isEqualTo(people);
        assertThat(one(settings, "select number_key from phone_call, set_config('alongside.scope', 'ALL', false)"))
                .as("what the database makes of the number of a call")
                .isEqualTo("07700900321");
        assertThat(one(settings, "select count(*) from dispatch where state = 'SENT'"))
                .isEqualTo("6");
        assertThat(one(settings, "select has_table_privilege('app_role', 'audit_event', 'UPDATE')"))
                .as("what the application may do is as before")
                .isEqualTo("f");
        assertThat(one(settings, "select name from backup_taken order by id desc limit 1"))
                .as("it knows the backup that it came from")
                .isEqualTo(backup.getFileName().toString());
    }

    @Test
    void aDatabaseThatWasWorkedWithSinceHasAllOfTheBackup() throws Exception {
        Map<String, String> settings = restoredThread();
        sql(
                settings,
                "insert into draft (account_id, form, fields, saved_at) select id, 'x', '{}', now() from account limit 1");
        Path backup = backupOf(settings);
        sql(
                settings,
                "delete from draft",
                "with gone as (delete from care_contact where local_id = (select min(local_id) from care_contact) returning *)"
                        + " insert into taken_out (provider_id, person_id, table_name, before, reason, taken_by, taken_at)"
                        + " select provider_id, person_id, 'care_contact', to_jsonb(gone), 'Twice', 'Test', now() from gone");
        done(settings, "verify", backup, "--in-use");
        assertThat(said)
                .contains("lacks no row of the backup. Since then these tables have changed: ")
                .contains("care_contact, ")
                .contains(" draft, ")
                .doesNotContain("person,");
        assertThat(run(settings, "verify", backup)).isEqualTo(1);
        assertThat(said)
                .contains("The table draft has 0 rows; the backup says 1.")
                .contains("verify BACKUP --in-use");
        sql(settings, "delete from care_contact where local_id = (select min(local_id) from care_contact)");
        assertThat(run(settings, "verify", backup, "--in-use")).isEqualTo(1);
        assertThat(said).contains("The table care_contact has ").doesNotContain("draft");
    }

    @Test
    void theAuditGoesOnAfterARestoreAndIsStillProof() throws Exception {
        Map<String, String> settings = restoredThread();
        String before = one(settings, "select count(*) from audit_block");
        try (Connection app = postgres.connect(settings, "app_role", "app");
                Statement sql = app.createStatement()) {
            sql.execute("insert into audit_event (principal, kind, action, permission, outcome)"
                    + " values ('test', 'READ', 'x', 'x', 'DONE')");
            sql.execute("select audit_seal()");
        }
        assertThat(Long.parseLong(one(settings, "select count(*) from audit_block")))
                .as("transactions of this server are younger than those of the one before")
                .isEqualTo(Long.parseLong(before) + 1);
        done(settings, "verify");
        sql(settings, "update audit_event set action = 'something else' where principal = 'test'");
        assertThat(run(settings, "verify")).isEqualTo(1);
        assertThat(said).contains("There are 1 blocks of the audit that are not as they were sealed.");
    }

    @Test
    void theFirstVersionIsUpgraded() throws Exception {
        Map<String, String> settings = postgres.emptyDatabase();
        PostgresPrograms.run(
                Target.of(settings),
                "pg_restore",
                List.of(
                        "--dbname=" + settings.get("DB_URL").replaceAll(".*/", ""),
                        "--no-owner",
                        "--no-acl",
                        THREAD.resolve(Backup.DUMP).toString()));
        assertThat(one(settings, "select max(version) from flyway_schema_history"))
                .isEqualTo("017");
        String contacts = one(
                settings, "select count(*) || ' ' || max(jsonb_strip_nulls(to_jsonb(c))::text) from care_contact c");
        Path backups = folder.resolve("before");
        done(settings, "upgrade", backups);
        assertThat(said).contains("Upgraded and proven.");
        assertThat(one(settings, "select max(version) from flyway_schema_history"))
                .isGreaterThan("028");
        assertThat(one(
                        settings,
                        "select count(*) || ' ' || max(jsonb_strip_nulls(to_jsonb(c))::text) from care_contact c"))
                .isEqualTo(contacts);
        assertThat(one(settings, "select count(*) from role_permission where role = 'SHIFT_LEAD'"))
                .as("accounts of the first version have roles that can be edited")
                .isNotEqualTo("0");
        try (var made = Files.list(backups)) {
            Map<String, String> back = postgres.emptyDatabase();
            done(back, "restore", made.findFirst().orElseThrow());
        }
    }

    @Test
    void anUpgradeWaitsForTheApplicationToStop() throws Exception {
        Map<String, String> settings = restoredThread();
        try (Connection app = postgres.connect(settings, "app_role", "app")) {
            assertThat(app.isValid(5)).isTrue();
            assertThat(run(settings, "upgrade", folder)).isEqualTo(1);
            assertThat(said).contains("still connected");
        }
    }

    @Test
    void aBackupIsTakenWhileOthersWrite() throws Exception {
        Map<String, String> settings = restoredThread();
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<Integer> written = other.submit(() -> {
            int rows = 0;
            try (Connection owner = postgres.connect(settings, "owner_role", "owner");
                    Statement sql = owner.createStatement()) {
                while (!enough.get()) {
                    sql.execute("select backup_taken('writer', 'n', now())");
                    rows++;
                    writing.countDown();
                }
            }
            return rows;
        });
        writing.await();
        Path backup = backupOf(settings);
        enough.set(true);
        other.shutdown();
        Map<String, String> second = postgres.emptyDatabase();
        done(second, "restore", backup);
        assertThat(Long.parseLong(one(second, "select count(*) from backup_taken where tool = 'writer'")))
                .isBetween(1L, (long) written.get());
        assertThat(one(settings, "select min(name) from backup_taken where tool = 'alongside'"))
                .isEqualTo(backup.getFileName().toString());
    }

    @Test
    void aDamagedOrForeignBackupIsRefusedBeforeAnythingIsDone() throws Exception {
        Map<String, String> settings = restoredThread();
        Path backup = backupOf(settings);
        assertThat(run(settings, "restore", backup)).isEqualTo(1);
        assertThat(said).contains("has Alongside in it already");
        Map<String, String> empty = postgres.emptyDatabase();
        Files.write(backup.resolve(Backup.DUMP), new byte[] {1}, StandardOpenOption.APPEND);
        assertThat(run(empty, "restore", backup)).isEqualTo(1);
        assertThat(said).contains("is not the file that was written");
        assertThat(run(empty, "restore", folder.resolve("nowhere"))).isEqualTo(1);
        assertThat(said).contains("no backup that can be read");
        assertThat(run(empty, "backup", folder)).isEqualTo(1);
        assertThat(said).contains("has nothing of Alongside in it");
        try (var left = Files.list(folder)) {
            assertThat(left.filter(p -> p.getFileName().toString().startsWith(".unfinished")))
                    .isEmpty();
        }
    }

    @Test
    void twoOfTheSameSecondAreTwoAndTheOldestGoes() throws Exception {
        Map<String, String> settings = postgres.emptyDatabase();
        done(settings, "migrate");
        Path backups = folder.resolve("nightly");
        for (int night = 0; night < 3; night++) {
            done(settings, "backup", backups, "--keep", 2);
        }
        assertThat(said)
                .contains("Backup taken: ")
                .contains("The backup is what was written: ")
                .contains("Older backups that were taken away: 1.");
        try (var left = Files.list(backups)) {
            assertThat(left).hasSize(2).allMatch(Files::isDirectory);
        }
        for (String none : List.of("0", "-1", "many")) {
            assertThat(run(settings, "backup", backups, "--keep", none)).isEqualTo(2);
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(run(settings, "backup", file)).isEqualTo(1);
        assertThat(said.strip()).isEqualTo(file + " cannot be read or written: it is there already, and no folder.");
    }

    @Test
    void whatDoesNotHoldIsNamed() throws Exception {
        Map<String, String> settings = restoredThread();
        sql(
                settings,
                "update dispatch set state = 'UNDELIVERABLE' where id = (select min(id::text)::uuid from dispatch)",
                "update dispatch set first_sent_at = null where id = (select max(id::text)::uuid from dispatch)");
        assertThat(run(settings, "verify")).isEqualTo(1);
        assertThat(said)
                .contains("There are 1 messages that could not be delivered and are nobody's task.")
                .contains("There are 1 messages that count as sent at no time.");
    }

    @Test
    void whatIsMissingOrNotUnderstoodIsSaid() throws Exception {
        Map<String, String> settings = postgres.emptyDatabase();
        done(settings, "migrate");
        assertThat(said).containsPattern("^The schema \\d+ was made\\.");
        done(settings, "migrate");
        assertThat(said).startsWith("The schema is up to date: ");
        assertThat(run(settings)).isEqualTo(2);
        assertThat(said).startsWith("Usage: alongside-admin migrate");
        assertThat(run(settings, "backup")).isEqualTo(2);
        assertThat(run(settings, "forget", "everything")).isEqualTo(2);
        settings.put("DB_OWNER_USER", "blinkered_role");
        assertThat(run(settings, "backup", folder)).isEqualTo(1);
        assertThat(said).contains("alter role blinkered_role bypassrls");
        settings.put("DB_URL", "jdbc:postgresql://127.0.0.1:1/x");
        assertThat(run(settings, "verify")).isEqualTo(1);
        assertThat(said).contains("cannot be reached as blinkered_role");
        settings.remove("DB_USER");
        assertThat(run(settings, "verify")).isEqualTo(1);
        assertThat(said).contains("The setting DB_USER is missing: the environment does not have it.");
        settings.put("ALONGSIDE_SETTINGS", folder.toString());
        assertThat(run(settings, "verify")).isEqualTo(1);
        assertThat(said).contains("neither server.env nor admin.env in " + folder);
        Files.writeString(folder.resolve("server.env"), "DB_USER=app_role\n");
        assertThat(run(settings, "verify")).isEqualTo(1);
        assertThat(said).as("what the file says counts").contains("cannot be reached as blinkered_role");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() throws Exception {
        Target target = Target.of(postgres.emptyDatabase());
        assertThatThrownBy(() -> PostgresPrograms.run(target, "pg_nothing", List.of()))
                .isInstanceOf(MaintenanceFailed.class)
                .hasMessageContaining("Install the client programs of PostgreSQL");
    }
}
