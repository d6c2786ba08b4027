package org.alongside.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.AuditKind;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Access;
import org.alongside.gate.service.UseCase;
import org.alongside.shared.service.Secret;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/**
 * The two short transactions around a password that is judged: the try is counted, as a wrong one, and then what came of it is
 * kept. Wrong tries are slowed down for the account and for the address that they come from, by counts that every node sees.
 * Nobody is locked out, because that would deny care: in a browser in which somebody has signed in before only the wrong tries
 * there count, at an address where they have, wrong tries on their account from elsewhere do not, and where an address has too
 * many each account has turns of its own ({@link Turns}).
 */
@Stateless
@UseCase
public class SignIn {

    private static final int FREE_TRIES_OF_ACCOUNT = 5;
    private static final int FREE_TRIES_OF_ADDRESS = 50;

    /** Tries of one account, and of one address, are counted one after the other. */
    private static final String ONE_BY_ONE = """
            select pg_advisory_xact_lock(hashtextextended(text, 58))
              from (values (1, 'address ' || :address), (2, 'account ' || :username)) as v (step, text) order by step""";

    /** Of an account, or what stands for what was typed and is none. */
    private static final String NAME = """
            select coalesce((select username from account where username = :typed),
                            (select '?' || encode(sha256(key || convert_to(:typed, 'UTF8')), 'hex') from sign_in_key))""";

    private static final String NO_ACCOUNT = "Somebody without an account";

    private static final String HERE = """
            select exists (select 1 from known_browser b join account a on a.id = b.account_id
                            where a.username = :username and b.browser = :browser
                              and b.last_at > statement_timestamp() - interval '90 days') as here""";

    private static final String STATE = "with known as (" + HERE + """
            ),
            tried as (
              select t.at, t.address, t.browser from sign_in_attempt t
               where t.username = :username and not t.success and t.at > statement_timestamp() - interval '15 minutes'
                 and t.at > coalesce((select max(s.at) from sign_in_attempt s
                                       where s.username = :username and s.success), '-infinity'))
            select k.here as known, count(t.at) as of_account,
                   coalesce(extract(epoch from clock_timestamp() - max(t.at)), 1e6)::float8 as since,
                   (select count(*) from sign_in_attempt a where a.address = :address and not a.success
                       and a.at > statement_timestamp() - interval '15 minutes') as of_address
              from known k left join tried t
                on case when k.here then t.browser = :browser
                        else t.address = :address or not exists (
                          select 1 from sign_in_attempt e where e.username = :username and e.address = :address
                             and e.success and e.at > statement_timestamp() - interval '90 days') end
             group by k.here""";

    private static final String COUNT = """
            insert into sign_in_attempt (username, address, browser, success) values (:username, :address, :browser, false)
            returning id""";

    private static final String KNOWN = """
            insert into known_browser (browser, account_id) values (:browser, :account)
            on conflict (browser, account_id) do update set last_at = excluded.last_at""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Trail trail;

    /** How a try to sign in ended. */
    public sealed interface Outcome {
        /**
         * The account that is signed in, and whether it must choose a password first.
         *
         * @param generation of the account's sessions
         */
        record Welcome(UUID account, boolean mustChange, int generation) implements Outcome {}

        /** Name or password is wrong; which one is not said. */
        record Wrong() implements Outcome {}

        /** Too many wrong tries: wait so many seconds. */
        record Wait(long seconds) implements Outcome {}

        /** More passwords are being judged than this server does at once. */
        record Busy() implements Outcome {}
    }

    /**
     * From where somebody asks.
     *
     * @param browser the secret that this product gave the browser
     * @param back whether the browser sent it, or was just given it
     */
    public record Caller(String address, String browser, boolean back) {

        byte[] hash() {
            return Secret.hash(browser);
        }

        /** Whose turn it is: whoever sends no cookies is one with everybody at their address who sends none. */
        String asker() {
            return back ? HexFormat.of().formatHex(hash()) : address;
        }
    }

    /** A row of {@link #STATE}: the wrong tries that count, and the seconds since the last one. */
    public record State(boolean known, long ofAccount, double since, long ofAddress) {

        long over() {
            long account = ofAccount - FREE_TRIES_OF_ACCOUNT;
            return known ? account : Math.max(account, ofAddress - FREE_TRIES_OF_ADDRESS);
        }

        boolean addressOver() {
            return ofAddress >= FREE_TRIES_OF_ADDRESS;
        }
    }

    /** An account as far as signing in looks at it. */
    public record Stored(UUID id, String passwordHash, boolean mustChange, int sessionGeneration) {}

    /**
     * A try that was counted, or one that has to wait.
     *
     * @param username of an account, or what stands for a name that is none
     * @param seconds to wait; 0 for a try that may be judged now
     */
    public record Asked(
            String username,
            Caller caller,
            long seconds,
            @Nullable UUID counted,
            @Nullable Stored stored) {

        /** For the audit. */
        String name() {
            return username.startsWith("?") ? NO_ACCOUNT : username;
        }
    }

    /** Whether somebody has signed in to the account in this browser before. */
    @Access(value = Permission.PUBLIC, audit = AuditKind.NONE)
    public boolean known(String username, Caller caller) {
        return caller.back()
                && jdbi.withHandle(handle -> handle.createQuery(HERE)
                        .bind("username", username)
                        .bind("browser", caller.hash())
                        .mapTo(Boolean.class)
                        .one());
    }

    /** Tries and browsers that count no more. */
    @Access(value = Permission.SYSTEM, audit = AuditKind.NONE)
    public void forget() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                delete from sign_in_attempt
                 where at < now() - interval '91 days' or not success and at < now() - interval '1 day'""");
            handle.execute("delete from known_browser where last_at < now() - interval '90 days'");
        });
    }

    /** Counts a try before it is judged. A name that no account has may be a password in the wrong field and is not kept. */
    @Access(value = Permission.PUBLIC, audit = AuditKind.NONE)
    public Asked ask(String typed, Caller caller) {
        return jdbi.withHandle(handle -> {
            String username = handle.createQuery(NAME)
                    .bind("typed", typed)
                    .mapTo(String.class)
                    .one();
            handle.createQuery(ONE_BY_ONE)
                    .bind("address", caller.address())
                    .bind("username", username)
                    .mapTo(String.class)
                    .list();
            long wait = wait(handle, username, caller);
            return wait > 0
                    ? new Asked(username, caller, wait, null, null)
                    : new Asked(username, caller, 0, count(handle, username, caller), stored(handle, username));
        });
    }

    /** Keeps what came of a try. */
    @Access(value = Permission.PUBLIC, audit = AuditKind.SIGN_IN)
    public Outcome attempt(Asked asked, boolean matches) {
        return kept(asked, matches, "signed in", "failed to sign in");
    }

    /** Keeps what came of a try of somebody who is signed in to prove that it is they who are there. */
    @Access(value = Permission.SIGNED_IN, audit = AuditKind.SIGN_IN)
    public Outcome prove(Asked asked, boolean matches) {
        return kept(asked, matches, "gave their password", "gave a wrong password");
    }

    private Outcome kept(Asked asked, boolean matches, String right, String wrong) {
        trail.subject(asked.name());
        Stored stored = asked.stored();
        if (asked.seconds() > 0) {
            return new Outcome.Wait(asked.seconds());
        }
        if (!matches || stored == null) {
            trail.subject(asked.name() + " " + wrong);
            return new Outcome.Wrong();
        }
        jdbi.useHandle(handle -> {
            handle.execute("update sign_in_attempt set success = true where id = ?", asked.counted());
            handle.createUpdate(KNOWN)
                    .bind("browser", asked.caller().hash())
                    .bind("account", stored.id())
                    .execute();
        });
        trail.subject(asked.name() + " " + right);
        return new Outcome.Welcome(stored.id(), stored.mustChange(), stored.sessionGeneration());
    }

    private static long wait(Handle handle, String username, Caller caller) {
        State state = handle.createQuery(STATE)
                .bind("username", username)
                .bind("address", caller.address())
                .bind("browser", caller.hash())
                .map(ConstructorMapper.of(State.class))
                .one();
        return state.over() < 0 ? 0 : Turns.wait(handle, username, caller, state);
    }

    private static UUID count(Handle handle, String username, Caller caller) {
        return handle.createQuery(COUNT)
                .bind("username", username)
                .bind("address", caller.address())
                .bind("browser", caller.hash())
                .mapTo(UUID.class)
                .one();
    }

    private static @Nullable Stored stored(Handle handle, String username) {
        Optional<Stored> found = handle.createQuery(
                        "select id, password_hash, must_change, session_generation from account where username = ? and active")
                .bind(0, username)
                .map(ConstructorMapper.of(Stored.class))
                .findOne();
        return found.orElse(null);
    }
}
