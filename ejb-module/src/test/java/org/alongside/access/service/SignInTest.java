package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.alongside.access.Permission;
import org.alongside.audit.service.Trail;
import org.alongside.shared.service.Secret;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in is slowed down after wrong tries and never locked for good. */
class SignInTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final SignIn signIn = Wiring.wire(SignIn.class, jdbi, new Trail());
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
                    Passwords.hash("right"));
            h.execute("insert into account_role values (?, 'SHIFT_LEAD')", account);
        });
    }

    private SignIn.Outcome attempt(String password) {
        return signIn.attempt("sam", password, "10.0.0.1");
    }

    @Test
    void theRightPasswordSignsInAndTheAccountHasItsPermissions() {
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false));
        Principal principal = principals.ofAccount(account).orElseThrow();
        assertThat(principal.displayName()).isEqualTo("Sam Okoro");
        assertThat(principal.may(Permission.SIGN_SUMMARY)).isTrue();
        assertThat(principal.may(Permission.IMPORT)).isFalse();
        assertThat(principal.scope()).isEqualTo(Principal.Scope.TEAM);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        assertThat(attempt("wrong")).isEqualTo(new SignIn.Outcome.Wrong());
        assertThat(signIn.attempt("nobody", "wrong", "10.0.0.2")).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void afterFiveWrongTriesOneMustWaitAndThenMaySignIn() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("wrong")).isEqualTo(new SignIn.Outcome.Wrong());
        }
        assertThat(attempt("right")).isInstanceOf(SignIn.Outcome.Wait.class);
        jdbi.useHandle(h -> h.execute("update sign_in_attempt set at = at - interval '2 minutes'"));
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false));
        assertThat(attempt("wrong")).isEqualTo(new SignIn.Outcome.Wrong());
    }

    @Test
    void anAddressWithManyWrongTriesMustWaitForEveryAccount() {
        jdbi.useHandle(h -> h.execute("insert into sign_in_attempt (username, address, success)"
                + " select 'u' || i, '10.0.0.9', false from generate_series(1, 50) i"));
        assertThat(signIn.attempt("sam", "right", "10.0.0.9")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(signIn.attempt("sam", "right", "10.0.0.1")).isInstanceOf(SignIn.Outcome.Welcome.class);
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

    @Test
    void somebodyElsesTriesDoNotKeepOneOutOfOnesOwnComputer() {
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false));
        jdbi.useHandle(h -> h.execute("insert into sign_in_attempt (username, address, success)"
                + " select 'sam', '10.6.6.6', false from generate_series(1, 20)"));
        assertThat(signIn.attempt("sam", "right", "10.6.6.6")).isInstanceOf(SignIn.Outcome.Wait.class);
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false));
    }

    @Test
    void ownWrongTriesCountOnOnesOwnComputerToo() {
        assertThat(attempt("right")).isEqualTo(new SignIn.Outcome.Welcome(account, false));
        for (int i = 0; i < 5; i++) {
            attempt("wrong");
        }
        assertThat(attempt("right")).isInstanceOf(SignIn.Outcome.Wait.class);
    }
}
