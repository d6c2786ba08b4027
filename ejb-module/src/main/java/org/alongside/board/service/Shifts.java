package org.alongside.board.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.board.Care;
import org.alongside.board.TeamShift;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.organisation.service.TeamLock;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Hands the shift of a crisis team over, one person at a time. */
@Stateless
@UseCase
public class Shifts {

    /** How far back the first one looks that a team hands over here. */
    private static final Duration USUAL = Duration.ofHours(12);

    private static final String OPEN = "select s from TeamShift s where s.team = :team and s.takenAt is null";

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

    /** @param at whose turn it is, by the position; 0 for the first one whom nobody has heard yet */
    @Access(value = Permission.SEE_BOARD, audit = AuditKind.READ)
    public ShiftDetails view(UUID team, int at) {
        ShiftDetails details = jdbi.withHandle(
                handle -> ShiftReader.details(handle, ShiftReader.team(handle, team, clock.today()), at));
        ShiftDetails.One one = details.one();
        if (one != null) {
            trail.about(one.person().person());
        }
        trail.subject("shift of " + details.team().name());
        return details;
    }

    /** The caller begins to hand over whoever is in the care of the team. */
    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void begin(UUID team) {
        UUID provider = user.provider();
        if (provider == null) {
            throw new NotFound("team");
        }
        Instant now = clock.instant();
        jdbi.useHandle(handle -> {
            BoardHead head = ShiftReader.team(handle, team, London.dateOf(now));
            TeamLock.take(handle, team);
            ShiftDetails.State last = ShiftReader.last(handle, team);
            RuleBroken.unless(last == null || last.takenAt() != null, "board.handedOverAlready");
            Instant taken = last == null ? null : last.takenAt();
            Instant since = taken == null ? now.minus(USUAL) : taken;
            entities.persist(new TeamShift(provider, team, since, care(handle, provider, team, now), who(), now));
            trail.subject("shift of " + head.name() + " begins to be handed over");
        });
        entities.flush();
    }

    /** @param words what the caller, who goes, says of somebody */
    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void say(UUID team, UUID referral, String words) {
        askedFirst(open(team), referral).say(referral, words, who());
    }

    /** The caller, who comes, has heard of somebody. */
    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void acknowledge(UUID team, UUID referral) {
        askedFirst(open(team), referral).acknowledge(referral, who(), clock.instant());
    }

    /** The caller has heard of everybody, and holds the shift. */
    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void take(UUID team) {
        open(team).take(who(), clock.instant());
    }

    private static List<Care> care(Handle handle, UUID provider, UUID team, Instant now) {
        return BoardReader.rows(handle, team, now).stream()
                .map(row -> new Care(provider, row.person(), row.referral()))
                .toList();
    }

    private TeamShift.Who who() {
        return new TeamShift.Who(user.displayName(), user.account());
    }

    /** Nobody hands somebody over, or takes them, who has died without having read it. */
    private TeamShift askedFirst(TeamShift shift, UUID referral) {
        AfterDeath.askFirst(jdbi, user, shift.person(referral));
        return shift;
    }

    /** Nobody else changes it until this transaction ends. */
    private TeamShift open(UUID team) {
        trail.subject("shift of team " + team);
        return entities.createQuery(OPEN, TeamShift.class)
                .setParameter("team", team)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("board.noShift"));
    }
}
