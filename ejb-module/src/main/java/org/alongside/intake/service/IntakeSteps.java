package org.alongside.intake.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.handover.service.Reminders;
import org.alongside.intake.Intake;
import org.alongside.referral.Referral;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The short transaction in which a referral whose answer is late becomes a message to somebody by name: once, on one node
 * only. It is late when whoever referred was not told in time, or when nobody decided in time.
 */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IntakeSteps {

    private static final String LATE = """
            select id from open_intake
             where reminder_id is null and remind_at <= ?
             order by received_at limit 100""";

    private static final String ONE = """
            select o.team_id as team, code_label('SOURCE', o.source) as source, o.referrer_name as referrer
              from open_intake o where o.id = ? and o.reminder_id is null""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Reminders reminders;

    @Inject
    private BusinessClock clock;

    /** A row of {@link #ONE}. */
    public record Late(
            UUID team, @Nullable String source, @Nullable String referrer) {

        String text() {
            String from = referrer == null ? source : referrer;
            return "A referral" + (from == null ? "" : " from " + from)
                    + " waits for an answer, which is late. Open it, tell whoever referred that it is there, and decide.";
        }
    }

    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public List<UUID> late() {
        return jdbi.withHandle(handle -> handle.createQuery(LATE)
                .bind(0, clock.instant())
                .mapTo(UUID.class)
                .list());
    }

    /** Nothing happens where it was answered meanwhile. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void remind(UUID id) {
        Referral referral = entities.find(Referral.class, id, LockModeType.PESSIMISTIC_WRITE);
        jdbi.withHandle(handle -> handle.createQuery(ONE)
                        .bind(0, id)
                        .map(ConstructorMapper.of(Late.class))
                        .findOne())
                .ifPresent(late -> {
                    Intake intake = IntakeStore.of(entities, referral);
                    intake.reminded(reminders.send(
                            new Reminders.About(referral.provider(), referral.person(), late.team()), late.text()));
                    entities.persist(intake);
                });
    }
}
