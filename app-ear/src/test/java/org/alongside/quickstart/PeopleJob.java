package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.LocalDate;
import org.alongside.shared.London;

/** From a first call to a complete registration: taken in seconds, corrected by two at once, never twice. */
final class PeopleJob {

    private static final Locator.WaitForOptions GONE =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    private final Application application;
    private final Browser browser;

    PeopleJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws IOException {
        Page lead = browser.signedIn("demo.lead");
        String record = newContact(lead);
        completed(lead);
        twoEditors(record);
        practiceAndError(lead, record);
        duplicates(record);
        differsFromTheExtract(lead);
        lead.context().close();
    }

    private static void click(Page page, String id) {
        page.locator("#" + id).click();
    }

    private String newContact(Page page) {
        page.navigate(application.base() + "/person/register.xhtml");
        page.getByText("Search first.").waitFor();
        browser.check(page, "new-contact-empty");
        page.navigate(application.base() + "/person/list.xhtml?q=Newcomer,%20Nia");
        page.getByText("take a new contact").click();
        click(page, "takeNow");
        page.getByText("Enter what they need").waitFor();
        browser.check(page, "new-contact-error");
        page.getByLabel("What they need").fill("Has not slept for three nights");
        click(page, "takeNow");
        page.getByText("The contact is taken").waitFor();
        assertThat(page.locator("main").innerText()).contains("Has not slept for three nights", "New contact taken");
        browser.check(page, "new-contact-record");
        return page.url().substring(page.url().indexOf("id=") + 3);
    }

    private void completed(Page page) {
        page.navigate(application.base() + "/task/list.xhtml");
        browser.check(page, "tasks-registration");
        page.getByText("Complete the details of NEWCOMER, Nia").click();
        browser.check(page, "person-edit-empty");
        page.getByLabel("Birth date").fill("31/2/1990");
        click(page, "save");
        page.getByText("31/2/1990 is no Birth date").waitFor();
        browser.check(page, "person-edit-error");
        page.getByLabel("Birth date").fill("1/2/1990");
        page.getByLabel("NHS No.", new Page.GetByLabelOptions().setExact(true)).fill("999 999 9972");
        click(page, "save");
        page.getByText("The record is saved.").waitFor();
        browser.check(page, "person-edit");
        page.navigate(application.base() + "/task/list.xhtml");
        assertThat(page.locator("main").innerText()).doesNotContain("NEWCOMER, Nia");
    }

    /** Both see who changed what, nothing is overwritten unseen, and what the two changed apart is both kept. */
    private void twoEditors(String record) {
        String address = application.base() + "/person/edit.xhtml?id=" + record;
        Page one = browser.signedIn("demo.lead");
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

    private void practiceAndError(Page page, String record) {
        page.navigate(application.base() + "/person/edit.xhtml?id=" + record);
        page.locator("#practice").selectOption("Davies Road Surgery (E85619)");
        page.locator("#day").fill("today");
        click(page, "change");
        page.locator("td:has-text('Davies Road Surgery')").waitFor();
        page.locator("#reason").fill("A training call");
        click(page, "error");
        page.getByText("Entered in error.").waitFor();
        browser.check(page, "person-edit-in-error");
        page.navigate(application.base() + "/person/list.xhtml?q=newcomer");
        page.getByText("0 people found").waitFor();
        page.navigate(application.base() + "/person/edit.xhtml?id=" + record);
        click(page, "putBack");
        page.getByText("The record is saved.").waitFor();
    }

    private void duplicates(String record) {
        Page line = browser.signedIn("demo.line");
        line.navigate(application.base() + "/person/register.xhtml?q=Newman,%20Nia%209999999980");
        line.getByLabel("What they need").fill("Rang again under her married name");
        click(line, "takeNow");
        line.getByText("The contact is taken").waitFor();
        line.context().close();
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/person/edit.xhtml?id=" + record);
        page.locator("#other").fill("999 999 9980");
        click(page, "report");
        page.getByText("Reported.").waitFor();
        page.navigate(application.base() + "/person/duplicates.xhtml");
        browser.check(page, "duplicates-full");
        page.locator("tr:has-text('NEWCOMER')").getByText("Compare").click();
        click(page, "merge");
        page.getByText("Give a reason").first().waitFor();
        browser.check(page, "duplicate-error");
        page.getByLabel("NEWMAN, Nia").check();
        page.getByLabel("How you know").fill("She told us that she had married");
        click(page, "merge");
        page.getByText("The two are one person now").waitFor();
        assertThat(page.locator("main").innerText()).contains("Has not slept for three nights");
        page.navigate(application.base() + "/person/duplicates.xhtml?show=merged");
        browser.check(page, "duplicates-merged");
        page.locator("tr:has-text('NEWCOMER')").getByText("Compare").click();
        browser.check(page, "duplicate-merged");
        page.getByLabel("How you know").fill("Two sisters");
        click(page, "takeBack");
        page.getByText("The decision is taken back").waitFor();
        page.getByLabel("How you know").fill("Two sisters");
        click(page, "different");
        page.getByText("The two stay two people").waitFor();
    }

    /** What staff entered stands against the same extract a second time, until somebody decides. */
    private void differsFromTheExtract(Page page) throws IOException {
        String list = application.base() + "/exchange/conflicts.xhtml";
        page.navigate(list);
        page.getByText("The extracts say nothing else").waitFor();
        browser.check(page, "differences-empty");
        page.navigate(application.base() + "/person/list.xhtml?q=testcase");
        page.getByText("TESTCASE, Amina").click();
        page.getByText("Address, phone and GP practice").click();
        page.getByText("Correct these details").click();
        page.getByLabel("Postcode").fill("L2 2BB");
        click(page, "save");
        page.getByText("The record is saved.").waitFor();
        Page admin = browser.signedIn("demo.admin");
        admin.navigate(application.base() + "/exchange/list.xhtml");
        admin.getByLabel("Zip file").setInputFiles(Extracts.threePeople(LocalDate.now(London.ZONE)));
        click(admin, "start");
        admin.getByText("Completed").waitFor();
        admin.context().close();
        page.navigate(list);
        assertThat(page.locator("main").innerText()).contains("TESTCASE, Amina", "L2 2BB");
        browser.check(page, "differences-full");
        page.locator("tr:has-text('Postcode') input[value='The extract']").click();
        page.getByText("Decided.").waitFor();
        assertThat(page.locator("main").innerText()).doesNotContain("Postcode");
        for (int left = page.locator("input[value='What we entered']").count(); left > 0; left--) {
            page.locator("input[value='What we entered']").first().click();
            page.locator("input[value='What we entered']").nth(left - 1).waitFor(GONE);
        }
        page.getByText("The extracts say nothing else").waitFor();
    }
}
