package org.alongside.report.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The steps of making a report, each in a transaction of its own; one that a killed server left is taken again. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReportSteps {

    private static final String CLAIM = """
            update report set state = 'RUNNING', done = 0, leased_until = now() + interval '2 minutes'
             where id = (select id from report
                          where state = 'QUEUED' or (state = 'RUNNING' and leased_until < now())
                          order by created_at, id limit 1 for update skip locked)
            returning id, account_id as account, from_date as "from", to_date as "to", format, audience, now() as at""";

    private static final String PROGRESS = """
            update report set done = ?, leased_until = now() + interval '2 minutes' where id = ? and state = 'RUNNING'""";

    private static final String READY = """
            update report set state = 'READY', done = parts, file = ?, ended_at = now() where id = ? and state = 'RUNNING'""";

    private static final String FAILED = """
            update report set state = 'FAILED', error = ?, ended_at = now() where id = ? and state = 'RUNNING'""";

    @Inject
    private Jdbi jdbi;

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public Optional<ReportClaim> claim() {
        return jdbi.withHandle(handle -> handle.createQuery(CLAIM)
                .map(ConstructorMapper.of(ReportClaim.class))
                .findOne());
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void progress(UUID id, int done) {
        jdbi.useHandle(handle -> handle.execute(PROGRESS, done, id));
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void ready(UUID id, byte[] file) {
        jdbi.useHandle(handle -> handle.execute(READY, file, id));
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void failed(UUID id, String why) {
        jdbi.useHandle(handle -> handle.execute(FAILED, why, id));
    }

    /** Files of more than 30 days. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void forget() {
        jdbi.useHandle(handle -> handle.execute("delete from report where created_at < now() - interval '30 days'"));
    }
}
