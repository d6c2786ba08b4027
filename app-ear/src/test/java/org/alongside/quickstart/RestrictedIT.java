package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where somebody lives whose record an extract restricts is shown to those who may see it, in one place. */
class RestrictedIT extends OnApplication {

    private static final String STREET = "1 Refuge Lane";

    private final People people = new People(application, browser);
    private final Somebody person = Somebody.called("Rita");

    @BeforeEach
    void somebodyIsRestricted() throws Exception {
        Map<String, String> files = people.crisisCare(person, People.DAVIES_ROAD);
        files.put(
                "Patient.ndjson",
                files.get("Patient.ndjson")
                        .strip()
                        .replaceFirst(
                                "\\}$",
                                ", \"meta\": {\"security\": [{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\","
                                        + " \"code\": \"R\"}]}, \"address\": [{\"use\": \"home\", \"line\": [\""
                                        + STREET
                                        + "\"]}], \"telecom\": [{\"system\": \"phone\", \"value\": \"" + person.phone()
                                        + "\"}]}"));
        people.imported(files);
    }

    private void withheld(Page page) {
        assertThat(page.content()).doesNotContain(STREET, person.phone(), "L1 1AA");
    }

    @Test
    void whoeverTakesACallReadsWhomToAsk() {
        Page line = browser.signedIn("demo.line");
        line.navigate(
                application.base() + "/call/edit.xhtml?number=" + person.phone().replace(" ", ""));
        line.getByText("Nobody is known by this").waitFor();
        line.locator("#FAMILY_NAME").fill(person.family());
        line.locator("#GIVEN_NAME").fill(person.given());
        line.locator("#BIRTH_DATE").fill("05-Apr-1985");
        line.locator("#BIRTH_DATE").blur();
        line.locator("#card .tag:has-text('Restricted record')").waitFor();
        assertThat(line.locator("#card").innerText()).contains("Ask whoever has the role Consultant or Supervisor.");
        assertThat(line.locator("#card").innerHTML()).doesNotContain(STREET, "L1 1AA");
        browser.check(line, "restricted-call-card");
    }

    @Test
    void theirOwnTeamDoesNotReadItAndASupervisorDoesAndLiftsIt() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        people.openRecord(lead, person);
        assertThat(lead.locator("section.person").innerText())
                .contains("Restricted record", "Ask whoever has the role");
        withheld(lead);
        browser.check(lead, "restricted-record");
        lead.navigate(application.base() + "/person/edit.xhtml?id=" + people.id(person));
        assertThat(lead.locator("#ADDRESS").count()).isZero();
        withheld(lead);
        lead.navigate(application.base() + "/person/list.xhtml?q=" + person.family());
        withheld(lead);
        Page supervisor = browser.signedIn("demo.supervisor");
        people.openRecord(supervisor, person);
        withheld(supervisor);
        supervisor.locator("section.person a:has-text('Show them')").click();
        supervisor.waitForURL("**/person/restricted.xhtml*");
        assertThat(supervisor.locator("main").innerText()).contains(STREET, "L1 1AA", person.phone());
        browser.check(supervisor, "restricted-shown");
        assertThat(application.one(
                        "select count(*) from audit_event where action = 'Restrictions.view' and person_id = '"
                                + people.id(person) + "' and principal = 'demo.supervisor'"))
                .isEqualTo("1");
        supervisor.locator("summary:has-text('Lift the restriction')").click();
        supervisor.locator("#why").fill("She has moved.");
        supervisor.locator("#lift").click();
        supervisor.getByText("The restriction is lifted").waitFor();
        browser.check(supervisor, "restricted-lifted");
        people.openRecord(lead, person);
        assertThat(lead.locator("section.person").textContent()).contains(STREET);
    }
}
