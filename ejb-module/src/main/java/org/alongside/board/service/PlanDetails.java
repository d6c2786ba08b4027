package org.alongside.board.service;

import java.util.List;
import java.util.UUID;
import org.alongside.concern.service.Concern;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;
import org.jspecify.annotations.Nullable;

/**
 * Who sees somebody, and when next.
 *
 * @param concern what the plan rests on
 * @param workers those who can be chosen: who works in the team
 * @param visits those that are still to come, the next one first
 */
public record PlanDetails(
        PersonBanner banner, Referral referral, Concern concern, List<Choice> workers, List<Visit> visits) {

    /** The crisis care, and to whom it is allocated. */
    public record Referral(
            UUID id,
            UUID provider,
            UUID person,
            UUID team,
            String name,
            boolean open,
            @Nullable UUID first,
            @Nullable UUID second) {}
}
