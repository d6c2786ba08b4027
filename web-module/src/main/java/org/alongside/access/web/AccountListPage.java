package org.alongside.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.access.Role;
import org.alongside.access.service.AccountRow;
import org.alongside.access.service.Accounts;
import org.alongside.access.service.MadeAccount;
import org.alongside.access.service.NewAccounts;
import org.alongside.access.service.TeamChoice;
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

    private @Nullable String q;
    private final NewAccountForm form = new NewAccountForm();
    private transient @Nullable List<AccountRow> rows;
    private transient @Nullable List<TeamChoice> teams;
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
    public List<Role> roles() {
        return List.copyOf(EnumSet.complementOf(EnumSet.of(Role.INTEGRATION)));
    }

    /** Those that make sense for a whole team. */
    public List<Role> teamRoles() {
        return roles().stream().filter(role -> role != Role.ADMINISTRATOR).toList();
    }

    /** Names of roles for people, from the codes of a row. */
    public static String titles(@Nullable String codes) {
        return codes == null
                ? "No role"
                : Arrays.stream(codes.split(",", -1))
                        .map(code -> Role.valueOf(code).title())
                        .collect(Collectors.joining(", "));
    }

    public void make() {
        made = List.of(newAccounts.make(form.getUsername(), form.getName(), EnumSet.of(form.role())));
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
