package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import org.alongside.access.Account;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.CurrentUser;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.BusinessClock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What everybody may do with their own account: choose its password, end its sessions wherever they are, and see who else could
 * have signed in with it.
 */
@Stateless
@UseCase
public class OwnAccount {

    /** How long the owner is told. */
    private static final Duration TOLD = Duration.ofDays(90);

    private static final String ONE_TIME = """
            select made_at, made_by from one_time_password where account_id = :account and made_at > :since
             order by made_at desc""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private BusinessClock clock;

    @PersistenceContext(unitName = "alongside")
    private EntityManager entities;

    @Inject
    private CurrentUser user;

    @Inject
    private Trail trail;

    /**
     * The owner's own choice of a password. Every session ends with it but the one that goes on under the new number.
     *
     * @param proof what came of judging the one so far; a form that is sent twice is answered before it is looked at
     * @param wanted as typed
     * @param hash of that
     * @return the generation of sessions that go on
     */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
    public int choosePassword(SignIn.Outcome proof, String wanted, String hash) {
        Account account = find();
        RuleBroken.unless(
                proof instanceof SignIn.Outcome.Welcome welcome
                        && welcome.account().equals(account.id()),
                "access.passwordWrong");
        account.choosePassword(wanted, hash);
        trail.subject("password of " + account.username());
        return account.sessionGeneration();
    }

    /** Those that were made for the caller in the last three months, the latest first. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.NONE)
    public List<OneTimePassword> oneTimePasswords() {
        return jdbi.withHandle(handle -> handle.createQuery(ONE_TIME)
                .bind("account", user.account())
                .bind("since", clock.instant().minus(TOLD))
                .map(ConstructorMapper.of(OneTimePassword.class))
                .list());
    }

    /** For somebody who left a computer without signing out. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.CHANGE)
    public void signOutEverywhere() {
        Account account = find();
        account.endSessions();
        trail.subject("account " + account.username());
    }

    private Account find() {
        return entities.find(Account.class, user.account());
    }
}
