package org.alongside.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.alongside.access.service.AccountRow;
import org.alongside.access.service.Accounts;
import org.alongside.access.service.MadeAccount;
import org.alongside.access.service.NewAccounts;
import org.alongside.access.service.RoleRow;
import org.alongside.access.service.Roles;
import org.alongside.access.service.TeamChoice;
import org.alongside.gate.Permission;
import org.alongside.shared.web.Ids;
import org.jspecify.annotations.Nullable;

/** Accounts: finding one, and making new ones, whose one-time passwords are shown this once. */
@Named("accountListPage")
@ViewScoped
public class AccountListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient NewAccounts newAccounts;

    @Inject
    private transient Roles roles;

    private @Nullable String q;
    private final NewAccountForm form = new NewAccountForm();
    private transient @Nullable List<AccountRow> rows;
    private transient @Nullable List<TeamChoice> teams;
    private transient @Nullable List<RoleRow> choices;
    private transient List<MadeAccount> made = List.of();

    public void load() {
        rows();
    }

    public List<AccountRow> rows() {
        List<AccountRow> known = rows;
        if (known == null) {
            known = accounts.list(q == null ? "" : q);
            rows = known;
        }
        return known;
    }

    public List<TeamChoice> teams() {
        List<TeamChoice> known = teams;
        if (known == null) {
            known = accounts.teams();
            teams = known;
        }
        return known;
    }

    /** The roles that people can have. */
    public List<RoleRow> roles() {
        List<RoleRow> known = choices;
        if (known == null) {
            known = roles.list().stream().filter(role -> !role.forPrograms()).toList();
            choices = known;
        }
        return known;
    }

    /** Those that make sense for a whole team. */
    public List<RoleRow> teamRoles() {
        return roles().stream()
                .filter(role -> !role.may(Permission.MANAGE_ACCOUNTS))
                .toList();
    }

    public void make() {
        made = List.of(newAccounts.make(form.getUsername(), form.getName(), form.role()));
        rows = null;
    }

    public void makeForTeam() {
        made = newAccounts.makeForTeam(Ids.of(form.getTeam(), "team"), form.teamRole());
        rows = null;
        teams = null;
    }

    public List<MadeAccount> made() {
        return made;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public NewAccountForm getForm() {
        return form;
    }
}
