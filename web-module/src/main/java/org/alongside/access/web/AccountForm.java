package org.alongside.access.web;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** The roles of an account, and a team that it joins or leaves, as they are chosen. */
public class AccountForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private List<String> roles = new ArrayList<>();
    private @Nullable String team;
    private @Nullable LocalDate day;

    void read(Collection<String> known) {
        roles = new ArrayList<>(known);
    }

    List<String> chosen() {
        return List.copyOf(roles);
    }

    UUID teamId() {
        return Ids.of(team, "team");
    }

    /** The page lets no empty day through. */
    LocalDate dayGiven() {
        LocalDate given = day;
        if (given == null) {
            throw new IllegalStateException("no day");
        }
        return given;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }
}
