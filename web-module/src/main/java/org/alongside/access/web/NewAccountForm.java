package org.alongside.access.web;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** For whom a new account is, and as what. */
public class NewAccountForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String username = "";
    private String name = "";
    private @Nullable String role;
    private @Nullable String team;
    private @Nullable String teamRole;

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** As it was chosen; a service knows whether there is such a role. */
    String role() {
        return typed(role);
    }

    String teamRole() {
        return typed(teamRole);
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = typed(username);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = typed(name);
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable String getTeam() {
        return team;
    }

    public void setTeam(@Nullable String team) {
        this.team = team;
    }

    public @Nullable String getTeamRole() {
        return teamRole;
    }

    public void setTeamRole(@Nullable String teamRole) {
        this.teamRole = teamRole;
    }
}
