package org.alongside.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.alongside.access.service.AccessReasons;
import org.alongside.access.service.AccountAccess;
import org.alongside.access.service.AccountRow;
import org.alongside.access.service.Accounts;
import org.alongside.access.service.EffectiveAccess;
import org.alongside.gate.Permission;
import org.alongside.gate.service.CurrentUser;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** What one account may do, and why it sees a person. Asked by address, so that an answer can be sent to a colleague. */
@Named("effectiveAccessPage")
@RequestScoped
public class EffectiveAccessPage {

    @Inject
    private EffectiveAccess access;

    @Inject
    private Accounts accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private Messages messages;

    private @Nullable String q;
    private @Nullable String id;
    private @Nullable String person;
    private List<AccountRow> found = List.of();
    private @Nullable AccountAccess account;
    private @Nullable AccessReasons reasons;

    public void load() {
        if (id != null && !id.isEmpty()) {
            account = access.permissions(Ids.of(id, "account"));
            if (person != null && !person.isBlank() && user.may(Permission.SEE_AUDIT)) {
                reasons = why(person);
            }
        } else if (q != null) {
            found = accounts.list(q);
        }
    }

    private @Nullable AccessReasons why(String typed) {
        try {
            return access.why(Ids.of(id, "account"), typed);
        } catch (NotFound nobody) {
            messages.error(Messages.text("access.nobodyByThis"));
            return null;
        }
    }

    public boolean chosen() {
        return id != null && !id.isEmpty();
    }

    public List<AccountRow> found() {
        return found;
    }

    public @Nullable AccountAccess account() {
        return account;
    }

    public List<Permission> permissions() {
        return account == null ? List.of() : List.copyOf(account.permissions().keySet());
    }

    public String roles(Permission permission) {
        return account == null ? "" : String.join(", ", account.permissions().getOrDefault(permission, List.of()));
    }

    public @Nullable AccessReasons reasons() {
        return reasons;
    }

    public @Nullable String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person;
    }
}
