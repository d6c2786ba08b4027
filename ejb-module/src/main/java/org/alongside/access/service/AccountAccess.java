package org.alongside.access.service;

import java.util.List;
import java.util.Map;
import org.alongside.gate.Permission;

/**
 * What an account may do.
 *
 * @param permissions each with the names of the roles that it comes from
 */
public record AccountAccess(
        String username, String displayName, boolean active, Map<Permission, List<String>> permissions) {}
