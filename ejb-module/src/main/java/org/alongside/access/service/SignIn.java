package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Signing in with a name and a password. Wrong tries are slowed down for the account and for the address that they come
 * from, by counts that every node sees. Nobody is locked out, because that would deny care: where the account has signed
 * in from this address before, wrong tries from elsewhere do not count.
 */
@Stateless
@UseCase
public class SignIn {

    private static final int FREE_TRIES_OF_ACCOUNT = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 50;
    private static final String NO_SUCH_ACCOUNT =
            Passwords.hash(UUID.randomUUID().toString());

    private static final String FAILURES = """
            select greatest(
              (select count(*) - %d from sign_in_attempt a where a.username = :username and not a.success
                  and a.at > clock_timestamp() - interval '15 minutes'
                  and (a.address = :address or not exists (select 1 from sign_in_attempt k
                        where k.username = :username and k.address = :address and k.success
                          and k.at > clock_timestamp() - interval '90 days'))
                  and a.at > coalesce((select max(s.at) from sign_in_attempt s
                                        where s.username = :username and s.success), '-infinity')),
              (select count(*) - %d from sign_in_attempt a where a.address = :address and not a.success
                  and a.at > clock_timestamp() - interval '15 minutes'))""".formatted(FREE_TRIES_OF_ACCOUNT, FREE_TRIES_OF_ADDRESS);

    private static final String LAST_TRY = """
            select coalesce(extract(epoch from clock_timestamp() - max(at)), 1e6) from sign_in_attempt
             where (username = :username or address = :address) and not success""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    /** How a try to sign in ended. */
    public sealed interface Outcome {
        /** The account that is signed in, and whether it must choose a password first. */
        record Welcome(UUID account, boolean mustChange) implements Outcome {}

        /** Name or password is wrong; which one is not said. */
        record Wrong() implements Outcome {}

        /** Too many wrong tries: wait so many seconds. */
        record Wait(long seconds) implements Outcome {}
    }

    @Access(value = Permission.PUBLIC, audit = AuditKind.SIGN_IN)
    public Outcome attempt(String typed, String password, String address) {
        String username = typed.strip().toLowerCase(Locale.UK);
        trail.subject(username);
        return jdbi.withHandle(handle -> {
            long wait = secondsToWait(handle, username, address);
            if (wait > 0) {
                return new Outcome.Wait(wait);
            }
            Optional<Stored> stored = stored(handle, username);
            boolean matches =
                    Passwords.matches(password, stored.map(Stored::hash).orElse(NO_SUCH_ACCOUNT));
            boolean success = matches && stored.isPresent();
            handle.createUpdate("insert into sign_in_attempt (username, address, success) values (?, ?, ?)")
                    .bind(0, username)
                    .bind(1, address)
                    .bind(2, success)
                    .execute();
            trail.subject(username + (success ? " signed in" : " failed to sign in"));
            return success ? new Outcome.Welcome(stored.get().id(), stored.get().mustChange()) : new Outcome.Wrong();
        });
    }

    private record Stored(UUID id, String hash, boolean mustChange) {}

    private static Optional<Stored> stored(Handle handle, String username) {
        return handle.createQuery("select id, password_hash, must_change from account where username = ? and active")
                .bind(0, username)
                .map((row, context) -> new Stored(
                        row.getObject("id", UUID.class), row.getString("password_hash"), row.getBoolean("must_change")))
                .findOne();
    }

    private static long secondsToWait(Handle handle, String username, String address) {
        long over = handle.createQuery(FAILURES)
                .bind("username", username)
                .bind("address", address)
                .mapTo(Long.class)
                .one();
        if (over < 0) {
            return 0;
        }
        double since = handle.createQuery(LAST_TRY)
                .bind("username", username)
                .bind("address", address)
                .mapTo(Double.class)
                .one();
        long pause = Math.min(60, 2L << Math.min(over, 5));
        return Math.max(0, (long) Math.ceil(pause - since));
    }
}
