package org.alongside.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.alongside.access.service.RoleRow;
import org.alongside.access.service.Roles;
import org.alongside.gate.Permission;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** Every role with how many have it, and a new one that begins as a copy. */
@Named("roleListPage")
@ViewScoped
public class RoleListPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Roles roles;

    @Inject
    private transient Messages messages;

    private String title = "";
    private boolean forPrograms;
    private @Nullable String copy;
    private transient @Nullable List<RoleRow> rows;

    public void load() {
        rows();
    }

    public List<RoleRow> rows() {
        List<RoleRow> known = rows;
        if (known == null) {
            known = roles.list();
            rows = known;
        }
        return known;
    }

    public void make() {
        Set<Permission> permissions =
                copy == null || copy.isEmpty() ? Set.of() : roles.view(copy).permissions();
        messages.redirect(RoleEditPage.address(roles.make(title, forPrograms, permissions)));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public boolean isForPrograms() {
        return forPrograms;
    }

    public void setForPrograms(boolean forPrograms) {
        this.forPrograms = forPrograms;
    }

    public @Nullable String getCopy() {
        return copy;
    }

    public void setCopy(@Nullable String copy) {
        this.copy = copy;
    }
}
