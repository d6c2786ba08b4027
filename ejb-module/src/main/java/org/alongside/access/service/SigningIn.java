package org.alongside.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Signing in with a name and a password. A password takes a sixth of a second of a processor to judge, on purpose: that is done
 * outside of any transaction, two at once, and whoever comes while several are waiting for it is asked to come again, so that
 * guessing takes neither the database nor the threads from the care that is going on. Known browsers have places of their own,
 * and one address never has all the others.
 */
@ApplicationScoped
public class SigningIn {

    private static final int JUDGED_AT_ONCE = 2;
    private static final int INSIDE = 8;
    private static final int OF_ONE_ADDRESS = 4;
    private static final String NO_SUCH_ACCOUNT =
            Passwords.hash(UUID.randomUUID().toString());

    private final Semaphore known = new Semaphore(INSIDE);
    private final Semaphore strangers = new Semaphore(INSIDE);
    private final Semaphore judged = new Semaphore(JUDGED_AT_ONCE, true);
    private final Map<String, Integer> atAddress = new ConcurrentHashMap<>();

    @Inject
    private SignIn signIn;

    /** How it is kept what came of a try. */
    private interface Kept {
        SignIn.Outcome as(SignIn.Asked asked, boolean matches);
    }

    public SignIn.Outcome attempt(String typed, String password, SignIn.Caller caller) {
        return let(typed.strip().toLowerCase(Locale.UK), password, caller, signIn::attempt);
    }

    /** Somebody who is signed in shows that it is they who are there. */
    public SignIn.Outcome prove(String username, String password, SignIn.Caller caller) {
        return let(username, password, caller, signIn::prove);
    }

    /** What is kept of a new password. */
    public String hash(String password) {
        return judged(() -> Passwords.hash(password));
    }

    private SignIn.Outcome let(String username, String password, SignIn.Caller caller, Kept kept) {
        if (signIn.known(username, caller)) {
            return placed(known, username, password, caller, kept);
        }
        try {
            return atAddress.merge(caller.address(), 1, Integer::sum) > OF_ONE_ADDRESS
                    ? new SignIn.Outcome.Busy()
                    : placed(strangers, username, password, caller, kept);
        } finally {
            atAddress.computeIfPresent(caller.address(), (address, several) -> several == 1 ? null : several - 1);
        }
    }

    private SignIn.Outcome placed(Semaphore places, String username, String password, SignIn.Caller caller, Kept kept) {
        if (!places.tryAcquire()) {
            return new SignIn.Outcome.Busy();
        }
        try {
            SignIn.Asked asked = signIn.ask(username, caller);
            return kept.as(asked, asked.seconds() == 0 && matches(password, asked));
        } finally {
            places.release();
        }
    }

    /** A name that nobody has takes as long. */
    private boolean matches(String password, SignIn.Asked asked) {
        SignIn.Stored stored = asked.stored();
        return judged(() -> Passwords.matches(password, stored == null ? NO_SUCH_ACCOUNT : stored.passwordHash()));
    }

    private <T> T judged(Supplier<T> work) {
        judged.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            judged.release();
        }
    }
}
