package org.alongside.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.alongside.access.service.AccountDetails;
import org.alongside.access.service.Accounts;
import org.alongside.access.service.MadeAccount;
import org.alongside.access.service.RoleRow;
import org.alongside.access.service.Roles;
import org.alongside.access.service.TeamChoice;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** One account: its roles, its teams from day to day, its password, and switching it off. */
@Named("accountEditPage")
@ViewScoped
public class AccountEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Accounts accounts;

    @Inject
    private transient Roles roles;

    @Inject
    private transient Messages messages;

    private @Nullable String id;
    private int version;
    private final AccountForm form = new AccountForm();
    private transient @Nullable AccountDetails account;
    private transient @Nullable MadeAccount made;
    private transient @Nullable List<RoleRow> choices;

    public void load() {
        AccountDetails read = account();
        version = read.version();
        form.read(read.roles());
    }

    public AccountDetails account() {
        AccountDetails known = account;
        if (known == null) {
            known = accounts.view(accountId());
            account = known;
        }
        return known;
    }

    /** The roles that people can have. */
    public List<RoleRow> choices() {
        List<RoleRow> known = choices;
        if (known == null) {
            known = roles.list().stream().filter(role -> !role.forPrograms()).toList();
            choices = known;
        }
        return known;
    }

    public List<TeamChoice> teams() {
        return accounts.teams();
    }

    public void saveRoles() {
        accounts.mayDo(accountId(), version, form.chosen());
        saved();
    }

    public void join() {
        accounts.join(accountId(), form.teamId(), form.dayGiven());
        saved();
    }

    public void leave() {
        accounts.leave(accountId(), form.teamId(), form.dayGiven());
        saved();
    }

    public void oneTimePassword() {
        made = accounts.oneTimePassword(accountId());
        account = null;
    }

    public void signOutEverywhere() {
        accounts.signOutEverywhere(accountId());
        messages.success("access.signedOutEverywhere");
        messages.redirect("/access/edit.xhtml?id=" + accountId());
    }

    public void switchOff() {
        accounts.switchOff(accountId());
        messages.success("access.switchedOff");
        messages.redirect("/access/edit.xhtml?id=" + accountId());
    }

    private void saved() {
        messages.success("access.saved");
        messages.redirect("/access/edit.xhtml?id=" + accountId());
    }

    private UUID accountId() {
        return Ids.of(id, "account");
    }

    /** A new one-time password, shown this once. */
    public @Nullable MadeAccount made() {
        return made;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public AccountForm getForm() {
        return form;
    }
}
