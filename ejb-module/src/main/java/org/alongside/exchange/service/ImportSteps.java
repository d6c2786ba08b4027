package org.alongside.exchange.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The steps of an import, each in a transaction of its own, so that a killed import goes on where it was. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {

    private static final int DRY_RUN_REJECTIONS = 100_000;

    @Inject
    private Jdbi jdbi;

    @Resource
    private SessionContext session;

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<ImportClaim> claim() {
        return jdbi.withHandle(ImportLedger::claim);
    }

    /** Writes the uploaded pieces to a file. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void spool(UUID id, Path target) {
        jdbi.useHandle(handle -> {
            try (OutputStream out = Files.newOutputStream(target)) {
                handle.createQuery("select bytes from import_part where job_id = ? order by seq")
                        .bind(0, id)
                        .setFetchSize(4)
                        .mapTo(byte[].class)
                        .forEach(bytes -> write(out, bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public UUID begin(ImportClaim job, ExtractHeader header, long rowsTotal, List<String> notices) {
        return jdbi.withHandle(handle -> {
            UUID provider = new ImportProvider(handle).of(header, job);
            ImportLedger.begin(handle, job.id(), rowsTotal, notices);
            handle.execute("update import_job set provider_id = ? where id = ?", provider, job.id());
            return provider;
        });
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public boolean progress(UUID id, long rows) {
        return jdbi.withHandle(handle -> ImportLedger.progress(handle, id, rows));
    }

    /** Loads one file and counts it; a file that was counted before the server was killed is not loaded again. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void load(ImportRun run, ExtractTable table) {
        jdbi.useHandle(handle -> {
            if (!ImportLedger.isCounted(handle, run.job(), table.name())) {
                ImportLedger.counted(handle, run.job(), table.name(), loaded(handle, run, table));
            }
        });
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void finish(UUID id, UUID provider) {
        jdbi.useHandle(handle -> {
            AfterImport.run(handle, provider);
            ImportLedger.end(handle, id, "COMPLETED", null);
        });
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void fail(UUID id, @Nullable String error) {
        jdbi.useHandle(handle -> ImportLedger.end(handle, id, "FAILED", error));
    }

    /** What a dry run found; everything that it did to the database is undone. */
    public record Report(Map<String, TableCounts> tables, List<Rejection> rejections) {}

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Report rehearse(ImportClaim job, Extract extract, LongConsumer progress) {
        Report report = jdbi.withHandle(handle -> {
            UUID provider = new ImportProvider(handle).of(extract.header(), job);
            ImportRun run = new ImportRun(job.id(), provider, extract, progress);
            Map<String, TableCounts> counts = new LinkedHashMap<>();
            for (ExtractTable table : extract.rows().keySet()) {
                counts.put(table.name(), loaded(handle, run, table));
            }
            return new Report(counts, new ArrayList<>(rejections(handle, job.id())));
        });
        session.setRollbackOnly();
        return report;
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void report(UUID id, long rowsTotal, List<String> notices, Report report) {
        jdbi.useHandle(handle -> {
            ImportLedger.begin(handle, id, rowsTotal, notices);
            report.tables().forEach((table, counts) -> ImportLedger.counted(handle, id, table, counts));
            report.rejections()
                    .forEach(r -> handle.execute(
                            "insert into import_rejection (job_id, table_name, line, row_key, column_name, reason)"
                                    + " values (?, ?, ?, ?, ?, ?)",
                            id,
                            r.table(),
                            r.line(),
                            r.key(),
                            r.column(),
                            r.reason()));
            ImportLedger.end(handle, id, "COMPLETED", null);
        });
    }

    private static List<Rejection> rejections(Handle handle, UUID id) {
        return handle.createQuery(
                        "select table_name as \"table\", line, row_key as key, column_name as \"column\", reason"
                                + " from import_rejection where job_id = ? limit " + DRY_RUN_REJECTIONS)
                .bind(0, id)
                .map(ConstructorMapper.of(Rejection.class))
                .list();
    }

    private static TableCounts loaded(Handle handle, ImportRun run, ExtractTable table) {
        if (table.equals(ExtractHeader.TABLE)) {
            run.progress().accept(1);
            return new TableCounts(1, 0, 0, 1, 0);
        }
        try {
            return new TableLoad(handle, run.job(), run.provider(), run.extract()).load(table, run.progress());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
