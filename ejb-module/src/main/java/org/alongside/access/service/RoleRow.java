package org.alongside.access.service;

import java.util.Set;
import org.alongside.gate.Permission;

/**
 * A role with what it may do.
 *
 * @param accounts that have it, and are in use
 * @param tokens of other systems that have it
 */
public record RoleRow(
        String code,
        String title,
        boolean forPrograms,
        int version,
        Set<Permission> permissions,
        int accounts,
        int tokens) {

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
