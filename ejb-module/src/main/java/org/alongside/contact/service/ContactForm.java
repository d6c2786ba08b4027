package org.alongside.contact.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.person.service.PersonBanner;
import org.alongside.shared.Choice;

/**
 * What a contact or a joint meeting can say.
 *
 * @param cares the referrals under which something can be recorded, newest first
 * @param pairs each crisis care with each community team that was involved in it, for "together with"
 * @param meeting what a meeting of two teams can be about
 */
public record ContactForm(
        PersonBanner banner,
        List<Choice> cares,
        List<Choice> mechanisms,
        List<Choice> attendances,
        List<Choice> subjects,
        List<Choice> pairs,
        MeetingChoices meeting) {

    /**
     * @param crisisCares newest first
     * @param communityTeams those that are involved now first
     */
    public record MeetingChoices(List<Choice> types, List<Choice> crisisCares, List<Choice> communityTeams) {

        boolean has(Together together) {
            return crisisCares.stream()
                            .anyMatch(care ->
                                    care.value().equals(together.referral().toString()))
                    && communityTeams.stream()
                            .anyMatch(team ->
                                    team.value().equals(together.community().toString()));
        }
    }

    /** Whether something can be recorded under this referral. */
    boolean has(UUID referral) {
        return cares.stream().anyMatch(care -> care.value().equals(referral.toString()));
    }

    /** The crisis care and the community team that a choice names. */
    Optional<Together> together(String pair) {
        return pairs.stream()
                .filter(choice -> choice.value().equals(pair))
                .map(choice -> choice.value().split("_"))
                .map(ids -> new Together(UUID.fromString(ids[0]), UUID.fromString(ids[1])))
                .findFirst();
    }

    /** Crisis care and a community team that met about somebody. */
    public record Together(UUID referral, UUID community) {}
}
