package org.alongside.call.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.call.CallBack;
import org.alongside.call.Danger;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * The short transaction in which a late call-back, or an immediate danger that nobody has taken, rises to the next one up:
 * whole or not at all, and on one node only.
 */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CallBackSteps {

    private static final String DUE = """
            (select id from call_danger where look_at <= :now order by look_at limit 500)
            union all (select id from call_back where look_at <= :now order by look_at limit 500)""";

    private static final String STILL_DUE = "select id from %s where id = ? and look_at <= ? for update skip locked";

    private static final String LEADER = """
            select s.id as staff, s.name
              from named_staff s where s.id = answers_above(:team, :step, :now)""";

    private static final String SEEN_BY =
            "update phone_call set raised_team = (select s.team_id from named_staff s where s.id = ?) where id = ?";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** Those whose time has come: dangers first, and the longest ago first. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public List<UUID> due() {
        return jdbi.withHandle(handle -> handle.createQuery(DUE)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .list());
    }

    /** Nothing happens where another node is at it, or has been. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void rise(UUID id) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> {
            if (stillDue(handle, "call_danger", id, now)) {
                rise(handle, entities.find(Danger.class, id), now);
            } else if (stillDue(handle, "call_back", id, now)) {
                rise(handle, entities.find(CallBack.class, id), now);
            }
        });
    }

    private static boolean stillDue(Handle handle, String table, UUID id, Instant now) {
        return handle.createQuery(STILL_DUE.formatted(table))
                .bind(0, id)
                .bind(1, now)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    private static void rise(Handle handle, CallBack late, Instant now) {
        Optional<CallBack.Leader> next = above(handle, late.team(), late.raised() + 1, now);
        late.rise(next, now);
        next.ifPresent(leader -> handle.execute(SEEN_BY, leader.staff(), late.call()));
    }

    private static void rise(Handle handle, Danger open, Instant now) {
        Optional<CallBack.Leader> next = above(handle, open.team(), open.raised() + 1, now);
        open.rise(next, now);
        next.ifPresent(leader -> handle.execute(SEEN_BY, leader.staff(), open.call()));
    }

    private static Optional<CallBack.Leader> above(Handle handle, UUID team, int step, Instant now) {
        return handle.createQuery(LEADER)
                .bind("team", team)
                .bind("step", step)
                .bind("now", now)
                .map(ConstructorMapper.of(CallBack.Leader.class))
                .findOne();
    }
}
