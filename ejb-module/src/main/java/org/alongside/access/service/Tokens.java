package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.alongside.access.Role;
import org.alongside.access.TokenLife;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Secret;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** How other systems sign in: a token is shown once, kept as its hash only, and can be revoked. */
@Stateless
@UseCase
public class Tokens {

    private static final int LONGEST_LABEL = 60;

    private static final String LIST = """
            select t.id, t.label, t.created_at, t.ends_on, t.revoked_at,
                   (select string_agg(coalesce(r.title, c.code), ', ' order by r.title)
                      from unnest(t.roles) c (code) left join role r on r.code = c.code) as roles
              from api_token t order by t.revoked_at nulls first, t.label""";

    private static final String ISSUE = """
            insert into api_token (label, token_hash, roles, ends_on) values (:label, :hash, :roles, :end)
            on conflict (label) do nothing returning id""";

    private static final String LIFE = """
            select count(*) filter (where days between 0 and :days) as soon,
                   count(*) filter (where days between -:days and -1) as ended,
                   min(ends_on) filter (where days between 0 and :days) as next
              from (select ends_on, ends_on - cast(:today as date) as days from api_token where revoked_at is null) t""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Inject
    private BootstrapToken bootstrap;

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.NONE)
    public List<TokenRow> list() {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .map(ConstructorMapper.of(TokenRow.class))
                .list());
    }

    /** Which of them end soon, or have ended. */
    @Access(value = Permission.SEE_HEALTH, audit = AuditKind.NONE)
    public TokenLife life() {
        return jdbi.withHandle(handle -> handle.createQuery(LIFE)
                .bind("today", clock.today())
                .bind("days", TokenLife.WARNED)
                .map(ConstructorMapper.of(TokenLife.class))
                .one());
    }

    /**
     * @param label of the system that gets it, as the audit will name it
     * @param last the day to whose end it is good
     * @return the token, which nobody can read again
     */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public String issue(String label, Collection<String> roles, @Nullable LocalDate last) {
        String name = label.strip();
        RuleBroken.unless(!name.isEmpty() && name.length() <= LONGEST_LABEL, "access.tokenLabelMissing");
        RuleBroken.unless(!roles.isEmpty(), "access.roleMissing");
        TokenLife.check(last, clock.today());
        List<Role> known = Roles.found(entities, roles);
        RuleBroken.unless(
                known.stream().noneMatch(role -> role.permissions().contains(Permission.MANAGE_ACCOUNTS)),
                "access.tokenManages");
        String token = Secret.random();
        boolean made = jdbi.withHandle(handle -> handle.createQuery(ISSUE)
                .bind("label", name)
                .bind("hash", Secret.hash(token))
                .bind("end", last)
                .bind("roles", known.stream().map(Role::code).toArray(String[]::new))
                .mapTo(UUID.class)
                .findOne()
                .isPresent());
        RuleBroken.unless(made, "access.tokenLabelTaken");
        trail.subject("token " + name);
        return token;
    }

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void revoke(UUID id) {
        String label = jdbi.withHandle(handle -> handle.createQuery(
                        "update api_token set revoked_at = now() where id = ? and revoked_at is null returning label")
                .bind(0, id)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new NotFound("token")));
        if (label.equals(BootstrapToken.LABEL)) {
            bootstrap.revoked();
        }
        trail.subject("token " + label);
    }
}
