package org.alongside.exchange.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The rows that tell how an import is going. */
final class ImportLedger {

    /** Files that were finished before the server was killed are not read again, and count as read. */
    private static final String CLAIM = """
            update import_job j
               set status = 'RUNNING', started_at = coalesce(started_at, now()), tries = j.tries + 1,
                   rows_read = (select coalesce(sum(t.read), 0) from import_table t where t.job_id = j.id),
                   leased_until = now() + interval '60 seconds'
             where j.id = (select q.id from import_job q
                            where q.status = 'QUEUED' or (q.status = 'RUNNING' and q.leased_until < now())
                            order by q.created_at limit 1 for update skip locked)
               and not exists (select 1 from import_job r where r.status = 'RUNNING' and r.leased_until >= now())
            returning j.id, j.dry_run, j.confirmed, j.demonstration, j.tries""";

    /** Once, however often the import is taken up again. */
    private static final String NOTICE = """
            insert into import_notice (job_id, notice)
            select :id, :notice
             where not exists (select from import_notice n where n.job_id = :id and n.notice = :notice)""";

    private ImportLedger() {}

    /** One row of the job, without its tables and notices. */
    public record JobRow(
            UUID id,
            String status,
            String fileName,
            boolean dryRun,
            Instant createdAt,
            long rowsRead,
            long rowsTotal,
            @Nullable String error) {}

    static Optional<ImportClaim> claim(Handle handle) {
        return handle.createQuery(CLAIM)
                .map((row, context) -> new ImportClaim(
                        row.getObject("id", UUID.class),
                        row.getBoolean("dry_run"),
                        row.getBoolean("confirmed"),
                        row.getBoolean("demonstration"),
                        row.getInt("tries")))
                .findOne();
    }

    static Optional<ImportStatus> status(Handle handle, UUID id) {
        return handle.createQuery("select * from import_job where id = ?")
                .bind(0, id)
                .map(ConstructorMapper.of(JobRow.class))
                .findOne()
                .map(job -> new ImportStatus(
                        job.id(),
                        job.status(),
                        job.fileName(),
                        job.dryRun(),
                        job.createdAt(),
                        job.rowsRead(),
                        job.rowsTotal(),
                        job.error(),
                        tables(handle, id),
                        notices(handle, id)));
    }

    private static Map<String, TableCounts> tables(Handle handle, UUID id) {
        Map<String, TableCounts> tables = new LinkedHashMap<>();
        handle.createQuery("select * from import_table where job_id = ? order by position")
                .bind(0, id)
                .map((row, context) -> tables.put(
                        row.getString("table_name"),
                        new TableCounts(
                                row.getLong("read"),
                                row.getLong("inserted"),
                                row.getLong("updated"),
                                row.getLong("unchanged"),
                                row.getLong("rejected"))))
                .list();
        return tables;
    }

    private static List<String> notices(Handle handle, UUID id) {
        return handle.createQuery("select notice from import_notice where job_id = ? order by notice")
                .bind(0, id)
                .mapTo(String.class)
                .list();
    }

    static void begin(Handle handle, UUID id, long rowsTotal, List<String> notices) {
        handle.execute("update import_job set rows_total = ? where id = ?", rowsTotal, id);
        notices.forEach(notice -> handle.createUpdate(NOTICE)
                .bind("id", id)
                .bind("notice", notice)
                .execute());
    }

    /** Adds to the rows read and keeps the lease; false where the import was cancelled meanwhile. */
    static boolean progress(Handle handle, UUID id, long rows) {
        return handle.execute(
                        "update import_job set rows_read = rows_read + ?, leased_until = now() + interval '60 seconds'"
                                + " where id = ? and status = 'RUNNING'",
                        rows,
                        id)
                == 1;
    }

    /** A file is finished, and whoever takes the import up from here on has all their tries again. */
    static void counted(Handle handle, UUID id, String table, TableCounts counts) {
        handle.execute("update import_job set tries = 1 where id = ?", id);
        handle.execute(
                "insert into import_table (job_id, position, table_name, read, inserted, updated, unchanged, rejected)"
                        + " select ?, count(*), ?, ?, ?, ?, ?, ? from import_table where job_id = ?",
                id,
                table,
                counts.read(),
                counts.inserted(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                id);
    }

    static boolean isCounted(Handle handle, UUID id, String table) {
        return handle.createQuery("select exists (select 1 from import_table where job_id = ? and table_name = ?)")
                .bind(0, id)
                .bind(1, table)
                .mapTo(Boolean.class)
                .one();
    }

    static void end(Handle handle, UUID id, String status, @Nullable String error) {
        handle.execute(
                "update import_job set status = ?, error = ?, finished_at = now() where id = ? and status = 'RUNNING'",
                status,
                error,
                id);
        handle.execute("delete from import_part where job_id = ?", id);
    }
}
