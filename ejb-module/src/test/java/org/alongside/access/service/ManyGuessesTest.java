package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.Secret;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guesses that come at once are counted before they are judged, however many come. */
class ManyGuessesTest {

    private static final int GUESSES = 20;

    private final TestDatabase database = TestDatabase.migrated();
    private final Jdbi jdbi = database.system();

    @BeforeEach
    void account() {
        jdbi.useHandle(h -> h.execute(
                "insert into account (id, username, display_name, password_hash) values (?, 'sam', 'Sam Okoro', ?)",
                UUID.randomUUID(),
                Passwords.hashOneTime("right")));
    }

    /** Each method in a transaction of its own, as in the server. */
    private static final class InTransactions extends SignIn {
        private final Transactions transactions;
        private final SignIn within;

        InTransactions(TestDatabase database) {
            transactions = new Transactions(database);
            within = transactions.service(SignIn.class);
        }

        @Override
        public boolean known(String username, Caller caller) {
            return transactions.as(Principal.NOBODY, () -> within.known(username, caller));
        }

        @Override
        public Asked ask(String username, Caller caller) {
            return transactions.as(Principal.NOBODY, () -> within.ask(username, caller));
        }

        @Override
        public Outcome attempt(Asked asked, boolean matches) {
            return transactions.as(Principal.NOBODY, () -> within.attempt(asked, matches));
        }
    }

    /** Each guess from an address of its own where the count of an address is not asked for. */
    private List<SignIn.Outcome> guessesAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService guessers = Executors.newFixedThreadPool(GUESSES);
        try {
            List<Future<SignIn.Outcome>> guesses = new ArrayList<>();
            for (int i = 0; i < GUESSES; i++) {
                SigningIn signIn = Wiring.wire(SigningIn.class, new InTransactions(database));
                SignIn.Caller caller = new SignIn.Caller("10.0.0." + i, Secret.random(), true);
                guesses.add(guessers.submit(() -> {
                    start.await();
                    return signIn.attempt("sam", "wrong", caller);
                }));
            }
            start.countDown();
            List<SignIn.Outcome> outcomes = new ArrayList<>();
            for (Future<SignIn.Outcome> guess : guesses) {
                outcomes.add(guess.get());
            }
            return outcomes;
        } finally {
            guessers.shutdownNow();
        }
    }

    @Test
    void ofTwentyGuessesAtOnceFiveAreJudged() throws Exception {
        jdbi.useHandle(h -> h.execute("insert into sign_in_attempt (username, address, success, at)"
                + " values ('sam', '10.0.0.1', false, clock_timestamp() + interval '10 minutes')"));
        List<SignIn.Outcome> outcomes = guessesAtOnce();
        assertThat(outcomes.stream().filter(SignIn.Outcome.Wrong.class::isInstance))
                .as("with the one before, which is so late that nobody's turn comes while this runs")
                .hasSize(4);
        assertThat(outcomes.stream().filter(SignIn.Outcome.Wait.class::isInstance))
                .hasSize(GUESSES - 4);
        int rows = jdbi.withHandle(h -> h.createQuery("select count(*) from sign_in_attempt")
                .mapTo(Integer.class)
                .one());
        assertThat(rows).isEqualTo(5);
    }

    /** Holds whoever asks until the test lets them go; who is known is who says so. */
    private static final class Held extends SignIn {
        private final Semaphore entered = new Semaphore(0);
        private final CountDownLatch leave = new CountDownLatch(1);

        @Override
        public boolean known(String username, Caller caller) {
            return caller.browser().equals("known");
        }

        @Override
        public Asked ask(String username, Caller caller) {
            entered.release();
            try {
                leave.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Asked(username, caller, 1, null, null);
        }

        @Override
        public Outcome attempt(Asked asked, boolean matches) {
            return new Outcome.Wait(asked.seconds());
        }
    }

    /** Four are at each of two addresses, which is all that strangers have; a known browser has places of its own. */
    @Test
    void strangersTakeNoPlaceFromKnownBrowsersNorOneAddressAllOfThem() throws Exception {
        Held held = new Held();
        SigningIn signIn = Wiring.wire(SigningIn.class, held);
        SignIn.Caller known = new SignIn.Caller("10.0.0.1", "known", true);
        ExecutorService guessers = Executors.newFixedThreadPool(9);
        try {
            List<Future<SignIn.Outcome>> inside = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                inside.add(guessers.submit(() -> signIn.attempt("sam", "wrong", stranger(1))));
            }
            held.entered.acquire(4);
            assertThat(signIn.attempt("sam", "right", stranger(1)))
                    .as("a fifth one there")
                    .isEqualTo(new SignIn.Outcome.Busy());
            for (int i = 0; i < 4; i++) {
                inside.add(guessers.submit(() -> signIn.attempt("sam", "wrong", stranger(2))));
            }
            held.entered.acquire(4);
            assertThat(signIn.attempt("sam", "right", stranger(3)))
                    .as("a ninth one anywhere")
                    .isEqualTo(new SignIn.Outcome.Busy());
            inside.add(guessers.submit(() -> signIn.attempt("sam", "right", known)));
            held.leave.countDown();
            for (Future<SignIn.Outcome> one : inside) {
                assertThat(one.get()).isEqualTo(new SignIn.Outcome.Wait(1));
            }
            assertThat(signIn.attempt("sam", "right", stranger(1)))
                    .as("their places are free again")
                    .isEqualTo(new SignIn.Outcome.Wait(1));
        } finally {
            held.leave.countDown();
            guessers.shutdownNow();
        }
    }

    private static SignIn.Caller stranger(int address) {
        return new SignIn.Caller("10.0.0." + address, "a browser", true);
    }
}
