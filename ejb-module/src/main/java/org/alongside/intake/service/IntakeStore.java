package org.alongside.intake.service;

import jakarta.persistence.EntityManager;
import org.alongside.intake.Intake;
import org.alongside.referral.Referral;

/** Finds the answer to a referral, which begins with the first thing that is said about it. */
final class IntakeStore {

    private IntakeStore() {}

    /** @param referral which the caller has locked, so that two do not begin at once */
    static Intake of(EntityManager entities, Referral referral) {
        return entities.createQuery("select i from Intake i where i.referral = :referral", Intake.class)
                .setParameter("referral", referral.id())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> new Intake(referral.provider(), referral.person(), referral.id()));
    }
}
