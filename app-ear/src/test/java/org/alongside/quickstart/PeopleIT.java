package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a first call to a complete registration: taken in seconds, corrected by two at once, never twice. */
class PeopleIT extends OnApplication {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final People people = new People(application, browser);

    private static void click(Page page, String id) {
        page.locator("#" + id).click();
    }

    @Test
    void aNewContactIsTakenAfterASearch() {
        Page page = browser.signedIn("demo.lead");
        Somebody nia = Somebody.called("Nia");
        page.navigate(application.base() + "/person/register.xhtml");
        page.getByText("Search first.").waitFor();
        browser.check(page, "new-contact-empty");
        page.navigate(application.base() + "/person/list.xhtml?q=" + nia.family() + ",%20Nia");
        page.getByText("take a new contact").click();
        click(page, "takeNow");
        page.getByText("Enter what they need").waitFor();
        browser.check(page, "new-contact-error");
        page.getByLabel("What they need").fill("Has not slept for three nights");
        click(page, "takeNow");
        page.getByText("The contact is taken").waitFor();
        assertThat(page.locator("main").innerText()).contains("Has not slept for three nights", "New contact taken");
        browser.check(page, "new-contact-record");
    }

    @Test
    void whatIsMissingIsATaskUntilItIsThere() {
        Page page = browser.signedIn("demo.lead");
        Somebody nia = people.newContact(page, "Nia");
        page.navigate(application.base() + "/task/list.xhtml");
        browser.check(page, "tasks-registration");
        page.getByText("Complete the details of " + nia.shown()).click();
        browser.check(page, "person-edit-empty");
        page.getByLabel("Birth date").fill("31/2/1990");
        click(page, "save");
        page.getByText("31/2/1990 is no Birth date").waitFor();
        browser.check(page, "person-edit-error");
        page.getByLabel("Birth date").fill("1/2/1990");
        page.getByLabel("NHS No.", new Page.GetByLabelOptions().setExact(true)).fill(nia.number());
        click(page, "save");
        page.getByText("The record is saved.").waitFor();
        browser.check(page, "person-edit");
        page.navigate(application.base() + "/task/list.xhtml");
        assertThat(page.locator("main").innerText()).doesNotContain(nia.shown());
    }

    /** Both see who changed what, nothing is overwritten unseen, and what the two changed apart is both kept. */
    @Test
    void twoWhoCorrectAtOnceLoseNothing() throws SQLException {
        Page one = browser.signedIn("demo.lead");
        Somebody nia = people.newContact(one, "Nia");
        String address = application.base() + "/person/edit.xhtml?id=" + people.id(nia);
        Page other = browser.signedIn("demo.supervisor");
        one.navigate(address);
        other.navigate(address);
        one.getByLabel("Phone").fill("01632 960111");
        click(one, "save");
        one.getByText("The record is saved.").waitFor();
        other.getByLabel("Phone").fill("01632 960222");
        other.getByLabel("Preferred name").fill("Ni");
        click(other, "save");
        other.getByText("changed the same while you were typing").waitFor();
        browser.check(other, "person-edit-clash");
        Locator clash = other.locator(".warning fieldset");
        assertThat(clash.innerText()).contains("01632 960222", "01632 960111");
        clash.getByText("01632 960111").click();
        click(other, "save");
        other.getByText("The record is saved.").waitFor();
        assertThat(other.getByLabel("Phone").inputValue()).isEqualTo("01632 960111");
        assertThat(other.getByLabel("Preferred name").inputValue()).isEqualTo("Ni");
        other.context().close();
        one.context().close();
    }

    @Test
    void whatWasEnteredInErrorIsNotFoundUntilItIsPutBack() throws SQLException {
        Page page = browser.signedIn("demo.lead");
        Somebody nia = people.newContact(page, "Nia");
        String record = people.id(nia);
        page.navigate(application.base() + "/person/edit.xhtml?id=" + record);
        page.locator("#practice").selectOption("Davies Road Surgery (E85619)");
        page.locator("#day").fill("today");
        click(page, "change");
        page.locator("td:has-text('Davies Road Surgery')").waitFor();
        page.locator("#reason").fill("A training call");
        click(page, "error");
        page.getByText("Entered in error.").waitFor();
        browser.check(page, "person-edit-in-error");
        page.navigate(application.base() + "/person/list.xhtml?q=" + nia.family());
        page.getByText("0 people found").waitFor();
        page.navigate(application.base() + "/person/edit.xhtml?id=" + record);
        click(page, "putBack");
        page.getByText("The record is saved.").waitFor();
    }

    @Test
    void twoRecordsOfOnePersonAreOneUntilThatIsTakenBack() throws SQLException {
        Page lead = browser.signedIn("demo.lead");
        Somebody nia = people.newContact(lead, "Nia");
        Somebody married = Somebody.called("Nia");
        Page line = browser.signedIn("demo.line");
        line.navigate(application.base() + "/person/register.xhtml?q=" + married.family() + ",%20Nia%20"
                + married.nhsNumber());
        line.getByLabel("What they need").fill("Rang again under her married name");
        click(line, "takeNow");
        line.getByText("The contact is taken").waitFor();
        line.context().close();
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/person/edit.xhtml?id=" + people.id(nia));
        page.locator("#other").fill(married.number());
        click(page, "report");
        page.getByText("Reported.").waitFor();
        page.navigate(application.base() + "/person/duplicates.xhtml");
        browser.check(page, "duplicates-full");
        page.locator("tr:has-text('" + nia.shown() + "')").getByText("Compare").click();
        click(page, "merge");
        page.getByText("Give a reason").first().waitFor();
        browser.check(page, "duplicate-error");
        page.getByLabel(married.shown()).check();
        page.getByLabel("How you know").fill("She told us that she had married");
        click(page, "merge");
        page.getByText("The two are one person now").waitFor();
        assertThat(page.locator("main").innerText()).contains("Somebody to talk to");
        page.navigate(application.base() + "/person/duplicates.xhtml?show=merged");
        browser.check(page, "duplicates-merged");
        page.locator("tr:has-text('" + nia.shown() + "')").getByText("Compare").click();
        browser.check(page, "duplicate-merged");
        page.getByLabel("How you know").fill("Two sisters");
        click(page, "takeBack");
        page.getByText("The decision is taken back").waitFor();
        page.getByLabel("How you know").fill("Two sisters");
        click(page, "different");
        page.getByText("The two stay two people").waitFor();
    }

    /** What staff entered stands against the same extract a second time, until somebody decides. */
    @Test
    void whatStaffEnteredStandsAgainstAnExtractUntilSomebodyDecides() throws Exception {
        Page page = browser.signedIn("demo.lead");
        String list = application.base() + "/exchange/conflicts.xhtml";
        Somebody amina = Somebody.called("Amina");
        Map<String, String> extract = people.crisisCare(amina, People.DAVIES_ROAD);
        people.imported(extract);
        people.openRecord(page, amina);
        page.getByText("Address, phone and GP practice").click();
        page.getByText("Correct these details").click();
        page.getByLabel("Postcode").fill("L2 2BB");
        click(page, "save");
        page.getByText("The record is saved.").waitFor();
        people.imported(extract);
        page.navigate(list);
        assertThat(page.locator("main").innerText()).contains(amina.shown(), "L2 2BB");
        browser.check(page, "differences-full");
        Locator postcode = page.locator("tr", new Page.LocatorOptions().setHasText(amina.shown()))
                .filter(new Locator.FilterOptions().setHasText("Postcode"));
        postcode.locator("input[value='The extract']").click();
        page.getByText("Decided.").waitFor();
        postcode.waitFor(GONE);
        for (int left = page.locator("input[value='What we entered']").count(); left > 0; left--) {
            page.locator("input[value='What we entered']").first().click();
            page.locator("input[value='What we entered']").nth(left - 1).waitFor(GONE);
        }
        page.getByText("The extracts say nothing else").waitFor();
        browser.check(page, "differences-empty");
    }

    @Test
    void possibleDuplicatesAreListed() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/duplicates.xhtml");
        browser.check(page, "duplicates");
    }
}
