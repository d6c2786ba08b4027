package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Accounts from the administrator to the first shift: made for a team, a password chosen, switched off at once. */
class AccountsIT extends OnApplication {

    private static final String CHOSEN = "three odd words";

    @Test
    void whoeverIsNewChoosesAPasswordAndSeesTheirTeam() throws SQLException {
        String[] made = madeForATeam(browser.signedIn("demo.admin"));
        firstSignIn(made[0], made[1]);
    }

    @Test
    void anAccountHasRolesAndTeamsAndIsSwitchedOffAtOnce() throws SQLException {
        Page admin = browser.signedIn("demo.admin");
        String[] made = madeForATeam(admin);
        Page lead = firstSignIn(made[0], made[1]);
        rolesAndTeams(admin, made[0]);
        switchedOff(admin, lead);
    }

    /** @return the user name of somebody who began in the team today, and the password that is shown once */
    private String[] madeForATeam(Page admin) throws SQLException {
        String begins = Somebody.called("Kay").family();
        application.run(
                "insert into staff (provider_id, local_id, name, team_id) select provider_id, '" + begins + "', 'Kay "
                        + begins
                        + "', id from team where local_id = 'CRTS' and provider_id = (select id from provider where demonstration)");
        admin.navigate(application.base() + "/access/list.xhtml");
        browser.check(admin, "accounts");
        String team = admin.locator("#team option").allInnerTexts().stream()
                .filter(text -> text.startsWith("South Crisis Resolution"))
                .findFirst()
                .orElseThrow();
        admin.locator("#team").selectOption(team);
        admin.locator("#teamRole").selectOption("Crisis team");
        admin.locator("#makeTeam").click();
        admin.getByText("They are shown this once").waitFor();
        browser.check(admin, "accounts-made");
        Locator made = admin.locator(".success tbody tr", new Page.LocatorOptions().setHasText(begins));
        String username = made.locator("td").first().innerText();
        String password = made.locator("code").first().innerText();
        admin.navigate(application.base() + "/access/list.xhtml?q=" + username);
        assertThat(admin.locator("main").innerText()).contains(username, "Waits for the first sign-in");
        admin.navigate(application.base() + "/access/list.xhtml?q=nobody-has-this");
        browser.check(admin, "accounts-empty");
        return new String[] {username, password};
    }

    private Page firstSignIn(String username, String password) {
        Page page = browser.signsIn(username, password);
        page.waitForURL("**/access/password.xhtml");
        browser.check(page, "password");
        assertThat(page.request()
                        .get(application.base() + "/discharge/list.xhtml")
                        .status())
                .as("a one-time password shows nobody")
                .isEqualTo(403);
        page.getByLabel("Password so far").fill(password);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill("short");
        page.getByLabel("New password again").fill("short");
        page.locator("#choosePassword").click();
        page.getByText("Choose a password of at least 12 characters").waitFor();
        browser.check(page, "password-error");
        page.getByLabel("Password so far").fill(password);
        page.getByLabel("New password", new Page.GetByLabelOptions().setExact(true))
                .fill(CHOSEN);
        page.getByLabel("New password again").fill(CHOSEN);
        page.locator("#choosePassword").click();
        page.waitForURL("**/discharge/list.xhtml");
        assertThat(page.request()
                        .get(application.base() + "/discharge/list.xhtml")
                        .status())
                .as("this session goes on")
                .isEqualTo(200);
        assertThat(page.locator("main").innerText()).contains("South Crisis Resolution");
        return page;
    }

    private void rolesAndTeams(Page admin, String username) {
        admin.navigate(application.base() + "/access/list.xhtml?q=" + username);
        admin.getByText(username, new Page.GetByTextOptions().setExact(true)).click();
        browser.check(admin, "account");
        admin.getByLabel("Administrator").check();
        admin.locator("#saveRoles").click();
        admin.getByText("Whoever manages accounts sees nothing clinical").waitFor();
        browser.check(admin, "account-error");
        admin.getByLabel("Administrator").uncheck();
        admin.getByLabel("Consultant").check();
        admin.locator("#saveRoles").click();
        admin.getByText("The account is saved.").waitFor();
        admin.locator("#join").click();
        admin.getByText("Enter a day").first().waitFor();
        admin.locator("#team").selectOption("Perinatal Mental Health Team");
        admin.getByLabel("First day in it, or last one").fill("today");
        admin.locator("#join").click();
        admin.locator("td:has-text('Perinatal Mental Health Team')").waitFor();
        assertThat(admin.locator("main").innerText()).contains("Perinatal Mental Health Team", "Goes on");
    }

    private void switchedOff(Page admin, Page lead) {
        admin.locator("#off").click();
        admin.getByText("The account is switched off").waitFor();
        browser.check(admin, "account-off");
        lead.navigate(application.base() + "/discharge/list.xhtml");
        lead.waitForURL("**/login.xhtml**");
        admin.locator("#oneTime").click();
        admin.getByText("They are shown this once").waitFor();
    }

    @Test
    void signingOutEverywhereEndsTheSessionInEveryBrowser() throws SQLException {
        Page admin = browser.signedIn("demo.admin");
        String[] made = madeForATeam(admin);
        Page here = firstSignIn(made[0], made[1]);
        Page there = browser.signsIn(made[0], CHOSEN);
        there.waitForURL("**/discharge/list.xhtml");
        here.navigate(application.base() + "/access/password.xhtml");
        browser.check(here, "password-own");
        here.locator("#signOutEverywhere").click();
        here.waitForURL("**/login.xhtml");
        there.navigate(application.base() + "/discharge/list.xhtml");
        there.waitForURL("**/login.xhtml**");
        Page again = browser.signsIn(made[0], CHOSEN);
        again.waitForURL("**/discharge/list.xhtml");
        admin.navigate(application.base() + "/access/list.xhtml?q=" + made[0]);
        admin.getByText(made[0], new Page.GetByTextOptions().setExact(true)).click();
        admin.locator("#everywhere").click();
        admin.getByText("The account is signed out everywhere.").waitFor();
        again.navigate(application.base() + "/discharge/list.xhtml");
        again.waitForURL("**/login.xhtml**");
        admin.locator("#oneTime").click();
        admin.getByText("They are shown this once").waitFor();
        Page told = browser.signsIn(
                made[0], admin.locator(".success tbody tr code").first().innerText());
        told.waitForURL("**/access/password.xhtml");
        told.getByText("If you did not ask for one of these").waitFor();
        browser.check(told, "password-told");
    }

    @Test
    void anAccountIsMadeForOnePerson() {
        Page admin = browser.signedIn("demo.admin");
        admin.navigate(application.base() + "/access/list.xhtml");
        admin.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill("Not a name!");
        admin.getByLabel("Name of the person").fill("Kim Shah");
        admin.locator("#makeOne").click();
        admin.getByText("Choose a user name of 3 to 60").waitFor();
        browser.check(admin, "accounts-error");
        admin.getByLabel("User name", new Page.GetByLabelOptions().setExact(true))
                .fill("kim." + Somebody.called("Kim").family().toLowerCase(Locale.ROOT));
        admin.locator("#role").selectOption("Supervisor");
        admin.locator("#makeOne").click();
        admin.getByText("They are shown this once").waitFor();
        assertThat(browser.signedIn("demo.lead")
                        .request()
                        .get(application.base() + "/access/list.xhtml")
                        .status())
                .isEqualTo(403);
    }
}
