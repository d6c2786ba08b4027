package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.alongside.access.Account;
import org.alongside.access.Permission;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.shared.RuleBroken;

/** What everybody may do with their own account: choose its password, and end its sessions wherever they are. */
@Stateless
@UseCase
public class OwnAccount {

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
