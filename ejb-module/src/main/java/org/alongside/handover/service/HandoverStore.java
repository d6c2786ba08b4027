package org.alongside.handover.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.service.Trail;
import org.alongside.handover.Handover;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;

/** Loads hand-overs for a change and writes them with what follows: who may see the person because of it. */
@Dependent
class HandoverStore {

    /**
     * The team that it was sent to, and those of whoever is asked and whoever holds it, see the person while it is open; each
     * of them, and any that had to do with it before, as long afterwards as after a referral that a team did not take.
     */
    private static final String GRANT = """
            with h as (select * from handover where id = :id),
                 part as (select h.team_id from h
                          union
                          select s.team_id from h join named_staff s on s.id in (h.asked_id, h.holder_id) where s.team_id is not null),
                 after as (select cast(:today as date) + clock_amount('SEEN_AFTER_REJECTION') as day),
                 gone as (update access_grant g set valid_to = after.day from after
                           where g.source_id = :id and g.valid_to is null and g.team_id not in (select team_id from part))
            insert into access_grant (provider_id, person_id, team_id, source_id, why, valid_from, valid_to)
            select h.provider_id, h.person_id, part.team_id, h.id, 'HANDOVER', :today,
                   case when h.next_step_at is null then after.day end
              from h cross join part cross join after
            on conflict (source_id, team_id) do update set valid_to = excluded.valid_to""";

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
        jdbi.useHandle(handle -> handle.createUpdate(GRANT)
                .bind("id", handover.id())
                .bind("today", clock.today())
                .execute());
        guests.follow(handover);
        trail.about(handover.person());
        trail.subject("handover " + handover.id() + ", " + handover.state());
    }
}
