package org.alongside.rota.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.rota.Duty;
import org.alongside.rota.DutyKind;
import org.alongside.rota.Shift;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who is on duty. Everybody on the staff sees it; a team plans its own, and a supervisor every team's. */
@Stateless
@UseCase
public class Rota {

    private static final String TAKEN = """
            select s.name from duty d join named_staff s on s.id = d.staff_id
             where d.team_id = :team and d.kind = :kind and d.starts_at < :end and d.ends_at > :start
             order by d.starts_at limit 1""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** Every team of the trust with whoever answers now, the caller's own teams first. */
    @Access(value = Permission.SEE_ROTA, audit = AuditKind.NONE)
    public List<OnDuty> now() {
        return new RotaReader(jdbi).now(clock.instant(), user.principal().teams());
    }

    @Access(value = Permission.MANAGE_ROTA, audit = AuditKind.NONE)
    public TeamRota team(UUID team) {
        provider(team);
        return new RotaReader(jdbi).team(team, clock.instant().minus(Duration.ofDays(1)), clock.today());
    }

    @Access(value = Permission.MANAGE_ROTA, audit = AuditKind.CHANGE)
    public void put(UUID team, DutyKind kind, UUID staff, @Nullable String phone, Shift shift) {
        Duty duty = new Duty(new Duty.Post(provider(team), team, kind), staff, phone, shift);
        RuleBroken.unless(shift.end().isAfter(clock.instant()), "rota.inThePast");
        if (team(team).staff().stream().noneMatch(choice -> choice.id().equals(staff))) {
            throw new NotFound("member of staff");
        }
        Optional<String> taken = holder(duty);
        RuleBroken.unless(taken.isEmpty(), "rota.taken", taken.orElse(""));
        entities.persist(duty);
        subject(duty);
    }

    /** Only before it begins; afterwards it is known who was on duty, and can only be ended. */
    @Access(value = Permission.MANAGE_ROTA, audit = AuditKind.CHANGE)
    public void takeOff(UUID id) {
        Duty duty = find(id);
        RuleBroken.unless(!duty.begun(clock.instant()), "rota.begun");
        entities.remove(duty);
    }

    @Access(value = Permission.MANAGE_ROTA, audit = AuditKind.CHANGE)
    public void endNow(UUID id) {
        find(id).endNow(clock.instant());
    }

    /**
     * Plans a week as the one before: the same people at the same times on the wall. What is planned already stays.
     *
     * @param monday the first day of the week that is copied
     * @return how many duties were added
     */
    @Access(value = Permission.MANAGE_ROTA, audit = AuditKind.CHANGE)
    public int copyWeek(UUID team, LocalDate monday) {
        provider(team);
        List<Duty> week = entities.createQuery(
                        "select d from Duty d where d.team = :team and d.startsAt >= :from and d.startsAt < :until",
                        Duty.class)
                .setParameter("team", team)
                .setParameter("from", London.startOf(monday))
                .setParameter("until", London.startOf(monday.plusWeeks(1)))
                .getResultList();
        int added = 0;
        for (Duty duty : week) {
            Duty later = duty.aWeekLater();
            if (later.endsAt().isAfter(clock.instant()) && holder(later).isEmpty()) {
                entities.persist(later);
                entities.flush();
                added++;
            }
        }
        RuleBroken.unless(added > 0, "rota.nothingToCopy");
        trail.subject("rota of team " + team + ", week after " + monday + ": " + added);
        return added;
    }

    private Optional<String> holder(Duty duty) {
        return jdbi.withHandle(handle -> handle.createQuery(TAKEN)
                .bind("team", duty.team())
                .bind("kind", duty.kind().name())
                .bind("start", duty.startsAt())
                .bind("end", duty.endsAt())
                .mapTo(String.class)
                .findOne());
    }

    /** The provider of a team that the caller plans for; nobody else changes the team's rota meanwhile. */
    private UUID provider(UUID team) {
        return RotaReader.provider(jdbi, user, team);
    }

    private Duty find(UUID id) {
        Duty duty = entities.find(Duty.class, id);
        if (duty == null) {
            throw new NotFound("duty");
        }
        provider(duty.team());
        subject(duty);
        return duty;
    }

    private void subject(Duty duty) {
        trail.subject("duty " + duty.kind() + " of staff " + duty.staff() + " from " + duty.startsAt() + " to "
                + duty.endsAt());
    }
}
