package org.alongside.measure.service;

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
import org.alongside.measure.Phase;
import org.alongside.measure.Series;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/** From which months on the limits of the provider's charts are counted anew, and why. */
@Stateless
@UseCase
public class Phases {

    private static final String LIST = """
            select id, start, reason, set_by from measure_phase
             where provider_id = :provider and series = :series and team = :team order by start""";

    private static final String SET = """
            insert into measure_phase (provider_id, series, team, start, reason, set_by, set_at)
            values (:provider, :series, :team, :start, :reason, :by, :at) on conflict do nothing""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** @param team by its local identifier; empty for every team together */
    @Access(value = Permission.SEE_MEASURES, audit = AuditKind.NONE)
    public List<Phase> of(Series series, String team) {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .bind("provider", user.provider())
                .bind("series", series.name())
                .bind("team", team)
                .map((row, context) -> new Phase(
                        row.getObject("id", UUID.class),
                        YearMonth.from(row.getDate("start").toLocalDate()),
                        row.getString("reason"),
                        row.getString("set_by")))
                .list());
    }

    /** @param reason what was changed that month */
    @Access(value = Permission.SET_PHASES, audit = AuditKind.CHANGE)
    public void set(Series series, String team, YearMonth start, String reason) {
        Phase phase = new Phase(UUID.randomUUID(), start, reason, user.displayName());
        RuleBroken.unless(!start.isAfter(YearMonth.from(clock.today())), "measure.phaseInFuture");
        trail.subject("phase of " + series + " " + team + " from " + start);
        int rows = jdbi.withHandle(handle -> handle.createUpdate(SET)
                .bind("provider", user.provider())
                .bind("series", series.name())
                .bind("team", team)
                .bind("start", start.atDay(1))
                .bind("reason", phase.reason())
                .bind("by", phase.setBy())
                .bind("at", clock.instant())
                .execute());
        RuleBroken.unless(rows == 1, "measure.phaseThere");
    }

    @Access(value = Permission.SET_PHASES, audit = AuditKind.CHANGE)
    public void takeAway(UUID id) {
        trail.subject("phase " + id + " taken away");
        int rows = jdbi.withHandle(handle ->
                handle.execute("delete from measure_phase where id = ? and provider_id = ?", id, user.provider()));
        if (rows == 0) {
            throw new NotFound("phase");
        }
    }
}
