package org.alongside.access.web;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.gate.Permission;
import org.alongside.shared.service.NotFound;
import org.jspecify.annotations.Nullable;

/** The name and the permissions of a role, as they are typed and ticked. */
public class RoleForm implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    private String title = "";
    private final Map<Permission.Area, List<String>> ticked = new EnumMap<>(Permission.Area.class);

    void read(String known, Set<Permission> permissions) {
        title = known;
        tick(permissions);
    }

    void tick(Set<Permission> permissions) {
        for (Permission.Area area : Permission.Area.values()) {
            ticked.put(
                    area,
                    new ArrayList<>(permissions.stream()
                            .filter(permission -> permission.area() == area)
                            .map(Enum::name)
                            .toList()));
        }
    }

    Set<Permission> chosen() {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        ticked.values().forEach(names -> names.forEach(name -> all.add(permission(name))));
        return all;
    }

    private static Permission permission(String name) {
        try {
            return Permission.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new NotFound("permission");
        }
    }

    private List<String> of(Permission.Area area) {
        return ticked.computeIfAbsent(area, none -> new ArrayList<>());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title;
    }

    public List<String> getClinical() {
        return of(Permission.Area.CLINICAL);
    }

    public void setClinical(List<String> names) {
        ticked.put(Permission.Area.CLINICAL, names);
    }

    public List<String> getOperation() {
        return of(Permission.Area.OPERATION);
    }

    public void setOperation(List<String> names) {
        ticked.put(Permission.Area.OPERATION, names);
    }

    public List<String> getOversight() {
        return of(Permission.Area.OVERSIGHT);
    }

    public void setOversight(List<String> names) {
        ticked.put(Permission.Area.OVERSIGHT, names);
    }
}
