package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Roles, tokens and the rota; and a shared computer that is locked, by hand and by itself. */
final class StaffJob {

    private static final String SEEN = """
            select p.local_id from access_grant g join team t on t.id = g.team_id and t.local_id = 'CRTN'
              join person_registration p on p.person_id = g.person_id and not p.alias
             where g.why = 'REFERRAL' and g.valid_from < current_date and (g.valid_to is null or g.valid_to > current_date)
             order by 1 limit 1""";

    private static final String NEED = "What they need";

    private final Application application;
    private final Browser browser;

    StaffJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws Exception {
        Page admin = browser.signedIn("demo.admin");
        ownRole(admin);
        changedBundle(admin);
        token(admin);
        health(admin);
        admin.context().close();
        whoSeesWhat();
        dataQuality();
        rota();
        lockedByHand();
        lockedByItself();
    }

    private void ownRole(Page admin) {
        admin.navigate(application.base() + "/access/roles.xhtml");
        browser.check(admin, "roles");
        admin.locator("#makeRole").click();
        admin.getByText("Enter a name for the role").waitFor();
        browser.check(admin, "roles-error");
        admin.getByLabel("Name of the role").fill("Peer support");
        admin.getByLabel("Begins with the permissions of").selectOption("Ward");
        admin.locator("#makeRole").click();
        admin.waitForURL("**/access/role.xhtml?code=PEER_SUPPORT");
        browser.check(admin, "role");
        admin.getByLabel("May search for people").uncheck();
        admin.locator("#saveRole").click();
        admin.getByText("needs this as well").waitFor();
        browser.check(admin, "role-error");
        admin.locator("#remove").click();
        admin.getByText("The role is removed.").waitFor();
    }

    private void changedBundle(Page admin) {
        Page ward = browser.signedIn("demo.ward");
        String register = application.base() + "/person/register.xhtml?q=x";
        assertThat(ward.request().get(register).status()).isEqualTo(200);
        admin.navigate(application.base() + "/access/role.xhtml?code=WARD_NURSE");
        admin.getByLabel("May register somebody").uncheck();
        admin.locator("#saveRole").click();
        admin.getByText("The role is saved.").waitFor();
        assertThat(ward.request().get(register).status())
                .as("from the next click on")
                .isEqualTo(403);
        admin.locator("#propose").click();
        assertThat(admin.getByLabel("May register somebody").isChecked()).isTrue();
        admin.locator("#saveRole").click();
        admin.getByText("The role is saved.").waitFor();
        assertThat(ward.request().get(register).status()).isEqualTo(200);
        ward.context().close();
    }

    private void token(Page admin) throws Exception {
        admin.navigate(application.base() + "/access/tokens.xhtml");
        browser.check(admin, "tokens");
        admin.locator("#issue").click();
        admin.getByText("Enter the name of the system").waitFor();
        browser.check(admin, "tokens-error");
        admin.getByLabel("System that gets it").fill("Reporting service");
        admin.getByLabel("Supervisor").check();
        admin.locator("#issue").click();
        admin.getByText("It is shown this once").waitFor();
        browser.check(admin, "tokens-issued");
        String token = admin.locator(".success code").innerText();
        String months = "/api/measures/core-34?from=2026-01-01&to=2026-01-31";
        assertThat(application.get(months, token).statusCode()).isEqualTo(200);
        admin.getByLabel("Revoke the token of Reporting service").click();
        admin.getByText("The token is revoked.").waitFor();
        assertThat(application.get(months, token).statusCode()).isEqualTo(401);
    }

    private void health(Page admin) {
        admin.navigate(application.base() + "/health/view.xhtml");
        assertThat(admin.locator("main").innerText()).contains("PostgreSQL", "Version 0", "It is written and sealed.");
        browser.check(admin, "health");
    }

    private void whoSeesWhat() throws SQLException {
        Page officer = browser.signedIn("demo.privacy");
        officer.waitForURL("**/access/effective.xhtml");
        browser.check(officer, "who-sees-what-empty");
        officer.getByLabel("Account: user name or name").fill("demo.lead");
        officer.locator("main form button").first().click();
        officer.getByText("Deepa Jones", new Page.GetByTextOptions().setExact(true))
                .click();
        officer.getByText("From the role Crisis team").first().waitFor();
        officer.getByLabel("NHS No. or local number").fill("nobody");
        officer.locator("#why-title + form button").click();
        officer.getByText("knows nobody by this number").waitFor();
        browser.check(officer, "who-sees-what-error");
        officer.getByLabel("NHS No. or local number").fill(seenByTheLead());
        officer.locator("#why-title + form button").click();
        officer.getByText("It sees this person").waitFor();
        assertThat(officer.locator("main").innerText()).contains("A referral to the team");
        browser.check(officer, "who-sees-what");
        officer.context().close();
    }

    private String seenByTheLead() throws SQLException {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            try (ResultSet row = sql.executeQuery(SEEN)) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void dataQuality() {
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/quality/list.xhtml");
        browser.check(lead, "quality");
        lead.navigate(application.base() + "/quality/list.xhtml?kind=NO_NAME");
        lead.getByText("None of this kind.").waitFor();
        browser.check(lead, "quality-none");
        lead.navigate(application.base() + "/quality/list.xhtml?kind=NO_NHS_NUMBER");
        lead.getByText("Mend now").first().click();
        lead.waitForURL("**/person/edit.xhtml**");
        lead.context().close();
    }

    private void rota() {
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/rota/list.xhtml");
        browser.check(lead, "on-duty");
        lead.getByText("Plan the rota of North Crisis").click();
        lead.waitForURL("**/rota/edit.xhtml**");
        browser.check(lead, "rota-empty");
        lead.locator("#putDuty").click();
        lead.getByText("Enter a time on the 24-hour clock").first().waitFor();
        browser.check(lead, "rota-error");
        lead.getByLabel("Duty", new Page.GetByLabelOptions().setExact(true)).selectOption("Shift lead");
        lead.getByLabel("Who").selectOption("Amelia Davies");
        lead.getByLabel("Number, if it is").fill("01632 960555");
        lead.getByLabel("From").fill("0000");
        lead.getByLabel("Until").fill("23:59");
        lead.locator("#putDuty").click();
        lead.getByText("The duty is on the rota.").waitFor();
        browser.check(lead, "rota");
        lead.navigate(application.base() + "/rota/list.xhtml");
        assertThat(lead.locator("main tbody tr").first().innerText())
                .contains("Amelia Davies", "01632 960555", "23:59");
        browser.check(lead, "on-duty-planned");
        lead.context().close();
    }

    private Page typing() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/register.xhtml?q=lockedwords");
        page.getByLabel(NEED).pressSequentially("Rang twice");
        return page;
    }

    private void lockedByHand() {
        Page page = typing();
        page.getByText("Lock", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Deepa Jones locked this computer").waitFor();
        browser.check(page, "locked");
        assertThat(page.getByLabel("User name").inputValue()).isEqualTo("demo.lead");
        assertThat(page.request().get(application.base() + "/task/list.xhtml").url())
                .as("nobody is signed in")
                .contains("/login.xhtml");
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL("**/person/register.xhtml**");
        page.getByText("It is filled in.").waitFor();
        assertThat(page.getByLabel(NEED).inputValue()).isEqualTo("Rang twice");
        page.getByText("Lock", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("I am somebody else").click();
        page.waitForURL("**/login.xhtml");
        page.getByLabel("User name").fill("demo.line");
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL("**/person/list.xhtml");
        page.navigate(application.base() + "/person/register.xhtml?q=lockedwords");
        page.waitForLoadState();
        assertThat(page.getByLabel(NEED).inputValue())
                .as("a draft is its writer's alone")
                .isEmpty();
        page.context().close();
    }

    private void lockedByItself() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/register.xhtml?q=lockedwords");
        page.getByText("Throw the draft away").click();
        page.waitForCondition(() -> page.getByLabel(NEED).inputValue().isEmpty());
        Page tab = page.context().newPage();
        tab.navigate(application.base() + "/task/list.xhtml");
        String idle = "document.querySelector('form[data-lock]').dataset.idle";
        assertThat(page.evaluate(idle)).as("a quarter of an hour").isEqualTo("900");
        page.evaluate(idle + " = '1'");
        page.getByText("Deepa Jones locked this computer").waitFor();
        tab.waitForURL("**/login.xhtml**");
        page.context().close();
    }
}
