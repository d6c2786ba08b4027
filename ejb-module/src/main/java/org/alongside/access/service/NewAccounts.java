package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.access.Account;
import org.alongside.access.Role;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Makes accounts, one by one or for a whole team from the directory. */
@Stateless
@UseCase
public class NewAccounts {

    private static final String WITHOUT = """
            select s.id, s.provider_id, s.local_id, s.name, s.email from named_staff s
             where s.team_id = ? and not exists (select 1 from account a where a.staff_id = s.id)
             order by s.local_id""";

    @Inject
    private Jdbi jdbi;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private Trail trail;

    @Inject
    private BusinessClock clock;

    /** A member of staff of the directory. */
    public record Staff(
            UUID id,
            UUID providerId,
            String localId,
            String name,
            @Nullable String email) {

        private static final int SHORTEST = 3;
        private static final int LONGEST = 50;

        /** The first part of the e-mail address, else the trust's own identifier. */
        String username() {
            String base = email == null || !email.contains("@") ? localId : email.substring(0, email.indexOf('@'));
            String plain =
                    base.toLowerCase(Locale.UK).replaceAll("[^a-z0-9.-]", "-").replaceAll("^[.-]+", "");
            String whole = plain.length() < SHORTEST ? "user-" + plain : plain;
            return whole.substring(0, Math.min(whole.length(), LONGEST));
        }
    }

    /** An account for somebody who is in no directory; with a clinical role it belongs to the trust's own provider. */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public MadeAccount make(String username, String displayName, String role) {
        UUID provider = jdbi.withHandle(handle -> handle.createQuery("select id from own_trust")
                .mapTo(UUID.class)
                .findOne()
                .orElse(null));
        Role wanted = Roles.found(entities, role);
        UUID own = wanted.permissions().contains(Permission.MANAGE_ACCOUNTS) ? null : provider;
        RuleBroken.unless(!taken(username.strip().toLowerCase(Locale.UK)), "access.usernameTaken", username.strip());
        return made(username, new Account.Holder(displayName, own, null), wanted, null);
    }

    /** An account for everybody in a team of the directory who has none. */
    @Access(value = Permission.MANAGE_ACCOUNTS, audit = AuditKind.CHANGE)
    public List<MadeAccount> makeForTeam(UUID team, String role) {
        Role wanted = Roles.found(entities, role);
        List<Staff> without = jdbi.withHandle(handle -> handle.createQuery(WITHOUT)
                .bind(0, team)
                .map(ConstructorMapper.of(Staff.class))
                .list());
        RuleBroken.unless(!without.isEmpty(), "access.everybodyHasOne");
        List<MadeAccount> made = new ArrayList<>();
        for (Staff staff : without) {
            Account.Holder holder = new Account.Holder(staff.name(), staff.providerId(), staff.id());
            made.add(made(free(staff.username()), holder, wanted, team));
        }
        trail.subject(made.size() + " accounts as " + wanted.title());
        return made;
    }

    private MadeAccount made(String username, Account.Holder holder, Role role, @Nullable UUID team) {
        String password = Passwords.oneTime();
        Account account = new Account(username, holder, Passwords.hashOneTime(password), Instant.now());
        account.mayDo(List.of(role));
        if (team != null) {
            account.join(team, clock.today());
        }
        entities.persist(account);
        entities.flush();
        trail.subject("account " + account.username());
        return new MadeAccount(account.id(), account.username(), account.displayName(), password);
    }

    /** The name, or with a number behind it where somebody has it already. */
    private String free(String wanted) {
        String candidate = wanted;
        for (int number = 2; taken(candidate); number++) {
            candidate = wanted + number;
        }
        return candidate;
    }

    private boolean taken(String username) {
        return jdbi.withHandle(handle -> handle.createQuery("select exists (select 1 from account where username = ?)")
                .bind(0, username)
                .mapTo(Boolean.class)
                .one());
    }
}
