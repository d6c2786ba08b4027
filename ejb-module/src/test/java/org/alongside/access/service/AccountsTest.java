package org.alongside.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.alongside.access.StandardRole;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.exchange.service.SmallTrustDatabase;
import org.alongside.gate.Permission;
import org.alongside.gate.service.Principal;
import org.alongside.gate.service.Transactions;
import org.alongside.shared.service.AtOnce;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrator's work: accounts for a team of the directory, roles, teams, passwords, and the end of an account. */
class AccountsTest {

    private static final String CHOSEN = "three odd words";

    private final TestDatabase database = SmallTrustDatabase.filled();
    private final SmallTrust trust = new SmallTrust(database.system());
    private final Transactions transactions = new Transactions(database);
    private final Accounts accounts = transactions.service(Accounts.class);
    private final NewAccounts newAccounts = transactions.service(NewAccounts.class);
    private final SigningIn signIn = transactions.service(SigningIn.class, transactions.service(SignIn.class));
    private final OwnPassword ownPassword =
            transactions.service(OwnPassword.class, signIn, transactions.service(OwnAccount.class));
    private final Principals principals = transactions.service(Principals.class);
    private final Principal admin = SmallTrust.withoutTeam(StandardRole.ADMINISTRATOR);

    @BeforeEach
    void own() {
        transactions.clock().moveTo(Instant.now());
        database.system().useHandle(h -> h.execute("update provider set own = true"));
    }

    private List<MadeAccount> team(String localId, StandardRole role) {
        return transactions.as(admin, () -> newAccounts.makeForTeam(trust.team(localId), role.name()));
    }

    private MadeAccount made(String username, StandardRole role) {
        return transactions.as(admin, () -> newAccounts.make(username, "Somebody", role.name()));
    }

    private SignIn.Outcome attempt(String username, String password) {
        return transactions.as(
                Principal.NOBODY,
                () -> signIn.attempt(username, password, new SignIn.Caller("10.0.0.1", "a browser", true)));
    }

    private Principal principal(UUID account) {
        return transactions.as(
                Principal.SYSTEM, () -> principals.ofAccount(account).orElseThrow());
    }

    private void choose(UUID account, String soFar, String wanted) {
        transactions.as(
                principal(account),
                () -> ownPassword.choose(soFar, wanted, new SignIn.Caller("10.0.0.1", "a browser", true)));
    }

    private AccountDetails view(UUID id) {
        return transactions.as(admin, () -> accounts.view(id));
    }

    @Test
    void everybodyInATeamOfTheDirectoryGetsAnAccountOnce() {
        List<MadeAccount> made = team("CRT", StandardRole.SHIFT_LEAD);
        assertThat(made.stream().map(MadeAccount::username)).containsExactly("user-s1");
    }

    @Test
    void aOneTimePasswordIsGoodForChoosingAnotherOneAndForNothingElse() {
        MadeAccount made = team("CRT", StandardRole.SHIFT_LEAD).get(0);
        assertThat(made.oneTimePassword()).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        assertThat(attempt(made.username(), made.oneTimePassword()))
                .isEqualTo(new SignIn.Outcome.Welcome(made.id(), true, 0));
        assertThat(principal(made.id()).permissions())
                .containsExactlyInAnyOrder(Permission.PUBLIC, Permission.SIGNED_IN);
        assertThat(principal(made.id()).scope()).isEqualTo(Principal.Scope.NONE);
        assertThatThrownBy(() -> choose(made.id(), "guess", CHOSEN)).hasMessageContaining("access.passwordWrong");
        choose(made.id(), made.oneTimePassword(), CHOSEN);
        assertThat(attempt(made.username(), made.oneTimePassword())).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(attempt(made.username().toUpperCase(java.util.Locale.UK), CHOSEN))
                .isEqualTo(new SignIn.Outcome.Welcome(made.id(), false, 1));
        Principal lead = principal(made.id());
        assertThat(lead.may(Permission.SIGN_SUMMARY)).isTrue();
        assertThat(lead.teams()).containsExactly(trust.team("CRT"));
        assertThat(lead.displayName()).isEqualTo("Deepa Jones");
    }

    @Test
    void thereIsNobodyLeftAfterwards() {
        assertThat(choices("CRT").without()).isOne();
        team("CRT", StandardRole.SHIFT_LEAD);
        assertThat(choices("CRT").without()).isZero();
        assertThatThrownBy(() -> team("CRT", StandardRole.SHIFT_LEAD)).hasMessageContaining("access.everybodyHasOne");
        assertThatThrownBy(() -> team("EIP", StandardRole.SHIFT_LEAD)).hasMessageContaining("access.everybodyHasOne");
    }

    private TeamChoice choices(String localId) {
        return transactions.as(admin, accounts::teams).stream()
                .filter(choice -> choice.id().equals(trust.team(localId)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEntryOfADirectoryMakesAUserName() {
        for (String odd : List.of("", "-", "..x", "Ünïcode Name", "x".repeat(200), "a@b", "O'Brien, Sam")) {
            String name = new NewAccounts.Staff(UUID.randomUUID(), trust.provider(), odd, null, null).username();
            assertThat(name).as(odd).matches("[a-z0-9][a-z0-9.-]{2,49}");
        }
    }

    @Test
    void twoPeopleOfOneNameGetTwoUserNames() {
        database.system().useHandle(h -> {
            h.execute("update staff set email = 'deepa.jones@trust.example'");
            h.execute("update staff set team_id = (select id from team where local_id = 'CRT')");
        });
        assertThat(team("CRT", StandardRole.SHIFT_LEAD).stream().map(MadeAccount::username))
                .containsExactly("deepa.jones", "deepa.jones2");
        assertThatThrownBy(() -> made("Deepa.Jones", StandardRole.SUPERVISOR))
                .hasMessageContaining("access.usernameTaken");
    }

    @Test
    void rolesAreSavedUnderTheVersionThatThePageShowed() {
        MadeAccount made = made("kim.shah", StandardRole.SUPERVISOR);
        int seen = view(made.id()).version();
        transactions.run(admin, () -> accounts.mayDo(made.id(), seen, List.of("SHIFT_LEAD", "CONSULTANT")));
        assertThat(view(made.id()).roles()).containsExactly("CONSULTANT", "SHIFT_LEAD");
        assertThatThrownBy(() -> transactions.run(admin, () -> accounts.mayDo(made.id(), seen, List.of("SUPERVISOR"))))
                .hasMessageContaining("access.changedMeanwhile");
    }

    @Test
    void teamsComeAndGoWithTheirDays() {
        MadeAccount made = made("kim.shah", StandardRole.SHIFT_LEAD);
        choose(made.id(), made.oneTimePassword(), CHOSEN);
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/London"));
        transactions.run(admin, () -> accounts.join(made.id(), trust.team("CRT"), today.minusDays(1)));
        transactions.run(admin, () -> accounts.join(made.id(), trust.team("CMH"), today.plusDays(5)));
        assertThat(principal(made.id()).teams()).containsExactly(trust.team("CRT"));
        transactions.run(admin, () -> accounts.leave(made.id(), trust.team("CRT"), today.minusDays(1)));
        assertThat(principal(made.id()).teams()).isEmpty();
        assertThat(view(made.id()).teams().stream().map(AccountDetails.TeamRow::name))
                .containsExactly("North Community Team", "North Crisis Team");
        assertThatThrownBy(() -> transactions.run(admin, () -> accounts.join(made.id(), UUID.randomUUID(), today)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aSwitchedOffAccountIsNobodyAtOnceAndComesBackWithANewPassword() {
        MadeAccount made = made("kim.shah", StandardRole.SUPERVISOR);
        choose(made.id(), made.oneTimePassword(), CHOSEN);
        transactions.run(admin, () -> accounts.switchOff(made.id()));
        assertThat(transactions.as(Principal.SYSTEM, () -> principals.ofAccount(made.id())))
                .isEmpty();
        assertThat(attempt("kim.shah", CHOSEN)).isInstanceOf(SignIn.Outcome.Wrong.class);
        MadeAccount again = transactions.as(admin, () -> accounts.oneTimePassword(made.id()));
        assertThat(attempt("kim.shah", CHOSEN)).isInstanceOf(SignIn.Outcome.Wrong.class);
        assertThat(attempt("kim.shah", again.oneTimePassword()))
                .isEqualTo(new SignIn.Outcome.Welcome(made.id(), true, 3));
    }

    @Test
    void thereIsAlwaysAnAdministrator() {
        MadeAccount only = made("first.admin", StandardRole.ADMINISTRATOR);
        assertThatThrownBy(() -> transactions.run(admin, () -> accounts.switchOff(only.id())))
                .hasMessageContaining("access.lastAdministrator");
        int version = view(only.id()).version();
        assertThatThrownBy(() ->
                        transactions.run(admin, () -> accounts.mayDo(only.id(), version, List.of("PRIVACY_OFFICER"))))
                .isInstanceOf(org.alongside.shared.RuleBroken.class);
        made("second.admin", StandardRole.ADMINISTRATOR);
        transactions.run(admin, () -> accounts.switchOff(only.id()));
        assertThat(view(only.id()).active()).isFalse();
    }

    @Test
    void twoAdministratorsWhoSwitchEachOtherOffAtTheSameMomentDoNotBothSucceed() {
        MadeAccount one = made("first.admin", StandardRole.ADMINISTRATOR);
        MadeAccount two = made("second.admin", StandardRole.ADMINISTRATOR);
        Transactions others = new Transactions(database);
        Accounts theirs = others.service(Accounts.class);
        CompletableFuture<Void> other = AtOnce.run(
                database,
                last -> transactions.run(admin, () -> {
                    accounts.switchOff(one.id());
                    last.run();
                }),
                () -> others.run(admin, () -> theirs.switchOff(two.id())));
        assertThatThrownBy(other::join).rootCause().hasMessageContaining("access.lastAdministrator");
        assertThat(view(one.id()).active()).isFalse();
        assertThat(view(two.id()).active()).isTrue();
    }

    @Test
    void theListFindsByUserNameAndByName() {
        made("kim.shah", StandardRole.SUPERVISOR);
        team("CRT", StandardRole.SHIFT_LEAD);
        assertThat(found("")).hasSize(2);
        assertThat(found("KIM")).containsExactly("kim.shah");
        assertThat(found("deepa")).hasSize(1);
        assertThat(found("%")).isEmpty();
        AccountRow row = transactions.as(admin, () -> accounts.list("deepa")).get(0);
        assertThat(row.roles()).isEqualTo("Crisis team");
        assertThat(row.teams()).isEqualTo("North Crisis Team");
        assertThat(row.mustChange()).isTrue();
    }

    private List<String> found(String typed) {
        return transactions.as(admin, () -> accounts.list(typed)).stream()
                .map(AccountRow::username)
                .toList();
    }

    @Test
    void anUnknownAccountIsNotFound() {
        assertThatThrownBy(() -> view(UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
