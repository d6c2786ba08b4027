package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.exchange.service.ExtractFixture;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.shared.service.Profile;
import org.alongside.shared.service.Settings;
import org.alongside.shared.service.TestDatabase;
import org.alongside.shared.service.Wiring;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The accounts of the demonstration and the first token: who they are, and that production has none of them unasked. */
class StartUpAccountsTest {

    private final Jdbi jdbi = TestDatabase.migrated().system();
    private final Principals principals = Wiring.wire(Principals.class, jdbi);

    private static Settings settings(Profile profile, String password, String token) {
        return new Settings() {
            @Override
            public Profile profile() {
                return profile;
            }

            @Override
            public Optional<String> demoPassword() {
                return Optional.ofNullable(password);
            }

            @Override
            public Optional<String> bootstrapToken() {
                return Optional.ofNullable(token);
            }
        };
    }

    private void demonstration() throws IOException {
        new ExtractFixture(jdbi)
                .load(ExtractFixture.zip(Map.of(
                        "MHS000Header.csv", "OrgIDProvider\nZDT\n",
                        "MHS902ServiceTeamDetails.csv", "CareProfTeamLocalId,ServTeamTypeMH\nCRTN,A02\nCMHN,A06\n",
                        "MHS901StaffDetails.csv", "CareProfLocalId\nCRTN-02\nCMHN-05\n",
                        "directory.csv", "Kind,LocalId,Name\nSTAFF,CRTN-02,Deepa Jones\n")));
        jdbi.useHandle(h -> h.execute("update provider set demonstration = true"));
    }

    private void bind(Profile profile, String password) {
        Wiring.wire(DemonstrationAccounts.class, jdbi, settings(profile, password, null))
                .bind();
    }

    private long accounts() {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from account").mapTo(Long.class).one());
    }

    private Principal principal(String username) {
        UUID id = jdbi.withHandle(h -> h.createQuery("select id from account where username = ?")
                .bind(0, username)
                .mapTo(UUID.class)
                .one());
        return principals.ofAccount(id).orElseThrow();
    }

    private static final SignIn.Caller HERE = new SignIn.Caller("10.0.0.1", "a browser", true);

    private SigningIn signingIn() {
        return Wiring.wire(SigningIn.class, Wiring.wire(SignIn.class, jdbi, new org.alongside.audit.service.Trail()));
    }

    @Test
    void eachIsBoundToItsStaffAndItsTeams() throws IOException {
        demonstration();
        bind(Profile.DEMO, "demo");
        assertThat(accounts()).isEqualTo(9);
        Principal lead = principal("demo.lead");
        assertThat(lead.displayName()).isEqualTo("Deepa Jones");
        assertThat(lead.teams()).hasSize(1);
        assertThat(lead.may(Permission.SIGN_SUMMARY)).isTrue();
        assertThat(principal("demo.consultant").teams()).hasSize(2);
        assertThat(principal("demo.partner").scope()).isEqualTo(Principal.Scope.NONE);
        assertThat(principal("demo.supervisor").scope()).isEqualTo(Principal.Scope.PROVIDER);
    }

    @Test
    void anotherStartGivesThemThePasswordOfThatRunAndNothingTwice() throws IOException {
        demonstration();
        bind(Profile.DEMO, "first");
        bind(Profile.DEMO, "second");
        assertThat(accounts()).isEqualTo(9);
        SigningIn signIn = signingIn();
        assertThat(signIn.attempt("demo.lead", "first", HERE)).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(signIn.attempt("demo.lead", "second", HERE)).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void productionHasNone() throws IOException {
        demonstration();
        bind(Profile.PRODUCTION, "demo");
        assertThat(accounts()).isZero();
    }

    @Test
    void withoutTheDemonstrationTrustThereIsNoAccount() {
        bind(Profile.DEMO, "demo");
        assertThat(accounts()).isZero();
    }

    @Test
    void theFirstTokenImportsAndReadsMeasuresAndIsGoneWithItsSetting() {
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, "first-token-of-a-test"))
                .store();
        Principal token = principals.ofToken("first-token-of-a-test").orElseThrow();
        assertThat(token.may(Permission.IMPORT)).isTrue();
        assertThat(token.may(Permission.SEE_MEASURES)).isTrue();
        assertThat(token.may(Permission.END_CARE)).isFalse();
        assertThat(token.name()).isEqualTo("token:bootstrap");
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, "other-token-of-a-test"))
                .store();
        assertThat(principals.ofToken("first-token-of-a-test")).isEmpty();
        assertThat(principals.ofToken("other-token-of-a-test")).isPresent();
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, null))
                .store();
        assertThat(principals.ofToken("other-token-of-a-test")).isEmpty();
    }

    @Test
    void untilThereIsAnAdministratorTheTokenIsAlsoTheOneTimePasswordOfTheFirst() {
        SigningIn signIn = signingIn();
        for (String token : new String[] {"first-token-of-a-test", "other-token-of-a-test"}) {
            Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, token))
                    .store();
            assertThat(signIn.attempt("admin", token, HERE))
                    .isInstanceOfSatisfying(
                            SignIn.Outcome.Welcome.class,
                            w -> assertThat(w.mustChange()).isTrue());
        }
        assertThat(signIn.attempt("admin", "first-token-of-a-test", HERE)).isInstanceOf(SignIn.Outcome.Wrong.class);
        jdbi.useHandle(
                h -> h.execute("update account set must_change = false, password_hash = ?", QuickHash.of("own")));
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, "third-token-of-a-test"))
                .store();
        assertThat(signIn.attempt("admin", "third-token-of-a-test", HERE)).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(signIn.attempt("admin", "own", HERE)).isInstanceOf(SignIn.Outcome.Welcome.class);
        assertThat(accounts()).isOne();
    }

    @Test
    void whatSomebodyRevokedStaysRevokedOverEveryStart() {
        for (String setting : new String[] {
            "first-token-of-a-test", "first-token-of-a-test", "other-token-of-a-test", "first-token-of-a-test"
        }) {
            Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, setting))
                    .store();
            if (setting.equals("first-token-of-a-test")) {
                jdbi.useHandle(h -> h.execute("update api_token set revoked_at = coalesce(revoked_at, now())"));
                assertThat(principals.ofToken("first-token-of-a-test")).isEmpty();
            } else {
                assertThat(principals.ofToken("other-token-of-a-test"))
                        .as("a new one is good")
                        .isPresent();
            }
        }
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, "first-token-of-a-test"))
                .store();
        assertThat(principals.ofToken("first-token-of-a-test")).isEmpty();
        assertThat(jdbi.<Long, RuntimeException>withHandle(
                        h -> h.createQuery("select count(*) from api_token where revoked_at is not null")
                                .mapTo(Long.class)
                                .one()))
                .as("and the list says so")
                .isOne();
    }

    private void store(String token) {
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, token))
                .store();
    }

    @Test
    void aTokenThatCouldBeGuessedIsNeitherATokenNorAPassword() {
        store("nineteen-characters");
        assertThat(principals.ofToken("nineteen-characters")).isEmpty();
        assertThat(accounts()).isZero();
        store("twenty-characters-it");
        assertThat(principals.ofToken("twenty-characters-it")).isPresent();
        assertThat(accounts()).isOne();
        store("nineteen-characters");
        assertThat(principals.ofToken("twenty-characters-it"))
                .as("the setting is another one now")
                .isEmpty();
    }

    @Test
    void aRevokedTokenIsNoPasswordOfTheFirstAdministratorEither() {
        SigningIn signIn = signingIn();
        store("first-token-of-a-test");
        assertThat(signIn.attempt("admin", "first-token-of-a-test", HERE)).isInstanceOf(SignIn.Outcome.Welcome.class);
        jdbi.useHandle(h -> h.execute("update api_token set revoked_at = now()"));
        store("first-token-of-a-test");
        assertThat(signIn.attempt("admin", "first-token-of-a-test", HERE))
                .as("from the next start on")
                .isInstanceOf(SignIn.Outcome.Wrong.class);
        store("other-token-of-a-test");
        assertThat(signIn.attempt("admin", "other-token-of-a-test", HERE))
                .as("a new one is good")
                .isInstanceOf(SignIn.Outcome.Welcome.class);
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, "other-token-of-a-test"))
                .revoked();
        assertThat(signIn.attempt("admin", "other-token-of-a-test", HERE))
                .as("at once where it is revoked on the page")
                .isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(principals.ofToken("other-token-of-a-test"))
                .as("that row is the page's to write")
                .isPresent();
    }

    @Test
    void theTokenItselfIsNotInTheDatabase() {
        Wiring.wire(BootstrapToken.class, jdbi, settings(Profile.PRODUCTION, null, "plain-text-token-of-a-test"))
                .store();
        assertThat(jdbi.<Long, RuntimeException>withHandle(h -> h.createQuery(
                                "select count(*) from api_token where encode(token_hash, 'escape') like '%plain-text%'")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }

    @Test
    void aTeamBeginsAndEndsWithItsDates() throws IOException {
        demonstration();
        bind(Profile.DEMO, "demo");
        assertThat(principal("demo.lead").teams()).hasSize(1);
        jdbi.useHandle(h -> h.execute("update account_team set valid_to = current_date - 1"));
        assertThat(principal("demo.lead").teams()).isEmpty();
    }
}
