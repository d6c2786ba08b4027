package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/**
 * What must not go wrong at three in the morning: a new call is empty, a saved one is saved once, whoever is in danger rises
 * to the lead at once and stays until somebody takes it, and what was left open is decided later.
 */
class CallSafetyIT extends OnApplication {

    private static final String CALL = "/call/edit.xhtml";

    /** Today the lead of a crisis team leads the shift of the crisis line, too. */
    private static final String LEADS_THE_LINE = """
            insert into duty (id, provider_id, team_id, kind, staff_id, starts_at, ends_at)
            select uuid_v7(), t.provider_id, t.id, 'SHIFT_LEAD', s.id, now() - interval '1 hour', now() + interval '12 hours'
              from team t join provider p on p.id = t.provider_id and p.demonstration
              join staff s on s.provider_id = t.provider_id and s.local_id = 'CRTN-02'
             where t.local_id = 'LINE'""";

    private final Page line = browser.signedIn("demo.line");
    private final Somebody somebody = Somebody.called("Zed");
    private final String words = "I hear voices, says " + somebody.family();

    private void kept(Page page) {
        page.locator(".saved", new Page.LocatorOptions().setHasText("Draft kept"))
                .first()
                .waitFor();
    }

    private void open(String address) {
        line.waitForResponse(
                answer -> answer.url().contains("/draft?form="), () -> line.navigate(application.base() + address));
        line.waitForLoadState();
    }

    private void type() {
        line.locator("#number").fill(somebody.phone());
        line.locator("#need").fill(words);
        line.locator("#back").selectOption("20");
    }

    private void signedInAgain() {
        line.getByLabel("User name").fill("demo.line");
        line.getByLabel("Password").fill(Application.PASSWORD);
        line.getByText("Sign in").last().click();
    }

    private long calls() throws SQLException {
        return Long.parseLong(
                application.one("select count(*) from phone_call where need like '%" + somebody.family() + "%'"));
    }

    @Test
    void aNewCallIsEmptyAndTheUnfinishedOneIsOfferedAndCanBeGoneOnWith() throws SQLException {
        open(CALL);
        String first = line.url();
        String began = line.locator("main .hint").first().innerText();
        type();
        kept(line);
        line.navigate(application.base() + "/task/list.xhtml");
        line.keyboard().press("n");
        line.waitForURL("**/call/edit.xhtml?new=*");
        assertThat(line.url()).isNotEqualTo(first);
        assertThat(line.locator("#need").inputValue()).isEmpty();
        assertThat(line.locator("#number").inputValue()).isEmpty();
        assertThat(line.locator("#back").inputValue()).isEmpty();
        assertThat(line.locator(".unfinished").innerText()).contains(words.substring(0, 20));
        browser.check(line, "call-unfinished");
        line.locator(".unfinished li", new Page.LocatorOptions().setHasText(words.substring(0, 20)))
                .locator("a:has-text('Go on')")
                .click();
        line.getByText("It is filled in.").waitFor();
        assertThat(line.url()).isEqualTo(first);
        assertThat(line.locator("#need").inputValue()).isEqualTo(words);
        assertThat(line.locator("#number").inputValue()).isEqualTo(somebody.phone());
        assertThat(line.locator("main .hint").first().innerText())
                .as("the clock of that call")
                .isEqualTo(began);
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        open(CALL);
        assertThat(line.locator("main").innerText()).doesNotContain(words.substring(0, 20));
        assertThat(calls()).isOne();
    }

    @Test
    void aSecondTabIsAnotherCall() {
        open(CALL);
        type();
        kept(line);
        Page tab = line.context().newPage();
        tab.navigate(application.base() + CALL);
        tab.locator(".unfinished").waitFor();
        assertThat(tab.locator("#need").inputValue()).isEmpty();
        assertThat(tab.locator("#number").inputValue()).isEmpty();
    }

    @Test
    void whatIsUnfinishedIsThrownAway() {
        open(CALL);
        type();
        kept(line);
        open(CALL);
        line.locator(".unfinished li", new Page.LocatorOptions().setHasText(words.substring(0, 20)))
                .locator("button")
                .click();
        line.getByText(words.substring(0, 20))
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        open(CALL);
        assertThat(line.content()).doesNotContain(words.substring(0, 20));
    }

    @Test
    void whoHasToSignInAgainComesBackToTheSameCall() throws SQLException {
        open(CALL);
        String here = line.url();
        type();
        line.locator("#danger").check();
        kept(line);
        line.context().clearCookies();
        line.navigate(here);
        signedInAgain();
        line.waitForURL(here);
        line.getByText("It is filled in.").waitFor();
        assertThat(line.locator("#need").inputValue()).isEqualTo(words);
        assertThat(line.locator("#danger").isChecked()).isTrue();
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        assertThat(calls()).isOne();
    }

    @Test
    void backAfterSavingSaysThatItIsSavedAndMakesNoSecondCall() throws SQLException {
        open(CALL);
        String here = line.url();
        type();
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        String saved = line.url();
        line.goBack();
        line.getByText("This is saved already").waitFor();
        assertThat(line.url()).isEqualTo(here);
        assertThat(line.locator("#need").count())
                .as("nothing to be saved again")
                .isZero();
        assertThat(line.content()).doesNotContain(words);
        browser.check(line, "call-saved-already");
        line.locator("a:has-text('Open the saved call')").click();
        line.waitForURL(saved);
        line.navigate(here);
        line.keyboard().press("n");
        line.locator("#need").waitFor();
        assertThat(line.url()).isNotEqualTo(here);
        assertThat(calls()).isOne();
    }

    @Test
    void theSameCallInTwoTabsIsSavedOnceAndTheSecondKeepsItsWords() throws SQLException {
        open(CALL);
        Page tab = line.context().newPage();
        tab.navigate(line.url());
        type();
        tab.locator("#need").fill("Other " + words);
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        tab.locator("#saveCall").click();
        tab.getByText("This form was saved before").first().waitFor();
        tab.getByText("This is saved already").waitFor();
        assertThat(tab.locator("#need").inputValue()).isEqualTo("Other " + words);
        browser.check(tab, "call-saved-in-another-tab");
        assertThat(calls()).isOne();
    }

    @Test
    void backAfterRegisteringSaysThatItIsSavedAndRegistersNobodyTwice() throws SQLException {
        String register = "/person/register.xhtml?q=" + somebody.family() + ",%20Zed";
        open(register);
        String here = line.url();
        line.getByLabel("What they need").fill(words);
        kept(line);
        open("/person/register.xhtml?q=anotherone");
        assertThat(line.getByLabel("What they need").inputValue()).isEmpty();
        assertThat(line.locator("#FAMILY_NAME").inputValue()).isEqualTo("Anotherone");
        browser.check(line, "register-unfinished");
        line.locator(".unfinished li", new Page.LocatorOptions().setHasText(words.substring(0, 20)))
                .locator("a:has-text('Go on')")
                .click();
        line.waitForURL(here);
        line.getByText("It is filled in.").waitFor();
        assertThat(line.locator("#FAMILY_NAME").inputValue())
                .as("with what was searched for")
                .isEqualTo(somebody.family());
        line.locator("#takeNow").click();
        line.getByText("The contact is taken").waitFor();
        String saved = line.url();
        line.goBack();
        line.getByText("This is saved already").waitFor();
        assertThat(line.content()).doesNotContain(words);
        browser.check(line, "register-saved-already");
        line.locator("a:has-text('Open the record')").click();
        line.waitForURL(saved);
        assertThat(application.one(
                        "select count(*) from person_registration where family_name = '" + somebody.family() + "'"))
                .isEqualTo("1");
    }

    @Test
    void theTickAsksAtOnceAndNothingRefusesToSave() {
        open(CALL);
        assertThat(line.locator("#place").isVisible()).isFalse();
        line.locator("#danger").focus();
        line.keyboard().press("Space");
        line.getByText("Ask now: where are they").waitFor();
        browser.check(line, "call-danger");
        line.locator("#saveCall").click();
        line.getByText("goes to the shift lead now").waitFor();
        assertThat(line.locator("main").innerText()).contains("Nobody has taken this yet", "Not known: ask");
        browser.check(line, "call-danger-saved-empty");
        line.locator("#ambulanceAt")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        line.getByText("Add where they are, or the ambulance").click();
        line.locator("#ambulanceAt").fill("late");
        line.locator("#learn").click();
        line.getByText("Enter a time on the 24-hour clock").first().waitFor();
        browser.check(line, "call-danger-error");
        line.locator("#ambulanceAt").fill("00:00");
        line.locator("#ambulanceBy").fill("The neighbour");
        line.locator("#place").fill("On the bridge, " + somebody.family());
        line.locator("#learn").click();
        line.getByText("Added.").waitFor();
        assertThat(line.locator("main").innerText()).contains("On the bridge", "by The neighbour");
    }

    @Test
    void itRisesToTheLeadAtOnceIsFirstAndCountedAndStaysUntilItIsTaken() throws SQLException {
        application.run(LEADS_THE_LINE);
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/call/list.xhtml?show=latest");
        open(CALL);
        line.locator("#danger").check();
        line.locator("#place").fill("12 Mill Lane, " + somebody.family());
        line.locator("#ambulanceAt").fill("0005");
        line.locator("#ambulanceBy").fill("I");
        line.locator("#number").fill(somebody.phone());
        line.locator("#need").fill(words);
        line.locator("#saveCall").click();
        line.getByText("goes to the shift lead now").waitFor();
        assertThat(line.locator("main").innerText()).contains("12 Mill Lane", "by I");
        browser.check(line, "call-danger-saved");
        lead.getByText("Something has changed here").waitFor();
        Browser.showsOnceThere(lead, application.base() + "/call/list.xhtml?show=unlinked", "Now with", 1);
        assertThat(lead.locator("main tbody tr").first().innerText())
                .contains("Immediate danger", "Nobody has taken this yet", "12 Mill Lane", words);
        lead.locator("nav [data-count=calls]:not(:empty)").waitFor();
        browser.check(lead, "calls-danger");
        lead.locator("main tbody tr").first().locator("a.button").click();
        lead.locator("#doing").fill("I ring the police.");
        lead.locator("#takeDanger").click();
        lead.getByText("You have taken this").waitFor();
        lead.getByText("What happened, newest first").click();
        assertThat(lead.locator("main").innerText()).contains("has taken this", "I ring the police.", "To Deepa Jones");
        browser.check(lead, "call-danger-taken");
        line.locator("#takeDanger").click();
        line.getByText("has taken this already").first().waitFor();
        lead.navigate(application.base() + "/call/list.xhtml");
        assertThat(lead.locator("main").innerText()).doesNotContain("12 Mill Lane");
        application.run(
                "delete from duty where kind = 'SHIFT_LEAD' and staff_id in (select id from staff where local_id = 'CRTN-02')");
    }

    @Test
    void whatWasNotDecidedIsATaskAndIsDecidedLaterWithItsClock() throws Exception {
        People people = new People(application, browser);
        Somebody known = people.inCrisisCare("Zoe");
        open(CALL);
        line.locator("#number").fill(somebody.phone());
        line.locator("#need").fill(words);
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        String call = line.url();
        browser.check(line, "call-not-decided");
        line.navigate(application.base() + "/task/list.xhtml");
        String id = call.substring(call.indexOf("id="));
        line.locator("main a[href*='" + id + "']").click();
        line.locator("#decide").click();
        line.getByText("Choose a triage category, or what came of the call")
                .first()
                .waitFor();
        browser.check(line, "call-decide-error");
        line.locator("#category").selectOption("B");
        line.locator("#outcome").selectOption(new SelectOption().setIndex(5));
        line.locator("#decide").click();
        line.getByText("Say first whom the call was about").first().waitFor();
        line.locator("#q").fill(known.family());
        line.locator("button:has-text('Look')").click();
        line.locator("input[value^='It was about']").click();
        line.getByText("The call is on the record").waitFor();
        line.locator("#category").selectOption("B");
        line.locator("#outcome").selectOption(new SelectOption().setIndex(5));
        line.locator("#decide").click();
        line.getByText("It is decided").waitFor();
        browser.check(line, "call-decided");
        line.locator("a:has-text('See how soon they are to be seen')").click();
        assertThat(line.locator(".deadline").first().innerText()).contains("3hrs");
        line.navigate(application.base() + "/task/list.xhtml");
        assertThat(line.locator("main a[href*='" + id + "']").count()).isZero();
        assertThat(application.one("select count(*) from phone_call where referral_id is not null and need like '%"
                        + somebody.family() + "%'"))
                .isEqualTo("1");
    }
}
