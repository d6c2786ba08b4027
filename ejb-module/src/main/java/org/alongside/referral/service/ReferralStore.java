package org.alongside.referral.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referral;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;

/** Writes a new referral, whoever it was taken by. Its team sees the person from then on. */
@Dependent
public class ReferralStore {

    private static final String IDENTITY =
            "select provider_id, new_local_id() as local_id from named_team where id = ?";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private BusinessClock clock;

    /** @param by whoever took it, or wrote it */
    public Referral write(UUID person, NewReferral taken, String by) {
        Referral referral = new Referral(identity(person, taken.team()), taken, by, clock.instant());
        entities.persist(referral);
        entities.flush();
        jdbi.useHandle(handle -> ReferralAccess.follow(handle, referral.id()));
        return referral;
    }

    private Referral.Identity identity(UUID person, UUID team) {
        return jdbi.withHandle(handle -> handle.createQuery(IDENTITY)
                .bind(0, team)
                .map((row, context) -> new Referral.Identity(
                        row.getObject("provider_id", UUID.class), row.getString("local_id"), person))
                .one());
    }
}
