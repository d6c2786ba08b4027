package org.alongside.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Secret;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Looks up, on every request, who a session or a token stands for and what they may do now. */
@ApplicationScoped
public class Principals {

    private static final String ACCOUNT = """
            select a.username, a.display_name, a.provider_id, a.must_change,
                   array(select distinct p.permission from account_role r join role_permission p on p.role = r.role
                          where r.account_id = a.id) as permissions,
                   array(select team_id from account_team t where t.account_id = a.id
                            and t.valid_from <= context_today() and (t.valid_to is null or t.valid_to >= context_today())) as teams
              from account a where a.id = :account and a.active
               and a.session_generation = coalesce(:generation::int, a.session_generation)""";

    private static final String TOKEN = """
            select t.label, array(select distinct p.permission from role_permission p where p.role = any (t.roles)) as permissions,
                   (select id from own_trust) as provider_id
              from api_token t where t.token_hash = ? and t.revoked_at is null and t.ends_on >= context_today()""";

    @Inject
    private Jdbi jdbi;

    /** One row of {@link #ACCOUNT}. */
    public record AccountRow(
            String username,
            String displayName,
            @Nullable UUID providerId,
            boolean mustChange,
            Set<Permission> permissions,
            List<UUID> teams) {}

    /** One row of {@link #TOKEN}. */
    public record TokenRow(
            String label,
            Set<Permission> permissions,
            @Nullable UUID providerId) {}

    /** Empty where the account is gone or switched off. */
    public Optional<Principal> ofAccount(UUID account) {
        return found(account, null);
    }

    /**
     * Empty where the account is gone or switched off, and where its sessions were ended since.
     *
     * @param generation of the account as the session began
     */
    public Optional<Principal> ofSession(UUID account, int generation) {
        return found(account, generation);
    }

    private Optional<Principal> found(UUID account, @Nullable Integer generation) {
        return jdbi.withHandle(handle -> handle.createQuery(ACCOUNT)
                        .bind("account", account)
                        .bind("generation", generation)
                        .map(ConstructorMapper.of(AccountRow.class))
                        .findOne())
                .map(row -> principal(account, row));
    }

    /** Empty where the token is unknown or revoked, or has ended. */
    public Optional<Principal> ofToken(String token) {
        return jdbi.withHandle(handle -> handle.createQuery(TOKEN)
                        .bind(0, Secret.hash(token))
                        .map(ConstructorMapper.of(TokenRow.class))
                        .findOne())
                .map(Principals::token);
    }

    /**
     * Whoever relays messages does so between all providers whose extracts are here; any other token sees what an account of its
     * roles would see that belongs to no team.
     */
    private static Principal token(TokenRow row) {
        boolean everywhere = row.permissions().contains(Permission.RELAY_HANDOVERS);
        return everywhere
                ? Principal.token(row.label(), null, row.permissions(), Principal.Scope.ALL)
                : Principal.token(row.label(), row.providerId(), row.permissions(), scope(row.permissions()));
    }

    private static Principal principal(UUID account, AccountRow row) {
        // a one-time password is good for choosing another one, and for nothing else
        Set<Permission> permissions = row.mustChange() ? Set.of() : row.permissions();
        Principal.Scope scope = scope(permissions);
        return new Principal(
                row.username(), row.displayName(), account, row.providerId(), permissions, row.teams(), scope);
    }

    private static Principal.Scope scope(Set<Permission> permissions) {
        if (permissions.contains(Permission.EVERY_TEAM)) {
            return Principal.Scope.PROVIDER;
        }
        return permissions.contains(Permission.FIND_PEOPLE) ? Principal.Scope.TEAM : Principal.Scope.NONE;
    }
}
