package org.alongside.report.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.report.Audience;
import org.alongside.report.ReportFormat;
import org.alongside.report.ReportRequest;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Asking for a report, seeing how far it is, and downloading it. Everybody sees their own only. */
@Stateless
@UseCase
public class Reports {

    private static final String ASK = """
            insert into report (id, account_id, from_date, to_date, format, audience, file_name, state, parts)
            values (:id, :account, :from, :to, :format, :audience, :name, 'QUEUED', :parts)""";

    private static final String LIST = """
            select id, from_date, to_date, format, audience, state, done, parts, error, created_at, ended_at
              from report where account_id = ? order by created_at desc, id limit 100""";

    private static final String FILE =
            "select file_name as name, format, file as bytes from report where id = ? and account_id = ? and state = 'READY'";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** It is made in the background; {@link #own()} says how far it is. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.CHANGE)
    public UUID ask(LocalDate from, LocalDate to, ReportFormat format, Audience audience) {
        ReportRequest request = ReportRequest.of(from, to, format, audience, clock.today());
        UUID id = UUID.randomUUID();
        trail.subject("report " + id);
        jdbi.useHandle(handle -> handle.createUpdate(ASK)
                .bind("id", id)
                .bind("account", user.account())
                .bind("from", request.period().from())
                .bind("to", request.period().to())
                .bind("format", format.name())
                .bind("audience", audience.name())
                .bind("name", request.fileName())
                .bind("parts", ReportContents.PARTS)
                .execute());
        return id;
    }

    /** The caller's own, the newest first. */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<ReportRow> own() {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind(0, user.account())
                .map(ConstructorMapper.of(ReportRow.class))
                .list());
    }

    /** A file that leaves the system. */
    public record ReportFile(String name, ReportFormat format, byte[] bytes) {}

    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.EXPORT)
    public ReportFile download(UUID id) {
        trail.subject("report " + id);
        return jdbi.withHandle(handle -> handle.createQuery(FILE)
                .bind(0, id)
                .bind(1, user.account())
                .map(ConstructorMapper.of(ReportFile.class))
                .findOne()
                .orElseThrow(() -> new NotFound("report")));
    }
}
