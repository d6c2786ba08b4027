package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** Who sees what and why, who is on duty, what is missing in the records, and how the system is. */
class StaffIT extends OnApplication {

    private static final String SEEN = """
            select p.local_id from access_grant g join team t on t.id = g.team_id and t.local_id = 'CRTN'
              join provider o on o.id = t.provider_id and o.demonstration
              join person_registration p on p.person_id = g.person_id and not p.alias
             where g.why = 'REFERRAL' and g.valid_from < current_date and (g.valid_to is null or g.valid_to > current_date)
             order by 1 limit 1""";

    @Test
    void anAdministratorReadsHowTheSystemIs() {
        Page admin = browser.signedIn("demo.admin");
        admin.navigate(application.base() + "/health/view.xhtml");
        assertThat(admin.locator("main").innerText())
                .contains("PostgreSQL", "It is written and sealed.")
                .containsPattern("Version \\d{3}\\.");
        browser.check(admin, "health");
    }

    @Test
    void thePrivacyOfficerReadsWhoSeesWhomAndWhy() throws SQLException {
        Page officer = browser.atFirstPageOf("demo.privacy");
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

    @Test
    void whatIsMissingInRecordsIsListedAndMended() {
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

    @Test
    void whoeverIsPutOnTheRotaIsOnDuty() throws SQLException {
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
        application.run("delete from duty where phone = '01632 960555'");
    }
}
