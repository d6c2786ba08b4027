package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.access.Account;
import org.alongside.access.Role;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.BusinessClock;
import org.alongside.shared.service.NotFound;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What an account may do and from where it has that; and, for the privacy officer, why it sees one person. */
@Stateless
@UseCase
public class EffectiveAccess {

    private static final String REASONS = """
            select g.person_id as person, t.name as team, g.why, g.valid_from as seen_from, g.valid_to as seen_to,
                   m.valid_from as member_from, m.valid_to as member_to,
                   coalesce(g.valid_from <= :today and (g.valid_to is null or g.valid_to >= :today)
                            and m.valid_from <= :today and (m.valid_to is null or m.valid_to >= :today), false) as holds
              from seen_by_team g
              join named_team t on t.id = g.team_id
              left join account_team m on m.account_id = :account and m.team_id = g.team_id
             where g.provider_id = :provider and g.person_id = any (:people)
             order by holds desc, team, seen_from""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    @Inject
    private NumberHolders holders;

    /** Each permission of the account with the roles that it comes from. Nothing about people. */
    @Access(value = Permission.SEE_ACCESS, audit = AuditKind.NONE)
    public AccountAccess permissions(UUID id) {
        Account account = found(id);
        Map<Permission, List<String>> from = new EnumMap<>(Permission.class);
        for (Role role : account.roles()) {
            role.permissions()
                    .forEach(permission -> from.computeIfAbsent(permission, none -> new ArrayList<>())
                            .add(role.title()));
        }
        return new AccountAccess(account.username(), account.displayName(), account.active(), from);
    }

    /**
     * Why an account sees a person, or does not. The answer names teams and days and shows nothing of the record; it is
     * audited as reading, about that person.
     *
     * @param typed the person's NHS number, with or without spaces, or local identifier
     * @throws NotFound where the account's provider knows nobody by it
     */
    @Access(value = Permission.SEE_AUDIT, audit = AuditKind.READ)
    public AccessReasons why(UUID id, String typed) {
        Account account = found(id);
        String wanted = typed.strip();
        String spaceless = wanted.replaceAll("[ -]", "");
        List<UUID> people = holders.of(account.provider(), spaceless.matches("\\d{10}") ? spaceless : wanted);
        if (people.isEmpty()) {
            throw new NotFound("person");
        }
        List<AccessReasons.Reason> reasons = reasons(account, people);
        trail.about(reasons.isEmpty() ? people.get(0) : reasons.get(0).person());
        boolean everyTeam =
                account.roles().stream().anyMatch(role -> role.permissions().contains(Permission.EVERY_TEAM));
        boolean opens = account.active()
                && account.roles().stream().anyMatch(role -> role.permissions().contains(Permission.FIND_PEOPLE));
        return new AccessReasons(opens, everyTeam, reasons);
    }

    private List<AccessReasons.Reason> reasons(Account account, List<UUID> people) {
        return jdbi.withHandle(handle -> handle.createQuery(REASONS)
                .bind("account", account.id())
                .bind("provider", account.provider())
                .bindArray("people", UUID.class, people)
                .bind("today", clock.today())
                .map(ConstructorMapper.of(AccessReasons.Reason.class))
                .list());
    }

    private Account found(UUID id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw new NotFound("account");
        }
        trail.subject("access of " + account.username());
        return account;
    }
}
