package org.alongside.referral.service;

import java.util.List;
import java.util.UUID;
import org.alongside.access.service.NotFound;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;

/** What a new referral of somebody can say. */
public record ReferralForm(
        PersonBanner banner, List<Choice> teams, List<Choice> sources, List<Choice> priorities, List<Choice> reasons) {

    /** @throws NotFound where they cannot be referred to that team */
    public void require(UUID team) {
        if (teams.stream().noneMatch(choice -> choice.value().equals(team.toString()))) {
            throw new NotFound("team");
        }
    }
}
