package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.alongside.audit.service.Trail;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Secret;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in is slowed down after wrong tries and never locked for good. */
class SignInTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final SigningIn signIn = Wiring.wire(SigningIn.class, Wiring.wire(SignIn.class, jdbi, new Trail()));
    private final Principals principals = Wiring.wire(Principals.class, jdbi);
    private final UUID account = UUID.randomUUID();

    @BeforeEach
    void account() {
        jdbi.useHandle(h -> {
            h.execute("insert into provider (ods_code) values ('AAA')");
            h.execute(
                    "insert into account (id, username, display_name, password_hash, provider_id)"
                            + " select ?, 'sam', 'Sam Okoro', ?, id from provider",
                    account,
                    QuickHash.of("right"));
            h.execute("insert into account_role values (?, 'SHIFT_LEAD')", account);
        });
    }

    private SignIn.Outcome attempt(String password) {
        return attempt("sam", password, "10.0.0.1");
    }

    /** In a browser that sends no cookie. */
    private SignIn.Outcome attempt(String username, String password, String address) {
        return signIn.attempt(username, password, new SignIn.Caller(address, Secret.random(), false));
    }

    private SignIn.Outcome attemptIn(String browser, String password) {
        return signIn.attempt("sam", password, new SignIn.Caller("10.0.0.9", browser, true));
    }

    /** So many wrong tries, each with another name, from one address. */
    private void wrongTriesOfOthers(String address, int tries) {
        jdbi.useHandle(h -> h.execute(
                "insert into sign_in_attempt (username, address, success) select 'u' || i, ?, false from generate_series(1, ?) i",
                address,
                tries));
    }

    private void laterBy(String interval) {
        jdbi.useHandle(h -> {
            h.execute("update sign_in_attempt set at = at - interval '" + interval + "'");
            h.execute("update sign_in_turn set due_at = due_at - interval '" + interval + "'");
        });
    }

    @Test
    void theRightPasswordSignsInAndTheAccountHasItsPermissions() {
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false, 0));
        Principal principal = principals.ofAccount(account).orElseThrow();
        assertThat(principal.displayName()).isEqualTo("Sam Okoro");
        assertThat(principal.may(Permission.SIGN_SUMMARY)).isTrue();
        assertThat(principal.may(Permission.IMPORT)).isFalse();
        assertThat(principal.scope()).isEqualTo(Principal.Scope.TEAM);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        assertThat(attempt("wrong")).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(attempt("nobody", "wrong", "10.0.0.2")).isEqualTo(new SignIn.Outcome.Wrong());
    }

    private List<String> kept(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    @Test
    void whatIsTypedAsANameThatNobodyHasIsKeptNowhereAndSlowedDownAllTheSame() {
        attempt("sam", "wrong", "10.0.0.1");
        for (int i = 0; i < 20; i++) {
            attempt("My Secret-Password1", "x", "10.0.0." + i);
        }
        assertThat(attempt("my secret-password1", "x", "10.0.0.99")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(attempt("another", "x", "10.0.0.99"))
                .as("each name by itself")
                .isInstanceOf(SignIn.Outcome.Wrong.class);
        List<String> names = kept("select username from sign_in_attempt union select username from sign_in_turn");
        assertThat(names).contains("sam").hasSize(3);
        assertThat(String.join(" ", names)).doesNotContain("secret", "another");
        assertThat(names).allMatch(name -> name.equals("sam") || name.matches("\\?[0-9a-f]{64}"));
        assertThat(names).doesNotContain("?" + HexFormat.of().formatHex(Secret.hash("another")));
    }

    @Test
    void theAuditNamesTheAccountAndNotWhatIsNone() {
        List<String> said = new ArrayList<>();
        Trail trail = new Trail() {
            @Override
            public void subject(String text) {
                said.add(text);
            }
        };
        SigningIn own = Wiring.wire(SigningIn.class, Wiring.wire(SignIn.class, jdbi, trail));
        SignIn.Caller caller = new SignIn.Caller("10.0.0.1", Secret.random(), false);
        own.attempt("sam", "wrong", caller);
        assertThat(said.get(said.size() - 1)).isEqualTo("sam failed to sign in");
        own.attempt("my secret-password1", "x", caller);
        assertThat(said.get(said.size() - 1)).isEqualTo("Somebody without an account failed to sign in");
        jdbi.useHandle(h -> h.execute("update account set active = false"));
        own.attempt("sam", "right", caller);
        assertThat(said.get(said.size() - 1)).as("switched off").isEqualTo("sam failed to sign in");
    }

    @Test
    void afterFiveWrongTriesOneMustWaitAndThenMaySignIn() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("wrong")).isEqualTo(new SignIn.Outcome.Wrong());
        }
        laterBy("-1 minute");
        assertThat(attempt("right")).isInstanceOf(SignIn.Outcome.Wait.class);
        laterBy("70 seconds");
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false, 0));
        assertThat(attempt("wrong")).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void anAddressWithManyWrongTriesMustWaitAndThenMaySignIn() {
        wrongTriesOfOthers("10.0.0.9", 54);
        SignIn.Outcome told = attempt("sam", "right", "10.0.0.9");
        assertThat(told).isEqualTo(new SignIn.Outcome.Wait(32));
        assertThat(attempt("sam", "right", "10.0.0.1")).isInstanceOf(SignIn.Outcome.Welcome.class);
        laterBy("10 seconds");
        assertThat(attempt("sam", "right", "10.0.0.9"))
                .isInstanceOfSatisfying(
                        SignIn.Outcome.Wait.class,
                        wait -> assertThat(wait.seconds()).isBetween(1L, 22L));
        laterBy("22 seconds");
        wrongTriesOfOthers("10.0.0.9", 54);
        assertThat(attempt("sam", "right", "10.0.0.9"))
                .as("whatever others tried meanwhile")
                .isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void whoeverHasSignedInInThisBrowserIsNotHeldUpByOthersAtTheirAddress() {
        String browser = Secret.random();
        assertThat(attemptIn(browser, "right")).isInstanceOf(SignIn.Outcome.Welcome.class);
        wrongTriesOfOthers("10.0.0.9", 500);
        jdbi.useHandle(h -> h.execute("insert into sign_in_attempt (username, address, success)"
                + " select 'sam', '10.0.0.9', false from generate_series(1, 20)"));
        assertThat(attemptIn(Secret.random(), "right"))
                .as("another browser at that address")
                .isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(attemptIn(browser, "right")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void wrongTriesInAKnownBrowserCountThere() {
        String browser = Secret.random();
        attemptIn(browser, "right");
        for (int i = 0; i < 5; i++) {
            assertThat(attemptIn(browser, "wrong")).isInstanceOf(SignIn.Outcome.Wrong.class);
        }
        laterBy("-1 minute");
        assertThat(attemptIn(browser, "right")).isInstanceOf(SignIn.Outcome.Wait.class);
        laterBy("70 seconds");
        assertThat(attemptIn(browser, "right")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void aBrowserIsKnownForTheAccountsThatHaveSignedInThereAndForNinetyDays() {
        String browser = Secret.random();
        attemptIn(browser, "right");
        wrongTriesOfOthers("10.0.0.9", 50);
        assertThat(signIn.attempt("somebody", "right", new SignIn.Caller("10.0.0.9", browser, true)))
                .isInstanceOf(SignIn.Outcome.Wait.class);
        jdbi.useHandle(h -> h.execute("update known_browser set last_at = last_at - interval '91 days'"));
        assertThat(attemptIn(browser, "right")).isInstanceOf(SignIn.Outcome.Wait.class);
    }

    @Test
    void aTurnIsNotGivenToWhoeverAsksMostOften() {
        String victim = Secret.random();
        String other = Secret.random();
        wrongTriesOfSam();
        assertThat(attemptIn(other, "wrong")).as("the first turn").isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(attemptIn(victim, "right")).as("the next one").isInstanceOf(SignIn.Outcome.Wait.class);
        for (int i = 0; i < 20; i++) {
            assertThat(attemptIn(other, "wrong")).isInstanceOf(SignIn.Outcome.Wait.class);
        }
        laterBy("1 minute");
        assertThat(attemptIn(other, "wrong")).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(attemptIn(other, "wrong")).isInstanceOf(SignIn.Outcome.Wait.class);
        laterBy("1 minute");
        assertThat(attemptIn(other, "wrong")).as("behind the victim").isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(attemptIn(victim, "right")).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void whoeverSendsNoCookiesHasOneTurnTogether() {
        wrongTriesOfSam();
        for (int i = 0; i < 20; i++) {
            assertThat(attempt("wrong")).isInstanceOf(SignIn.Outcome.Wait.class);
        }
        int rows = jdbi.withHandle(h -> h.createQuery("select count(*) from sign_in_turn")
                .mapTo(Integer.class)
                .one());
        assertThat(rows).isEqualTo(1);
    }

    /** So many that the next turns are a minute apart. */
    private void wrongTriesOfSam() {
        jdbi.useHandle(h -> h.execute("insert into sign_in_attempt (username, address, success)"
                + " select 'sam', '10.6.6.6', false from generate_series(1, 12)"));
    }

    @Test
    void aSwitchedOffAccountIsNobodyAtOnce() {
        jdbi.useHandle(h -> h.execute("update account set active = false"));
        assertThat(principals.ofAccount(account)).isEmpty();
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void tokensAreStoredHashedAndCanBeRevoked() {
        jdbi.useHandle(h -> h.createUpdate("insert into api_token (label, token_hash, roles) values ('x', ?, ?)")
                .bind(0, Secret.hash("secret"))
                .bind(1, new String[] {"INTEGRATION"})
                .execute());
        assertThat(principals.ofToken("secret").orElseThrow().may(Permission.IMPORT))
                .isTrue();
        assertThat(principals.ofToken("secret").orElseThrow().may(Permission.SEE_MEASURES))
                .isFalse();
        assertThat(principals.ofToken("Secret")).isEmpty();
        jdbi.useHandle(h -> h.execute("update api_token set revoked_at = now()"));
        assertThat(principals.ofToken("secret")).isEmpty();
    }

    private Principal token(String... roles) {
        String token = String.join(" and ", roles);
        jdbi.useHandle(h -> h.createUpdate("insert into api_token (label, token_hash, roles) values (?, ?, ?)")
                .bind(0, token)
                .bind(1, Secret.hash(token))
                .bind(2, roles)
                .execute());
        return principals.ofToken(token).orElseThrow();
    }

    @Test
    void aTokenSeesNoMoreThanItsRolesDo() {
        UUID own = jdbi.withHandle(h -> h.createQuery("update provider set own = true returning id")
                .mapTo(UUID.class)
                .one());
        Principal supervisor = token("SUPERVISOR");
        Principal coordinator = token("CARE_COORDINATOR");
        assertThat(token("INTEGRATION").scope()).as("between providers").isEqualTo(Principal.Scope.ALL);
        assertThat(token("INTEGRATION", "SUPERVISOR").scope()).isEqualTo(Principal.Scope.ALL);
        assertThat(supervisor.scope()).isEqualTo(Principal.Scope.PROVIDER);
        assertThat(supervisor.provider()).isEqualTo(own);
        assertThat(coordinator.scope()).isEqualTo(Principal.Scope.TEAM);
        assertThat(coordinator.teams()).isEmpty();
        assertThat(token("ADMINISTRATOR").scope()).isEqualTo(Principal.Scope.NONE);
    }

    @Test
    void somebodyElsesTriesDoNotKeepOneOutOfOnesOwnComputer() {
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false, 0));
        jdbi.useHandle(h -> h.execute("insert into sign_in_attempt (username, address, success)"
                + " select 'sam', '10.6.6.6', false from generate_series(1, 20)"));
        assertThat(attempt("sam", "right", "10.6.6.6")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false, 0));
    }

    @Test
    void ownWrongTriesCountOnOnesOwnComputerToo() {
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false, 0));
        for (int i = 0; i < 5; i++) {
            attempt("wrong");
        }
        laterBy("-1 minute");
        assertThat(attempt("right")).isInstanceOf(SignIn.Outcome.Wait.class);
    }
}
