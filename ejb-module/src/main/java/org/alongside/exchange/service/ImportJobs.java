package org.alongside.exchange.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Takes extracts, and says how their imports are going. The importing itself is done by {@link ImportWorker}. */
@Stateless
@UseCase
public class ImportJobs {

    private static final int PIECE = 1 << 20;

    private static final String INSERT = """
            insert into import_job (id, status, file_name, dry_run, confirmed, demonstration, requested_by)
            values (:id, 'QUEUED', :fileName, :dryRun, :confirmed, :demonstration, :by)""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    /** Stores the file and queues its import; the answer is the id to ask about. */
    @Access(value = Permission.IMPORT, audit = AuditKind.CHANGE)
    public UUID submit(ImportRequest request, InputStream file) throws IOException {
        UUID id = UUID.randomUUID();
        trail.subject("import " + id);
        jdbi.useHandle(handle -> {
            handle.createUpdate(INSERT)
                    .bindMethods(request)
                    .bind("id", id)
                    .bind("by", user.principal().name())
                    .execute();
            store(handle, id, file);
        });
        return id;
    }

    /** @throws NotFound where there is no such import */
    @Access(value = Permission.IMPORT, audit = AuditKind.NONE)
    public ImportStatus status(UUID id) {
        return jdbi.withHandle(handle -> ImportLedger.status(handle, id)).orElseThrow(() -> new NotFound("import"));
    }

    /** The newest imports first. */
    @Access(value = Permission.IMPORT, audit = AuditKind.NONE)
    public List<ImportRow> recent() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, status, file_name, created_at, rows_read, rows_total from import_job"
                                + " order by created_at desc limit 50")
                .map(ConstructorMapper.of(ImportRow.class))
                .list());
    }

    @Access(value = Permission.IMPORT, audit = AuditKind.EXPORT)
    public List<Rejection> rejections(UUID id) {
        status(id);
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.table_name as "table", r.line, r.row_key as key, r.column_name as "column", r.reason
                          from import_rejection r
                          left join import_table t on t.job_id = r.job_id and t.table_name = r.table_name
                         where r.job_id = ? order by t.position, r.line, r.column_name""")
                .bind(0, id)
                .map(ConstructorMapper.of(Rejection.class))
                .list());
    }

    /** Stops an import that has not ended. What earlier tables changed stays. */
    @Access(value = Permission.IMPORT, audit = AuditKind.CHANGE)
    public void cancel(UUID id) {
        status(id);
        trail.subject("import " + id);
        jdbi.useHandle(handle -> handle.execute(
                "update import_job set status = 'CANCELLED', finished_at = now() where id = ?"
                        + " and status in ('QUEUED', 'RUNNING')",
                id));
    }

    private static void store(Handle handle, UUID id, InputStream file) throws IOException {
        int seq = 0;
        for (byte[] bytes = file.readNBytes(PIECE); bytes.length > 0; bytes = file.readNBytes(PIECE)) {
            handle.execute("insert into import_part (job_id, seq, bytes) values (?, ?, ?)", id, seq++, bytes);
        }
    }
}
