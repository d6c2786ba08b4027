package org.alongside.board.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.board.Allocation;
import org.alongside.board.Appointment;
import org.alongside.board.Care;
import org.alongside.board.Pair;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.person.service.AfterDeath;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/** Who of a crisis team sees somebody, and when next. */
@Stateless
@UseCase
public class Planning {

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

    @Access(value = Permission.SEE_BOARD, audit = AuditKind.READ)
    public PlanDetails view(UUID referral) {
        PlanDetails details = jdbi.withHandle(handle -> PlanReader.one(handle, referral));
        about(details.referral());
        return details;
    }

    /** Where the caller is to go, and whom they stand in for: what is still to come, the next one first. */
    @Access(value = Permission.SEE_BOARD, audit = AuditKind.LIST)
    public List<Visit> mine() {
        return jdbi.withHandle(handle -> PlanReader.mine(handle, clock.instant()));
    }

    /** @param workers who work in the team */
    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void allocate(UUID referral, Pair workers) {
        Care care = open(referral, workers);
        AfterDeath.askFirst(jdbi, user, care.person());
        Allocation known = entities.find(Allocation.class, referral, LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            entities.persist(new Allocation(care, workers, user.displayName(), clock.instant()));
        } else {
            known.change(workers, user.displayName(), clock.instant());
        }
    }

    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void book(UUID referral, Appointment.Plan plan) {
        Care care = open(referral, plan.workers());
        AfterDeath.askFirst(jdbi, user, care.person());
        entities.persist(new Appointment(care, plan, user.displayName(), clock.instant()));
    }

    @Access(value = Permission.PLAN_SHIFT, audit = AuditKind.CHANGE)
    public void cancel(UUID appointment, String reason) {
        Appointment booked = entities.find(Appointment.class, appointment, LockModeType.PESSIMISTIC_WRITE);
        if (booked == null) {
            throw new NotFound("appointment");
        }
        trail.about(booked.person());
        trail.subject("appointment " + appointment);
        booked.cancel(reason, user.displayName(), clock.instant());
    }

    /** Crisis care that goes on, which nobody else plans until this transaction ends. */
    private Care open(UUID referral, Pair workers) {
        PlanDetails.Referral of = jdbi.withHandle(handle -> PlanReader.locked(handle, referral));
        about(of);
        RuleBroken.unless(of.open(), "board.careEnded");
        RuleBroken.unless(jdbi.withHandle(handle -> PlanReader.work(handle, of.team(), workers)), "board.notOfTeam");
        return new Care(of.provider(), of.person(), of.id());
    }

    private void about(PlanDetails.Referral referral) {
        trail.about(referral.person());
        trail.subject("plan of referral " + referral.id());
    }
}
