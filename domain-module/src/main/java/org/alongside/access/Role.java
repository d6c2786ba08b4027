package org.alongside.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.alongside.gate.Permission;
import org.alongside.shared.RuleBroken;

/**
 * A bundle of permissions, named as the job that somebody does. The trust begins with the {@linkplain StandardRole
 * standard ones}, changes them and adds its own. Whoever manages accounts sees nobody's record, whatever the bundle.
 */
@Entity
@Table(name = "role")
public class Role {

    private static final int LONGEST = 60;

    @Id
    private String code;

    private String title;

    @Column(name = "for_programs")
    private boolean forPrograms;

    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role"))
    @Column(name = "permission")
    @Enumerated(EnumType.STRING)
    private Set<Permission> permissions = new HashSet<>();

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Role() {}

    /** @param forPrograms whether other systems have it, by a token, and no account */
    public Role(String title, boolean forPrograms, Collection<Permission> permissions) {
        this.title = named(title);
        this.code = code(this.title);
        this.forPrograms = forPrograms;
        bundle(permissions);
    }

    /** What a role with this name is stored as: it stays when the name changes. */
    public static String code(String title) {
        return title.strip().toUpperCase(Locale.UK).replaceAll("[^A-Z0-9]+", "_");
    }

    public void call(String wanted) {
        title = named(wanted);
    }

    private static String named(String wanted) {
        String stripped = wanted.strip();
        RuleBroken.unless(
                stripped.length() <= LONGEST && stripped.matches("[A-Za-z].*[\\p{L}\\d)]"), "access.roleTitleMissing");
        return stripped;
    }

    /** What whoever has the role may do, in the place of what it was. */
    public void bundle(Collection<Permission> wanted) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(wanted);
        RuleBroken.unless(Permission.ofRoles().containsAll(all), "access.notForRoles");
        for (Permission permission : all) {
            for (Permission needed : permission.needs()) {
                RuleBroken.unless(
                        all.contains(needed), "access.permissionNeeds", permission.explanation(), needed.explanation());
            }
        }
        RuleBroken.unless(
                !all.contains(Permission.MANAGE_ACCOUNTS)
                        || all.stream().noneMatch(permission -> permission.area() == Permission.Area.CLINICAL),
                "access.administratorAlone");
        permissions.clear();
        permissions.addAll(all);
    }

    /** Whether it came with the product; such a role can be changed and not be taken away. */
    public boolean standard() {
        return StandardRole.of(code).isPresent();
    }

    boolean managesAccounts() {
        return permissions.contains(Permission.MANAGE_ACCOUNTS);
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public boolean forPrograms() {
        return forPrograms;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    public int version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Role role && code.equals(role.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code);
    }
}
