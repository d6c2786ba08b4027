package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The crisis line: somebody new rings and is referred with a triage category, by keyboard alone; somebody is known by their
 * number; a carer's message is passed on; an anonymous call is linked later; and nobody who is to be called back is forgotten
 * (stories LINE-1 to LINE-3, LINE-5, CAR-1).
 */
class CallIT extends OnApplication {

    /** From the key that starts a call to a referral with its category. */
    private static final int MOST_FIELDS = 8;

    private static final int MOST_CLICKS = 6;

    private final People people = new People(application, browser);
    private final Page line = browser.signedIn("demo.line");

    @Test
    void eachListIsThereWhenItIsEmptyAndWhenItIsNot() {
        for (String list : new String[] {"call_backs", "latest", "undecided", "unlinked"}) {
            line.navigate(application.base() + "/call/list.xhtml?show=" + list);
            browser.check(line, "calls-empty-" + list);
        }
    }

    private void start() {
        line.navigate(application.base() + "/task/list.xhtml");
        line.keyboard().press("n");
        line.waitForURL("**/call/edit.xhtml**");
        line.waitForFunction("document.activeElement.id === 'number'");
    }

    @Test
    void whatIsMissingOrWrongIsSaidAndNothingIsLost() {
        start();
        browser.check(line, "call-new");
        line.locator("#saveCall").click();
        line.getByText("Write what the caller needs").waitFor();
        browser.check(line, "call-error");
        line.locator("#need").fill("Somebody to talk to");
        line.locator("#outcome").selectOption(new SelectOption().setIndex(5));
        line.locator("#saveCall").click();
        line.getByText("Say whom the call is about").waitFor();
        line.locator("#number").fill("her mobile");
        line.locator("#saveCall").click();
        line.getByText("is not a phone number").waitFor();
        line.locator("#BIRTH_DATE").fill("long ago");
        line.locator("#GIVEN_NAME").fill("Nell");
        line.locator("#number").fill("");
        line.locator("#category").selectOption("B");
        line.locator("#saveCall").click();
        line.getByText("enter a day, for example").first().waitFor();
        assertThat(line.locator("#need").inputValue()).isEqualTo("Somebody to talk to");
    }

    @Test
    void somebodyNewIsReferredByKeyboardWithinTheBudget() {
        Somebody nell = Somebody.called("Nell");
        start();
        Keys keys = new Keys(line);
        keys.press("Shift+Tab");
        keys.type("#number", nell.phone());
        keys.type("#GIVEN_NAME", "Nell");
        keys.type("#FAMILY_NAME", nell.family());
        keys.type("#BIRTH_DATE", "7/3/1991");
        keys.type("#need", "I have not slept for a week and I am frightened of myself.");
        keys.choose("#category", "B: seen within 4 hours");
        keys.choose("#outcome", "Refer to North Crisis Resolution");
        line.getByText("Nobody is known by this").waitFor();
        keys.open("#saveCall");
        line.getByText("The call is saved").waitFor();
        assertThat(keys.fields()).as("fields to a triaged referral").isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(keys.clicks()).as("clicks to a triaged referral").isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(line.locator("main").innerText()).contains("Referred to a team", "not slept for a week");
        browser.check(line, "call-referred");
        line.locator("a:has-text('See how soon they are to be seen')").click();
        assertThat(line.locator(".deadline").first().innerText()).contains("3hrs");
        line.goBack();
    }

    @Test
    void whoIsKnownByTheirNumberIsShownWithTheirPlan() throws Exception {
        Somebody ann = people.inBothTeamsCare("Ann");
        people.reachedBy(ann.phone(), ann);
        String id = people.id(ann);
        line.navigate(application.base() + "/careplan/edit.xhtml?person=" + id);
        line.locator("#SIGNS").fill("I stay in bed and do not answer.");
        line.locator("#ALONE").fill("Listen to the shipping forecast.");
        line.locator("#save").click();
        line.getByText("The safety plan is saved").waitFor();
        start();
        line.locator("#number").fill(ann.phone());
        line.keyboard().press("Tab");
        line.getByText("Listen to the shipping forecast").waitFor();
        line.getByText("Is it this person? Ask.").waitFor();
        assertThat(line.locator("input[name=who]:checked").getAttribute("value"))
                .isEqualTo(id);
        browser.check(line, "call-known");
        line.locator("#need").fill("Her sister: she does not answer.");
        line.locator("#caller").selectOption("CARER");
        line.getByText("Leave a message that needs an answer").click();
        line.locator("#to").selectOption(new SelectOption().setIndex(1));
        line.locator("#message").fill("Please ring her, and then her sister.");
        browser.check(line, "call-message");
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        browser.check(line, "call-known-saved");
        line.locator("a:has-text('See the message')").click();
        line.getByText("A carer or relative asked for this").waitFor();
        line.getByText("Take it back").first().click();
        line.locator("#why").fill("Tried out.");
        line.locator("#cancel").click();
        line.getByText("Taken back").first().waitFor();
    }

    @Test
    void whereTwoAreKnownByANumberNeitherIsShownUntilChosen() throws Exception {
        Somebody ann = people.inBothTeamsCare("Ann");
        people.reachedBy(ann.phone(), ann, people.inBothTeamsCare("Bea"));
        start();
        line.locator("#number").fill(ann.phone());
        line.keyboard().press("Tab");
        line.getByText("people are known by this: ask which").waitFor();
        assertThat(line.getByText("Safety plan").count()).isZero();
        assertThat(line.locator("input[name=who]:checked").count()).isZero();
        line.locator("input[name=who]").first().check();
        line.getByText("Involved now").waitFor();
        browser.check(line, "call-two-known");
        line.locator("input[name=who]").last().check();
        line.getByText("Involved now").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** An anonymous call about nobody, linked later, keeps its time and who took it. */
    @Test
    void anAnonymousCallIsLinkedLaterAndKeepsItsTime() {
        Somebody nell = people.newContact(line, "Nell");
        start();
        line.locator("#caller").selectOption("ANONYMOUS");
        line.locator("#danger").check();
        line.locator("#number").fill("");
        line.locator("#need").fill("A neighbour shouts for help.");
        line.locator("#saveCall").click();
        line.getByText("Whom was it about?").waitFor();
        browser.check(line, "call-unlinked");
        line.locator("#takeDanger").click();
        line.getByText("You have taken this").waitFor();
        String taken = line.locator("h1").innerText();
        line.locator("#q").fill("nobody at all");
        line.locator("button:has-text('Look')").click();
        line.getByText("Nobody whom you may see").waitFor();
        line.locator("#q").fill(nell.family());
        line.locator("button:has-text('Look')").click();
        browser.check(line, "call-link");
        line.locator("input[value^='It was about']").click();
        line.getByText("The call is on the record").waitFor();
        assertThat(line.locator("h1").innerText()).isEqualTo(taken);
        assertThat(line.locator("main").innerText()).contains("Linked", "Taken by");
        browser.check(line, "call-linked");
        line.getByText("It was not about this person").click();
        line.locator("#unlink").click();
        line.getByText("The call is about nobody again").waitFor();
    }

    /** In twenty minutes, tried three times in vain; then it rises, and other pages say so within five seconds. */
    @Test
    void aPromiseToCallBackRisesWhenItIsLate() {
        Page colleague = browser.signedIn("demo.line");
        colleague.navigate(application.base() + "/call/list.xhtml");
        start();
        line.locator("#number").fill(Somebody.called("").phone());
        line.locator("#need").fill("Ring me when the doctor is there.");
        line.locator("#back").selectOption("20");
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        browser.check(line, "call-back");
        colleague.getByText("Something has changed here").waitFor();
        colleague.navigate(application.base() + "/call/list.xhtml");
        assertThat(colleague.locator(".deadline").innerText()).containsPattern("(19|20)mins left");
        for (int times = 1; times <= 3; times++) {
            line.locator("#tried").fill("engaged");
            line.locator("#notReached").click();
            line.getByText("Tried in vain: " + times).waitFor();
        }
        HttpApi api = new HttpApi(application, line);
        api.clock(Instant.now().plus(Duration.ofMinutes(21)));
        Browser.showsOnceThere(colleague, application.base() + "/call/list.xhtml", "Now with", 1);
        browser.check(colleague, "calls");
        colleague.locator("nav [data-count=calls]:not(:empty)").waitFor();
        line.navigate(line.url());
        browser.check(line, "call-back-late");
        line.getByText("End it without reaching anybody").click();
        line.locator("#end").click();
        line.getByText("Say what is done instead").waitFor();
        browser.check(line, "call-back-error");
        line.locator("#tried").fill("Better now.");
        line.locator("#reached").click();
        line.getByText("The promise is kept").waitFor();
        line.getByText("Promise to call back").click();
        line.locator("#back").selectOption("60");
        line.locator("#promise").click();
        line.getByText("The promise is in the list").waitFor();
        line.locator("#reached").click();
        line.getByText("The promise is kept").waitFor();
        for (String list : new String[] {"latest", "undecided", "unlinked"}) {
            line.navigate(application.base() + "/call/list.xhtml?show=" + list);
            browser.check(line, "calls-" + list);
        }
    }

    /** Whoever types by voice can turn the single keys off (WCAG 2.1.4). */
    @Test
    void singleKeysCanBeTurnedOff() {
        line.navigate(application.base() + "/call/list.xhtml");
        line.locator("#single-keys").click();
        line.getByText("Single keys: off").waitFor();
        line.keyboard().press("/");
        assertThat(line.evaluate("document.activeElement.id")).isNotEqualTo("find");
        line.locator("#single-keys").click();
        line.keyboard().press("/");
        assertThat(line.evaluate("document.activeElement.id")).isEqualTo("find");
    }
}
