package org.alongside.handover.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.service.Trail;
import org.alongside.gate.GrantReason;
import org.alongside.gate.service.Grants;
import org.alongside.handover.Handover;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Loads hand-overs for a change and writes them with what follows: who may see the person because of it. */
@Dependent
class HandoverStore {

    /** The team that it was sent to, and those of whoever is asked and whoever holds it. */
    private static final String PART = """
            select h.team_id from handover h where h.id = :id
            union
            select s.team_id from handover h join named_staff s on s.id in (h.asked_id, h.holder_id)
             where h.id = :id and s.team_id is not null""";

    /** They see the person while it is open, and as long afterwards as after a referral that a team did not take. */
    private static final String GRANT = """
            select h.provider_id, h.person_id, part.team_id, h.id as source_id, cast(:today as date) as valid_from,
                   case when h.next_step_at is null then cast(:after as date) end as valid_to
              from handover h cross join (%s) part
             where h.id = :id""".formatted(PART);

    /** So long too whoever had to do with it before. */
    private static final String AFTER = "select cast(? as date) + clock_amount('SEEN_AFTER_REJECTION')";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Inject
    private HandoverGuests guests;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    /** Nobody else changes it until this transaction ends, so that it is accepted once. */
    Handover forChange(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("hand-over"));
    }

    Optional<Handover> find(UUID id) {
        Handover handover = entities.find(Handover.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (handover != null) {
            trail.about(handover.person());
            trail.subject("handover " + id);
        }
        return Optional.ofNullable(handover);
    }

    void add(Handover handover) {
        entities.persist(handover);
        written(handover);
    }

    /** Writes what changed, so that SQL sees it. */
    void written(Handover handover) {
        entities.flush();
        jdbi.useHandle(handle -> seen(handle, handover.id()));
        guests.follow(handover);
        trail.about(handover.person());
        trail.subject("handover " + handover.id() + ", " + handover.state());
    }

    private void seen(Handle handle, UUID id) {
        LocalDate after = handle.createQuery(AFTER)
                .bind(0, clock.today())
                .mapTo(LocalDate.class)
                .one();
        Grants.end(
                handle,
                id,
                after,
                handle.createQuery(PART).bind("id", id).mapTo(UUID.class).list());
        Grants.keepingFirstDay(
                handle, GrantReason.HANDOVER, GRANT, Map.of("id", id, "today", clock.today(), "after", after));
    }
}
