package org.alongside.referral.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;
import org.alongside.shared.service.NotFound;

/**
 * What a new referral of somebody can say.
 *
 * @param earlier what a team has already, so that nothing is counted twice because two people took it
 */
public record ReferralForm(
        PersonBanner banner,
        List<Choice> teams,
        List<Choice> sources,
        List<Choice> priorities,
        List<Choice> reasons,
        List<Earlier> earlier) {

    /**
     * A referral that a team has.
     *
     * @param words when it came and who entered it
     */
    public record Earlier(UUID team, LocalDate day, String words) {}

    /** The one that this team has of this day already. */
    public Optional<Earlier> already(UUID team, LocalDate day) {
        return earlier.stream()
                .filter(one -> one.team().equals(team) && one.day().equals(day))
                .findFirst();
    }

    /** @throws NotFound where they cannot be referred to that team */
    public void require(UUID team) {
        if (teams.stream().noneMatch(choice -> choice.value().equals(team.toString()))) {
            throw new NotFound("team");
        }
    }
}
