package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a role may do, and what another system may with its token, from the next click on. */
class RolesIT extends OnApplication {

    @Test
    void aRoleOfOnesOwnIsMadeCheckedAndRemoved() {
        Page admin = browser.signedIn("demo.admin");
        String name = Somebody.called("").family();
        admin.navigate(application.base() + "/access/roles.xhtml");
        browser.check(admin, "roles");
        admin.locator("#makeRole").click();
        admin.getByText("Enter a name for the role").waitFor();
        browser.check(admin, "roles-error");
        admin.getByLabel("Name of the role").fill("Peer " + name);
        admin.getByLabel("Begins with the permissions of").selectOption("Ward");
        admin.locator("#makeRole").click();
        admin.waitForURL("**/access/role.xhtml?code=PEER_" + name.toUpperCase(Locale.ROOT));
        browser.check(admin, "role");
        admin.getByLabel("May search for people").uncheck();
        admin.locator("#saveRole").click();
        admin.getByText("needs this as well").waitFor();
        browser.check(admin, "role-error");
        admin.locator("#remove").click();
        admin.getByText("The role is removed.").waitFor();
    }

    @Test
    void whatARoleMayNotDoAnyMoreIsRefusedFromTheNextClickOn() throws SQLException {
        Page admin = browser.signedIn("demo.admin");
        Page ward = browser.signedIn("demo.ward");
        String register = application.base() + "/person/register.xhtml?q=x";
        assertThat(ward.request().get(register).status()).isEqualTo(200);
        try {
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
        } finally {
            application.run(
                    "insert into role_permission values ('WARD_NURSE', 'REGISTER_PEOPLE') on conflict do nothing");
        }
    }

    @Test
    void aTokenIsShownOnceAndRevokedAtOnce() throws Exception {
        Page admin = browser.signedIn("demo.admin");
        String system = "Reporting of " + Somebody.called("").family();
        admin.navigate(application.base() + "/access/tokens.xhtml");
        browser.check(admin, "tokens");
        admin.locator("#issue").click();
        admin.getByText("Enter the name of the system").waitFor();
        browser.check(admin, "tokens-error");
        admin.getByLabel("System that gets it").fill(system);
        admin.locator("input[name=chosen][value=SUPERVISOR]").check();
        admin.locator("#issue").click();
        admin.getByText("It is shown this once").waitFor();
        browser.check(admin, "tokens-issued");
        String token = admin.locator(".success code").innerText();
        String months = "/api/measures/core-34?from=2026-01-01&to=2026-01-31";
        assertThat(application.get(months, token).statusCode()).isEqualTo(200);
        admin.getByLabel("Revoke the token of " + system).click();
        admin.getByText("The token is revoked.").waitFor();
        assertThat(application.get(months, token).statusCode()).isEqualTo(401);
    }
}
