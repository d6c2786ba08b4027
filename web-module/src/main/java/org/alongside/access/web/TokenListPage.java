package org.alongside.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alongside.access.TokenLife;
import org.alongside.access.service.RoleRow;
import org.alongside.access.service.Roles;
import org.alongside.access.service.TokenRow;
import org.alongside.access.service.Tokens;
import org.alongside.gate.Permission;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.web.Ids;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Tokens of other systems: issued, shown once, revoked. */
@Named("tokenListPage")
@ViewScoped
public class TokenListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Tokens tokens;

    @Inject
    private transient Roles roles;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient Messages messages;

    private String label = "";
    private List<String> chosen = new ArrayList<>();
    private @Nullable LocalDate last;
    private transient @Nullable String issued;
    private transient @Nullable List<TokenRow> rows;

    public void load() {
        last = TokenLife.usual(clock.today());
        rows();
    }

    public List<TokenRow> rows() {
        List<TokenRow> known = rows;
        if (known == null) {
            known = tokens.list();
            rows = known;
        }
        return known;
    }

    /** A program may do what a role says, and manage no accounts. */
    public List<RoleRow> choices() {
        return roles.list().stream()
                .filter(role -> !role.may(Permission.MANAGE_ACCOUNTS))
                .toList();
    }

    public void issue() {
        issued = tokens.issue(label, chosen, last);
        rows = null;
    }

    public void revoke(String id) {
        tokens.revoke(Ids.of(id, "token"));
        messages.success("access.tokenRevoked");
        messages.redirect("/access/tokens.xhtml");
    }

    /** A new token, shown this once. */
    public @Nullable String issued() {
        return issued;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(@Nullable String label) {
        this.label = label == null ? "" : label;
    }

    /** The last day on which a new token is good. */
    public @Nullable LocalDate getLast() {
        return last;
    }

    public void setLast(@Nullable LocalDate last) {
        this.last = last;
    }

    /** Whether it has ended by itself. */
    public boolean over(LocalDate end) {
        return end.isBefore(clock.today());
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }
}
