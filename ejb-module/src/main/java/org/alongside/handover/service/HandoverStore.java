package org.alongside.handover.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.service.NotFound;
import org.alongside.audit.service.Trail;
import org.alongside.handover.Handover;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** Loads hand-overs for a change and writes them with what follows: who may see the person because of it. */
@Dependent
class HandoverStore {

    /** The team sees the person while it is open, and as long afterwards as after a referral that it did not take. */
    private static final String GRANT = """
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
            select h.provider_id, h.person_id, h.team_id, h.id, 'HANDOVER', :today,
                   case when h.next_step_at is null then cast(:today as date) + clock_amount('SEEN_AFTER_REJECTION') end
              from handover h where h.id = :id
            on conflict (source_id, team_id) do update set valid_to = excluded.valid_to""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

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
        jdbi.useHandle(handle -> handle.createUpdate(GRANT)
                .bind("id", handover.id())
                .bind("today", clock.today())
                .execute());
        trail.about(handover.person());
        trail.subject("handover " + handover.id() + ", " + handover.state());
    }
}
