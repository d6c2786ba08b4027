package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.access.Role;
import org.alongside.access.StandardRole;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What each role may do: bundles of permissions that the trust makes its own. A change holds from the next click on. */
@Stateless
@UseCase
public class Roles {

    private static final String LIST = """
            select r.code, r.title, r.for_programs, r.version,
                   array(select p.permission from role_permission p where p.role = r.code) as permissions,
                   (select count(*) from account_role o join account a on a.id = o.account_id and a.active
                     where o.role = r.code) as accounts,
                   (select count(*) from api_token t where r.code = any (t.roles) and t.revoked_at is null) as tokens
              from role r
             order by r.for_programs, r.title""";

    private static final String ADMINISTRATOR_LEFT = """
            select exists (select 1 from account a join account_role r on r.account_id = a.id
                             join role_permission p on p.role = r.role and p.permission = 'MANAGE_ACCOUNTS'
                            where a.active)""";

    private static final String BESIDE_ANOTHER = """
            select exists (select 1 from account_role r join role_permission p on p.role = r.role
                            where p.permission = 'MANAGE_ACCOUNTS'
                              and exists (select 1 from account_role o where o.account_id = r.account_id and o.role <> r.role))""";

    private static final String USED = """
            select exists (select 1 from account_role where role = :code)
                or exists (select 1 from api_token where :code = any (roles) and revoked_at is null)""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.NONE)
    public List<RoleRow> list() {
        return jdbi.withHandle(handle -> handle.createQuery(LIST)
                .map(ConstructorMapper.of(RoleRow.class))
                .list());
    }

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.NONE)
    public RoleRow view(String code) {
        return list().stream()
                .filter(row -> row.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("role"));
    }

    /** @return the code of the new role */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public String make(String title, boolean forPrograms, Collection<Permission> permissions) {
        Role role = new Role(title, forPrograms, permissions);
        RuleBroken.unless(entities.find(Role.class, role.code()) == null && free(role), "access.roleTitleTaken");
        entities.persist(role);
        trail.subject("role " + role.title() + ": " + named(permissions));
        return role.code();
    }

    /** @param version of the role that the page showed */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void change(String code, int version, String title, Collection<Permission> permissions) {
        Role role = found(entities, code);
        RuleBroken.unless(role.version() == version, "access.changedMeanwhile");
        trail.subject("role " + role.title() + ": " + named(role.permissions()) + " -> " + named(permissions));
        boolean managed = role.permissions().contains(Permission.MANAGE_ACCOUNTS);
        role.call(title);
        role.bundle(permissions);
        RuleBroken.unless(free(role), "access.roleTitleTaken");
        entities.flush();
        if (managed) {
            keepAnAdministrator(jdbi);
        }
        RuleBroken.unless(!is(BESIDE_ANOTHER), "access.administratorAlone");
    }

    /** The permissions that the product proposes for one of its own roles. */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.NONE)
    public Set<Permission> proposed(String code) {
        return StandardRole.of(code).map(StandardRole::permissions).orElseThrow(() -> new NotFound("standard role"));
    }

    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public void remove(String code) {
        Role role = found(entities, code);
        trail.subject("role " + role.title());
        RuleBroken.unless(!role.standard(), "access.standardRole");
        boolean used = jdbi.withHandle(handle ->
                handle.createQuery(USED).bind("code", code).mapTo(Boolean.class).one());
        RuleBroken.unless(!used, "access.roleInUse");
        entities.remove(role);
    }

    private boolean free(Role role) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select not exists (select 1 from role where lower(title) = lower(:title) and code <> :code)")
                .bind("title", role.title())
                .bind("code", role.code())
                .mapTo(Boolean.class)
                .one());
    }

    private boolean is(String question) {
        return jdbi.withHandle(
                handle -> handle.createQuery(question).mapTo(Boolean.class).one());
    }

    /** Somebody must be able to give others back what they may do. To be asked after a change was flushed. */
    static void keepAnAdministrator(Jdbi jdbi) {
        boolean left = jdbi.withHandle(handle -> {
            // two who take it from each other at the same moment: the second one looks when the first one has ended
            handle.execute("select pg_advisory_xact_lock(hashtext('administrators'))");
            return handle.createQuery(ADMINISTRATOR_LEFT).mapTo(Boolean.class).one();
        });
        RuleBroken.unless(left, "access.lastAdministrator");
    }

    static Role found(EntityManager entities, String code) {
        Role role = entities.find(Role.class, code);
        if (role == null) {
            throw new NotFound("role");
        }
        return role;
    }

    static List<Role> found(EntityManager entities, Collection<String> codes) {
        return codes.stream().map(code -> found(entities, code)).toList();
    }

    private static String named(Collection<Permission> permissions) {
        Set<String> names = new TreeSet<>();
        permissions.forEach(permission -> names.add(permission.name()));
        return names.isEmpty() ? "nothing" : String.join(" ", names);
    }
}
