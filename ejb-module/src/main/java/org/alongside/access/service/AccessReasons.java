package org.alongside.access.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.gate.GrantReason;
import org.jspecify.annotations.Nullable;

/**
 * Why an account sees a person, or does not.
 *
 * @param finds whether the account is in use and has a role that finds people at all
 * @param everyTeam whether a role lets it see people of every team
 * @param reasons each team that may see the person, or might, and whether the account is in it
 */
public record AccessReasons(boolean finds, boolean everyTeam, List<Reason> reasons) {

    /**
     * A team's reason.
     *
     * @param why what it comes from: a referral, a summary that was sent, a new contact
     * @param holds whether it holds today, and the account is in the team today
     */
    public record Reason(
            UUID person,
            String team,
            GrantReason why,
            LocalDate seenFrom,
            @Nullable LocalDate seenTo,
            @Nullable LocalDate memberFrom,
            @Nullable LocalDate memberTo,
            boolean holds) {}

    public boolean sees() {
        return finds && (everyTeam || reasons.stream().anyMatch(Reason::holds));
    }
}
