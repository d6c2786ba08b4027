package org.alongside.response.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who waits to be seen, worst first; and month by month who was not seen in time, until the month is closed. */
@Stateless
@UseCase
public class ResponseLists {

    private static final String CLOSED =
            "select closed_by, closed_at from response_month where provider_id = ? and month = ?";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** What is due first comes first; what is paused, last. */
    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.LIST)
    public List<ResponseRow> open() {
        return jdbi.withHandle(ResponseReader::open);
    }

    @Access(value = Permission.OPEN_RECORD, audit = AuditKind.LIST)
    public ResponseMonth month(YearMonth month) {
        return jdbi.withHandle(handle -> read(handle, month));
    }

    /** Nobody's reason and nobody's review is missing: the month is closed. */
    @Access(value = Permission.SIGN_PERIOD, audit = AuditKind.CHANGE)
    public void close(YearMonth month) {
        UUID provider = user.provider();
        if (provider == null) {
            throw new NotFound("month");
        }
        RuleBroken.unless(
                !London.startOf(month.plusMonths(1).atDay(1)).isAfter(clock.instant()), "response.monthGoesOn");
        jdbi.useHandle(handle -> {
            ResponseMonth read = read(handle, month);
            RuleBroken.unless(read.open() == 0, "response.breachesOpen", Integer.toString(read.open()));
            int closed = handle.execute(
                    "insert into response_month (provider_id, month, closed_by, closed_at) values (?, ?, ?, ?) on conflict do nothing",
                    provider,
                    month.atDay(1),
                    user.displayName(),
                    clock.instant());
            RuleBroken.unless(closed == 1, "response.closedAlready");
        });
        trail.subject("response times of " + month);
    }

    private ResponseMonth read(Handle handle, YearMonth month) {
        List<ResponseRow> late = ResponseReader.late(
                handle,
                London.startOf(month.atDay(1)),
                London.startOf(month.plusMonths(1).atDay(1)),
                clock.instant());
        return new ResponseMonth(
                month,
                late,
                handle.createQuery(CLOSED)
                        .bind(0, user.provider())
                        .bind(1, month.atDay(1))
                        .map(ConstructorMapper.of(ResponseMonth.Closed.class))
                        .findOne()
                        .orElse(null));
    }
}
