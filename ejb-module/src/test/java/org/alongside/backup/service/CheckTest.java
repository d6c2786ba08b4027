package org.alongside.backup.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happened to a backup, or to what was restored from it, is found: "proven" is no word for a number of rows. */
class CheckTest extends OnOldestPostgres {

    private static final Map<String, String> NO_DATABASE = Map.of();

    /** A copy, so that what is done to it is done to no other. */
    private Path copy(Path backup) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        try (var files = Files.list(backup)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private void found(Path backup, String words) {
        assertThat(run(NO_DATABASE, "check", backup)).as(said).isEqualTo(1);
        assertThat(said).contains(words);
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int was = bytes.read();
            bytes.seek(at);
            bytes.write(was ^ 1);
        }
    }

    private static void truncate(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 1000);
        }
    }

    @Test
    void whatWasDamagedIsFoundWithoutADatabase() throws Exception {
        Path whole = backupOf(restoredThread());
        done(NO_DATABASE, "check", whole);
        assertThat(said).startsWith("The backup is what was written: ").doesNotContain("no checksums");

        Path flipped = copy(whole);
        flip(flipped.resolve(Backup.DUMP), Files.size(whole.resolve(Backup.DUMP)) / 2);
        found(flipped, "alongside.dump is not the file that was written");
        assertThat(run(restoredThread(), "verify", flipped))
                .as("it looks at the backup first")
                .isEqualTo(1);
        assertThat(said).contains("alongside.dump is not the file that was written");

        Path truncated = copy(whole);
        truncate(truncated.resolve(Backup.DUMP));
        found(truncated, "alongside.dump is not the file that was written");

        for (String line : List.of("rows.person=1500", "contents.person=", "takenAt=2")) {
            Path altered = copy(whole);
            Path manifest = altered.resolve(Backup.MANIFEST);
            String was = Files.readString(manifest);
            assertThat(was).contains(line);
            Files.writeString(manifest, was.replace(line, line.replaceAll("[0=]", "$01")));
            assertThat(run(NO_DATABASE, "check", altered)).as(line).isEqualTo(1);
        }

        Path listless = copy(whole);
        Files.delete(listless.resolve(Sums.FILE));
        found(listless, "SHA256SUMS is missing");
        Files.writeString(listless.resolve(Sums.FILE), "anything");
        found(listless, "is no list of checksums");
    }

    /** Somebody who makes new sums for a dump that is none is found by reading it. */
    @Test
    void aDumpIsReadToItsEndAndItsRowsAreCounted() throws Exception {
        Path whole = backupOf(restoredThread());
        Path altered = copy(whole);
        Path manifest = altered.resolve(Backup.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("rows.person=1500", "rows.person=1501"));
        Sums.write(altered, List.of(Backup.DUMP, Backup.MANIFEST));
        found(altered, "The table person has 1500 rows; the backup says 1501.");

        Path cut = copy(whole);
        String before = Digest.of(cut.resolve(Backup.DUMP));
        truncate(cut.resolve(Backup.DUMP));
        Path list = cut.resolve(Backup.MANIFEST);
        Files.writeString(list, Files.readString(list).replace(before, Digest.of(cut.resolve(Backup.DUMP))));
        Sums.write(cut, List.of(Backup.DUMP, Backup.MANIFEST));
        found(cut, "pg_restore could not do it: ");
    }

    @Test
    void aBackupOfTheFirstVersionIsCheckedAsFarAsItSays() throws Exception {
        done(NO_DATABASE, "check", THREAD);
        assertThat(said).contains("kept no checksums: how many rows each table has was compared");
        Map<String, String> settings = restoredThread();
        assertThat(said).contains("Restored and proven: ").contains("kept no checksums");
        done(settings, "verify", THREAD);
        assertThat(said).contains("The backup has schema 017 and the database ").contains("was not compared");
        Path altered = copy(THREAD);
        Path manifest = altered.resolve(Backup.MANIFEST);
        Files.writeString(manifest, Files.readString(manifest).replace("rows.person=1500", "rows.person=1501"));
        found(altered, "The table person has 1500 rows; the backup says 1501.");
        assertThat(run(postgres.emptyDatabase(), "restore", altered)).isEqualTo(1);
        assertThat(said)
                .contains("The table person has 1500 rows; the backup says 1501.")
                .contains("is not finished, so what is in this database is not proven");
    }

    @Test
    void aValueThatWasChangedAfterARestoreIsFound() throws Exception {
        Path backup = backupOf(restoredThread());
        Map<String, String> second = postgres.emptyDatabase();
        done(second, "restore", backup);
        movedAbout(second);
        done(second, "verify", backup);
        assertThat(said).as("in whatever order they lie").contains("holds what the backup holds, ");
        sql(
                second,
                "update person_registration set nhs_number = null where person_id ="
                        + " (select person_id from person_registration where nhs_number is not null limit 1)",
                "update referral set team_id = (select id from team t where t.id <> referral.team_id limit 1)"
                        + " where id = (select id from referral where team_id is not null limit 1)",
                "update hospital_spell set start_date = start_date - 9",
                "delete from care_contact where local_id = (select min(local_id) from care_contact)");
        assertThat(run(second, "verify", backup)).as(said).isEqualTo(1);
        for (String table : List.of("person_registration", "referral", "hospital_spell")) {
            assertThat(said)
                    .contains("The table " + table + " has as many rows as the backup says, and something else");
        }
        assertThat(said).contains("The table care_contact has 25464 rows; the backup says 25465.");
    }

    /** Half of the rows are written anew, and whoever looks sees days, numbers and bytes written otherwise. */
    private static void movedAbout(Map<String, String> settings) throws SQLException {
        String database = settings.get("DB_URL").replaceAll(".*/", "");
        sql(
                settings,
                "alter database " + database + " set timezone = 'Asia/Tokyo'",
                "alter database " + database + " set datestyle = 'German'",
                "alter database " + database + " set extra_float_digits = 0",
                "alter database " + database + " set bytea_output = 'escape'",
                "alter database " + database + " set intervalstyle = 'iso_8601'",
                "alter table care_contact disable trigger user",
                "update care_contact set local_id = local_id where hashtext(local_id) % 2 = 0",
                "alter table care_contact enable trigger user");
    }
}
