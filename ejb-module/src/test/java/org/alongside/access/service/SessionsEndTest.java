package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session is over when the password that it began with is, whoever changed it, and when somebody ends all of them. */
class SessionsEndTest {

    private static final SignIn.Caller HERE = new SignIn.Caller("10.0.0.1", "a browser", true);
    private static final String CHOSEN = "three odd words";

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final Transactions transactions = new Transactions(database);
    private final Accounts accounts = transactions.service(Accounts.class);
    private final NewAccounts newAccounts = transactions.service(NewAccounts.class);
    private final OwnAccount own = transactions.service(OwnAccount.class);
    private final SigningIn signingIn = transactions.service(SigningIn.class, transactions.service(SignIn.class));
    private final OwnPassword password = transactions.service(OwnPassword.class, signingIn, own);
    private final Principals principals = transactions.service(Principals.class);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    private MadeAccount made;

    @BeforeEach
    void somebodyWhoHasChosenAPassword() {
        database.system().useHandle(h -> h.execute("update provider set own = true"));
        made = transactions.as(admin, () -> newAccounts.make("kim.shah", "Kim Shah", StandardRole.SUPERVISOR.name()));
        choose(made.oneTimePassword(), CHOSEN);
    }

    private Principal owner() {
        return transactions.as(
                Principal.SYSTEM, () -> principals.ofAccount(made.id()).orElseThrow());
    }

    private int choose(String soFar, String wanted) {
        return transactions.as(owner(), () -> password.choose(soFar, wanted, HERE));
    }

    /** @return the generation of a session that begins now */
    private int signedIn(String with) {
        SignIn.Outcome outcome = transactions.as(Principal.NOBODY, () -> signingIn.attempt("kim.shah", with, HERE));
        return ((SignIn.Outcome.Welcome) outcome).generation();
    }

    private Optional<Principal> session(int generation) {
        return transactions.as(Principal.SYSTEM, () -> principals.ofSession(made.id(), generation));
    }

    @Test
    void aNewPasswordEndsEverySessionButTheOneInWhichItWasChosen() {
        int stolen = signedIn(CHOSEN);
        assertThat(session(stolen)).as("a session goes on by itself").isPresent();
        int goesOn = choose(CHOSEN, "four rather odd words");
        assertThat(session(stolen)).isEmpty();
        assertThat(session(goesOn)).isPresent();
        assertThat(signedIn("four rather odd words")).isEqualTo(goesOn);
    }

    @Test
    void aSessionFromBeforeAOneTimePasswordDoesNotComeBackWithTheNextOwnOne() {
        int stolen = signedIn(CHOSEN);
        MadeAccount again = transactions.as(admin, () -> accounts.oneTimePassword(made.id()));
        assertThat(session(stolen)).isEmpty();
        int withOneTime = signedIn(again.oneTimePassword());
        assertThat(session(withOneTime)).isPresent();
        int goesOn = choose(again.oneTimePassword(), "four rather odd words");
        assertThat(session(stolen)).isEmpty();
        assertThat(session(withOneTime)).as("whoever else had the one-time one").isEmpty();
        assertThat(session(goesOn)).isPresent();
    }

    @Test
    void aSessionFromBeforeSwitchingOffDoesNotComeBack() {
        int before = signedIn(CHOSEN);
        transactions.run(admin, () -> accounts.switchOff(made.id()));
        database.system().useHandle(h -> h.execute("update account set active = true"));
        assertThat(session(before)).isEmpty();
        assertThat(session(signedIn(CHOSEN))).isPresent();
    }

    @Test
    void theOwnerAndAnAdministratorEndThemAll() {
        int before = signedIn(CHOSEN);
        transactions.run(owner(), own::signOutEverywhere);
        assertThat(session(before)).isEmpty();
        int after = signedIn(CHOSEN);
        assertThat(session(after)).isPresent();
        transactions.run(admin, () -> accounts.signOutEverywhere(made.id()));
        assertThat(session(after)).isEmpty();
        assertThat(session(signedIn(CHOSEN))).isPresent();
    }

    @Test
    void theOwnerIsToldOfOneTimePasswordsThatWereMadeForThemAndNobodyElseIs() {
        Instant now = Instant.parse("2026-11-29T23:59:30Z");
        transactions.clock().moveTo(now);
        assertThat(transactions.as(owner(), own::oneTimePasswords))
                .as("the first one came with the account")
                .isEmpty();
        transactions.as(admin, () -> accounts.oneTimePassword(made.id()));
        OneTimePassword first = transactions.as(owner(), own::oneTimePasswords).get(0);
        assertThat(first.madeBy()).isEqualTo(admin.displayName());
        assertThat(first.madeAt()).isBetween(now, now.plusSeconds(3600));
        MadeAccount other =
                transactions.as(admin, () -> newAccounts.make("sam.okoro", "Sam", StandardRole.SUPERVISOR.name()));
        Principal another = transactions.as(
                Principal.SYSTEM, () -> principals.ofAccount(other.id()).orElseThrow());
        assertThat(transactions.as(another, own::oneTimePasswords)).isEmpty();
        transactions.clock().moveTo(now.plus(Duration.ofDays(80)));
        transactions.as(admin, () -> accounts.oneTimePassword(made.id()));
        assertThat(transactions.as(owner(), own::oneTimePasswords))
                .hasSize(2)
                .last()
                .isEqualTo(first);
        transactions.clock().moveTo(now.plus(Duration.ofDays(91)));
        assertThat(transactions.as(owner(), own::oneTimePasswords)).hasSize(1).doesNotContain(first);
    }

    @Test
    void rolesHoldAtOnceInASessionThatGoesOn() {
        int before = signedIn(CHOSEN);
        int version = transactions.as(admin, () -> accounts.view(made.id()).version());
        transactions.run(admin, () -> accounts.mayDo(made.id(), version, List.of("PRIVACY_OFFICER")));
        assertThat(session(before).orElseThrow().permissions())
                .containsAll(StandardRole.PRIVACY_OFFICER.permissions())
                .doesNotContainAnyElementsOf(List.of(org.alongside.gate.Permission.FIND_PEOPLE));
    }

    @Test
    void guessingThePasswordSoFarIsSlowedDownAsSigningInIs() {
        signedIn(CHOSEN);
        assertThatThrownBy(() -> choose("guess", "four rather odd words")).hasMessageContaining("passwordWrong");
        wrongTries(4);
        assertThatThrownBy(() -> choose("guess", "four rather odd words")).hasMessageContaining("passwordWrong");
        wrongTries(1);
        assertThatThrownBy(() -> choose(CHOSEN, "four rather odd words")).hasMessageContaining("passwordWait");
        assertThatThrownBy(() -> choose("guess", "four rather odd words")).hasMessageContaining("passwordWait");
    }

    @Test
    void neitherTheOneTimePasswordNorThePresentOneIsANewOne() {
        assertThatThrownBy(() -> choose(CHOSEN, CHOSEN)).hasMessageContaining("passwordSame");
        MadeAccount again = transactions.as(admin, () -> accounts.oneTimePassword(made.id()));
        assertThatThrownBy(() -> choose(again.oneTimePassword(), again.oneTimePassword()))
                .hasMessageContaining("passwordSame");
    }

    /** In this browser, and so late that nobody's turn comes while this runs. */
    private void wrongTries(int tries) {
        database.system().useHandle(h -> h.execute("""
                insert into sign_in_attempt (username, address, browser, success, at)
                select 'kim.shah', '10.0.0.1', ?, false, clock_timestamp() + interval '5 minutes'
                  from generate_series(1, ?)""", HERE.hash(), tries));
    }

    @Test
    void anAccountThatIsNotTheOwnersProvesNothing() {
        Principal owner = owner();
        assertThatThrownBy(() -> transactions.as(
                        owner,
                        () -> own.choosePassword(
                                new SignIn.Outcome.Welcome(UUID.randomUUID(), false, 0), "four rather odd words", "-")))
                .hasMessageContaining("passwordWrong");
    }
}
