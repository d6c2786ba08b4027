package org.alongside.gate.service;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, for one request: an account, an API token, a guest with a personal link, a timer of the system, or nobody
 * yet.
 *
 * @param account the signed-in account, or null
 * @param provider the provider whose people may be seen; null sees none or, with {@link Scope#ALL}, every one
 * @param teams teams whose people may be seen
 * @param guest what a guest holds; null for everybody else
 */
public record Principal(
        String name,
        String displayName,
        @Nullable UUID account,
        @Nullable UUID provider,
        Set<Permission> permissions,
        List<UUID> teams,
        Scope scope,
        @Nullable Guest guest) {

    /** Whose rows the database shows. */
    public enum Scope {
        NONE,
        /** Those of the one person whom a personal link is about. */
        PERSON,
        TEAM,
        PROVIDER,
        ALL
    }

    /** A personal link, and whom it is about. */
    public record Guest(UUID link, UUID person) {}

    public Principal {
        permissions = account == null ? Set.copyOf(permissions) : signedIn(permissions);
    }

    public Principal(
            String name,
            String displayName,
            @Nullable UUID account,
            @Nullable UUID provider,
            Set<Permission> permissions,
            List<UUID> teams,
            Scope scope) {
        this(name, displayName, account, provider, permissions, teams, scope, null);
    }

    public static final Principal NOBODY =
            new Principal("nobody", "Nobody", null, null, Set.of(Permission.PUBLIC), List.of(), Scope.NONE);

    /** The system's own work: timers and start-up. */
    public static final Principal SYSTEM =
            new Principal("SYSTEM", "Alongside", null, null, EnumSet.allOf(Permission.class), List.of(), Scope.ALL);

    /** A program with a token; without a provider it sees those of every one, as far as its scope goes. */
    public static Principal token(
            String label, @Nullable UUID provider, Collection<Permission> permissions, Scope scope) {
        return new Principal("token:" + label, label, null, provider, signedIn(permissions), List.of(), scope);
    }

    /** Somebody without an account, whom a personal link names; what it leads to opens with a code only. */
    public static Principal guest(Guest guest, UUID provider) {
        Set<Permission> permissions = Set.of(Permission.PUBLIC, Permission.USE_LINK);
        return new Principal(
                "link:" + guest.link(), "A guest", null, provider, permissions, List.of(), Scope.PERSON, guest);
    }

    private static Set<Permission> signedIn(Collection<Permission> given) {
        EnumSet<Permission> all = EnumSet.of(Permission.PUBLIC, Permission.SIGNED_IN);
        all.addAll(given);
        return Collections.unmodifiableSet(all);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean signedIn() {
        return permissions.contains(Permission.SIGNED_IN);
    }
}
