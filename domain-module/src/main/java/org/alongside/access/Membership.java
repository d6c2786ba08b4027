package org.alongside.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;

/** From when to when an account works in a team, both days included; without a last day it goes on. */
@Embeddable
public class Membership {

    @Column(name = "team_id")
    private UUID team;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_to")
    private @Nullable LocalDate to;

    @SuppressWarnings("NullAway.Init")
    protected Membership() {}

    Membership(UUID team, LocalDate from) {
        this.team = team;
        this.from = from;
    }

    Membership until(LocalDate lastDay) {
        RuleBroken.unless(!lastDay.isBefore(from), "access.leftBeforeJoined");
        Membership ended = new Membership(team, from);
        ended.to = lastDay;
        return ended;
    }

    boolean isOf(UUID aTeam) {
        return team.equals(aTeam);
    }

    boolean open() {
        return to == null;
    }

    /** Whether it still holds on a day, or begins later. */
    boolean reaches(LocalDate day) {
        return to == null || !to.isBefore(day);
    }

    public UUID team() {
        return team;
    }

    public LocalDate from() {
        return from;
    }

    @Nullable
    public LocalDate to() {
        return to;
    }
}
