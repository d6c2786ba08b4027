package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Roles, tokens and the rota; and a shared computer that is locked, by hand and by itself. */
final class StaffJob {

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
        admin.context().close();
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
