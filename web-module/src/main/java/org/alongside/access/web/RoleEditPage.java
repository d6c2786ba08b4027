package org.alongside.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.access.StandardRole;
import org.alongside.access.service.RoleRow;
import org.alongside.access.service.Roles;
import org.alongside.gate.Permission;
import org.alongside.shared.web.Messages;
import org.jspecify.annotations.Nullable;

/** One role: its name and what it may do, permission by permission. */
@Named("roleEditPage")
@ViewScoped
public class RoleEditPage implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Roles roles;

    @Inject
    private transient Messages messages;

    private @Nullable String code;
    private int version;
    private final RoleForm form = new RoleForm();
    private transient @Nullable RoleRow role;

    public void load() {
        RoleRow read = role();
        version = read.version();
        form.read(read.title(), read.permissions());
    }

    public RoleRow role() {
        RoleRow known = role;
        if (known == null) {
            known = roles.view(known());
            role = known;
        }
        return known;
    }

    public boolean standard() {
        return StandardRole.of(known()).isPresent();
    }

    public List<Permission> clinical() {
        return Permission.of(Permission.Area.CLINICAL);
    }

    public List<Permission> operation() {
        return Permission.of(Permission.Area.OPERATION);
    }

    public List<Permission> oversight() {
        return Permission.of(Permission.Area.OVERSIGHT);
    }

    public void save() {
        roles.change(known(), version, form.getTitle(), form.chosen());
        messages.success("access.roleSaved");
        messages.redirect(address(known()));
    }

    /** Ticks what the product proposes; nothing is saved yet. */
    public void propose() {
        form.tick(roles.proposed(known()));
    }

    public void remove() {
        roles.remove(known());
        messages.success("access.roleRemoved");
        messages.redirect("/access/roles.xhtml");
    }

    static String address(String code) {
        return "/access/role.xhtml?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
    }

    private String known() {
        return code == null ? "" : code;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public RoleForm getForm() {
        return form;
    }
}
