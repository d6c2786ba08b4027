package org.alongside.discharge.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.UUID;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** Who is to be left out of a summary, or added to it, and why. */
public class RecipientForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String recipient;
    private @Nullable String reason;
    private @Nullable String team;
    private @Nullable String teamReason;

    UUID leftOut() {
        return Ids.of(recipient, "recipient");
    }

    /** Why somebody is left out; empty where nothing was typed. */
    String why() {
        return reason == null ? "" : reason;
    }

    UUID added() {
        return Ids.of(team, "team");
    }

    /** Why a team is added; empty where nothing was typed. */
    String teamWhy() {
        return teamReason == null ? "" : teamReason;
    }

    public @Nullable String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public @Nullable String getTeamReason() {
        return teamReason;
    }

    public void setTeamReason(@Nullable String teamReason) {
        this.teamReason = teamReason;
    }
}
