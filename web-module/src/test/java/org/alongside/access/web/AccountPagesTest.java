package org.alongside.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.service.AccountDetails;
import org.alongside.access.service.AccountRow;
import org.alongside.access.service.Accounts;
import org.alongside.access.service.MadeAccount;
import org.alongside.access.service.NewAccounts;
import org.alongside.access.service.OneTimePassword;
import org.alongside.access.service.OwnAccount;
import org.alongside.access.service.OwnPassword;
import org.alongside.access.service.RoleRow;
import org.alongside.access.service.Roles;
import org.alongside.access.service.SignIn;
import org.alongside.access.service.TeamChoice;
import org.alongside.gate.Permission;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.Wiring;
import org.alongside.shared.web.ToldMessages;
import org.junit.jupiter.api.Test;

/** The beans behind the pages of accounts. */
class AccountPagesTest {

    private static final UUID ID = UUID.randomUUID();

    private final ToldMessages told = new ToldMessages();
    private final List<String> asked = new ArrayList<>();

    private final Accounts accounts = new Accounts() {
        @Override
        public List<AccountRow> list(String typed) {
            asked.add("list " + typed);
            return List.of();
        }

        @Override
        public List<TeamChoice> teams() {
            asked.add("teams");
            return List.of();
        }

        @Override
        public AccountDetails view(UUID id) {
            return new AccountDetails(id, "kim", "Kim Shah", true, false, 4, List.of("SUPERVISOR"), List.of());
        }

        @Override
        public void mayDo(UUID id, int version, Collection<String> roles) {
            asked.add("roles " + version + " " + roles);
        }

        @Override
        public void join(UUID id, UUID team, LocalDate from) {
            asked.add("join " + from);
        }

        @Override
        public void leave(UUID id, UUID team, LocalDate lastDay) {
            asked.add("leave " + lastDay);
        }

        @Override
        public void switchOff(UUID id) {
            asked.add("off");
        }

        @Override
        public void signOutEverywhere(UUID id) {
            asked.add("everywhere");
        }

        @Override
        public MadeAccount oneTimePassword(UUID id) {
            return new MadeAccount(id, "kim", "Kim Shah", "abcde-fghij");
        }
    };

    private final Roles roles = new Roles() {
        @Override
        public List<RoleRow> list() {
            asked.add("roles");
            return List.of(
                    new RoleRow("ADMINISTRATOR", "Administrator", false, 0, Set.of(Permission.MANAGE_ACCOUNTS), 1, 0),
                    new RoleRow("INTEGRATION", "Another system", true, 0, Set.of(Permission.IMPORT), 0, 1),
                    new RoleRow("WARD_NURSE", "Ward", false, 0, Set.of(Permission.FIND_PEOPLE), 0, 0));
        }
    };

    private final NewAccounts newAccounts = new NewAccounts() {
        @Override
        public MadeAccount make(String username, String displayName, String role) {
            asked.add("make " + username + " " + displayName + " " + role);
            return new MadeAccount(ID, username, displayName, "abcde-fghij");
        }

        @Override
        public List<MadeAccount> makeForTeam(UUID team, String role) {
            asked.add("team " + role);
            return List.of();
        }
    };

    private final OwnPassword ownPassword = new OwnPassword() {
        @Override
        public int choose(String soFar, String wanted, SignIn.Caller caller) {
            asked.add("choose " + soFar + " " + wanted + " from " + caller.address());
            return 3;
        }
    };

    private final OwnAccount ownAccount = new OwnAccount() {
        @Override
        public void signOutEverywhere() {
            asked.add("sign out everywhere");
        }

        @Override
        public List<OneTimePassword> oneTimePasswords() {
            asked.add("one-time passwords");
            return List.of(new OneTimePassword(Instant.EPOCH, "Kim Shah"));
        }
    };

    private final OwnSession session = new OwnSession() {
        @Override
        public SignIn.Caller caller() {
            return new SignIn.Caller("10.0.0.1", "a browser", true);
        }

        @Override
        public void goOn(int generation) {
            asked.add("go on " + generation);
        }

        @Override
        public void end() {
            asked.add("end");
        }
    };

    private PasswordPage password() {
        return Wiring.wire(PasswordPage.class, ownPassword, ownAccount, session, told);
    }

    private AccountListPage list() {
        return Wiring.wire(AccountListPage.class, accounts, newAccounts, roles);
    }

    @Test
    void theListIsReadOnceAndAgainAfterAnAccountWasMade() {
        AccountListPage page = list();
        page.setQ("kim");
        page.load();
        page.rows();
        page.getForm().setUsername("kim");
        page.getForm().setName("Kim Shah");
        page.getForm().setRole("SUPERVISOR");
        page.make();
        page.rows();
        assertThat(asked).containsExactly("list kim", "make kim Kim Shah SUPERVISOR", "list kim");
        assertThat(page.made().get(0).oneTimePassword()).isEqualTo("abcde-fghij");
    }

    @Test
    void aWholeTeamGetsARoleThatIsNotTheAdministrators() {
        AccountListPage page = list();
        assertThat(page.teamRoles().stream().map(RoleRow::title)).containsExactly("Ward");
        assertThat(page.roles().stream().map(RoleRow::title)).containsExactly("Administrator", "Ward");
        page.teams();
        page.getForm().setTeam(UUID.randomUUID().toString());
        page.getForm().setTeamRole("SHIFT_LEAD");
        page.makeForTeam();
        page.teams();
        assertThat(asked).containsExactly("roles", "teams", "team SHIFT_LEAD", "teams");
        page.getForm().setTeamRole(null);
        page.getForm().setTeam("x");
        assertThatThrownBy(page::makeForTeam).isInstanceOf(NotFound.class);
    }

    private AccountEditPage edit() {
        AccountEditPage page = Wiring.wire(AccountEditPage.class, accounts, roles, told);
        page.setId(ID.toString());
        page.load();
        return page;
    }

    @Test
    void rolesAreSavedUnderTheVersionThatWasShown() {
        AccountEditPage page = edit();
        assertThat(page.getForm().getRoles()).containsExactly("SUPERVISOR");
        page.getForm().setRoles(List.of("SHIFT_LEAD", "CONSULTANT"));
        page.saveRoles();
        assertThat(asked).containsExactly("roles 4 [SHIFT_LEAD, CONSULTANT]");
        assertThat(told.texts()).containsExactly("The account is saved.");
        assertThat(told.redirected()).isEqualTo("/access/edit.xhtml?id=" + ID);
    }

    @Test
    void teamsAreJoinedAndLeftOnADay() {
        AccountEditPage page = edit();
        page.getForm().setTeam(UUID.randomUUID().toString());
        page.getForm().setDay(LocalDate.of(2026, 11, 22));
        page.join();
        page.leave();
        assertThat(asked).containsExactly("join 2026-11-22", "leave 2026-11-22");
        page.getForm().setTeam("x");
        assertThatThrownBy(page::join).isInstanceOf(NotFound.class);
    }

    @Test
    void aOneTimePasswordIsShownOnThePageAndSwitchingOffLeadsBack() {
        AccountEditPage page = edit();
        page.oneTimePassword();
        assertThat(page.made().oneTimePassword()).isEqualTo("abcde-fghij");
        page.switchOff();
        assertThat(asked).containsExactly("off");
        assertThat(told.texts())
                .containsExactly("The account is switched off. Nobody can sign in with it from now on.");
    }

    @Test
    void anAccountIsSignedOutEverywhere() {
        edit().signOutEverywhere();
        assertThat(asked).containsExactly("everywhere");
        assertThat(told.texts()).containsExactly("The account is signed out everywhere.");
        assertThat(told.redirected()).isEqualTo("/access/edit.xhtml?id=" + ID);
    }

    @Test
    void twoNewPasswordsMustBeTheSame() {
        PasswordPage page = password();
        page.setSoFar("old");
        page.setWanted("three odd words");
        page.setAgain("three odd swords");
        page.choose();
        assertThat(told.texts()).containsExactly("The two new passwords are not the same");
        assertThat(asked).isEmpty();
        page.setAgain("three odd words");
        page.choose();
        assertThat(asked).containsExactly("choose old three odd words from 10.0.0.1", "go on 3");
        assertThat(told.redirected()).isEqualTo("/index.xhtml");
    }

    @Test
    void whoMadeAOneTimePasswordIsReadOnce() {
        PasswordPage page = password();
        assertThat(page.oneTimePasswords()).isEqualTo(page.oneTimePasswords()).hasSize(1);
        assertThat(asked).containsExactly("one-time passwords");
    }

    @Test
    void signingOutEverywhereEndsThisSessionToo() {
        password().signOutEverywhere();
        assertThat(asked).containsExactly("sign out everywhere", "end");
        assertThat(told.redirected()).isEqualTo("/login.xhtml");
    }
}
