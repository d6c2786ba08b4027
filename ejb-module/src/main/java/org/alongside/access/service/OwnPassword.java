package org.alongside.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.alongside.gate.service.CurrentUser;
import org.alongside.shared.RuleBroken;

/**
 * Choosing one's own password. The one so far proves that it is the owner and not somebody at a computer that was left: it is judged
 * as in signing in, with the same brake and outside of any transaction.
 */
@ApplicationScoped
public class OwnPassword {

    @Inject
    private SigningIn signingIn;

    @Inject
    private OwnAccount account;

    @Inject
    private CurrentUser user;

    /**
     * @param caller the browser of the session
     * @return the generation of sessions that go on
     */
    public int choose(String soFar, String wanted, SignIn.Caller caller) {
        RuleBroken.unless(!wanted.equals(soFar), "access.passwordSame");
        SignIn.Outcome proof = signingIn.prove(user.principal().name(), soFar, caller);
        if (proof instanceof SignIn.Outcome.Wait wait) {
            throw new RuleBroken("access.passwordWait", Long.toString(wait.seconds()));
        }
        RuleBroken.unless(!(proof instanceof SignIn.Outcome.Busy), "access.passwordBusy");
        return account.choosePassword(proof, wanted, signingIn.hash(wanted));
    }
}
