package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * The crisis line: somebody new rings and is referred with a triage category, by keyboard alone; somebody is known by their
 * number; a carer's message is passed on; an anonymous call is linked later; and nobody who is to be called back is forgotten
 * (stories LINE-1 to LINE-3, LINE-5, CAR-1).
 */
final class CallJob {

    /** From the key that starts a call to a referral with its category. */
    private static final int MOST_FIELDS = 8;

    private static final int MOST_CLICKS = 6;

    private static final String BY_PHONE = """
            select %s from person_registration r join provider p on p.id = r.provider_id and p.demonstration
             where not r.alias and r.error_at is null and r.phone_key is not null and r.family_name is not null
               and (select count(*) from person_registration o where o.phone_key = r.phone_key) %s
             order by r.local_id limit 1""";

    private final Application application;
    private final Browser browser;

    CallJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws Exception {
        Page line = browser.signedIn("demo.line");
        Page colleague = browser.signedIn("demo.line");
        lists(line);
        mistakes(line);
        somebodyNew(line);
        known(line);
        choiceOfTwo(line);
        unlinked(line);
        callBack(line, colleague);
        keysOff(line);
        line.context().close();
        colleague.context().close();
    }

    private void lists(Page page) {
        for (String list : new String[] {"call_backs", "latest", "unlinked"}) {
            page.navigate(application.base() + "/call/list.xhtml?show=" + list);
            browser.check(page, "calls-empty-" + list);
        }
    }

    private void start(Page page) {
        page.navigate(application.base() + "/task/list.xhtml");
        page.keyboard().press("n");
        page.waitForURL("**/call/edit.xhtml");
        page.waitForFunction("document.activeElement.id === 'number'");
    }

    private void mistakes(Page page) {
        start(page);
        browser.check(page, "call-new");
        page.locator("#saveCall").click();
        page.getByText("Write what the caller needs").waitFor();
        browser.check(page, "call-error");
        page.locator("#need").fill("Somebody to talk to");
        page.locator("#outcome").selectOption(new SelectOption().setIndex(5));
        page.locator("#saveCall").click();
        page.getByText("Say whom the call is about").waitFor();
        page.locator("#number").fill("her mobile");
        page.locator("#saveCall").click();
        page.getByText("is not a phone number").waitFor();
        page.locator("#BIRTH_DATE").fill("long ago");
        page.locator("#GIVEN_NAME").fill("Nell");
        page.locator("#number").fill("");
        page.locator("#category").selectOption("B");
        page.locator("#saveCall").click();
        page.getByText("enter a day, for example").first().waitFor();
        assertThat(page.locator("#need").inputValue()).isEqualTo("Somebody to talk to");
    }

    private void somebodyNew(Page page) {
        page.navigate(application.base() + "/call/edit.xhtml");
        page.getByText("Throw the draft away").click();
        start(page);
        Keys keys = new Keys(page);
        keys.press("Shift+Tab");
        keys.type("#number", "07700 900321");
        keys.type("#GIVEN_NAME", "Nell");
        keys.type("#FAMILY_NAME", "Newcall");
        keys.type("#BIRTH_DATE", "7/3/1991");
        keys.type("#need", "I have not slept for a week and I am frightened of myself.");
        keys.choose("#category", "B: seen within 4 hours");
        keys.choose("#outcome", "Refer to North Crisis Resolution");
        page.getByText("Nobody is known by this").waitFor();
        keys.open("#saveCall");
        page.getByText("The call is saved").waitFor();
        assertThat(keys.fields()).as("fields to a triaged referral").isLessThanOrEqualTo(MOST_FIELDS);
        assertThat(keys.clicks()).as("clicks to a triaged referral").isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(page.locator("main").innerText()).contains("Referred to a team", "not slept for a week");
        browser.check(page, "call-referred");
        page.locator("a:has-text('See how soon they are to be seen')").click();
        assertThat(page.locator(".deadline").first().innerText()).contains("3hrs");
        page.goBack();
    }

    private void known(Page page) throws SQLException {
        String id = application.one(BY_PHONE.formatted("r.person_id", "= 1"));
        page.navigate(application.base() + "/careplan/edit.xhtml?person=" + id);
        page.locator("#SIGNS").fill("I stay in bed and do not answer.");
        page.locator("#ALONE").fill("Listen to the shipping forecast.");
        page.locator("#save").click();
        page.getByText("The safety plan is saved").waitFor();
        start(page);
        page.locator("#number").fill(application.one(BY_PHONE.formatted("r.phone", "= 1")));
        page.keyboard().press("Tab");
        page.getByText("Listen to the shipping forecast").waitFor();
        browser.check(page, "call-known");
        page.locator("#need").fill("Her sister: she does not answer.");
        page.locator("#caller").selectOption("CARER");
        page.getByText("Leave a message that needs an answer").click();
        page.locator("#to").selectOption(new SelectOption().setIndex(1));
        page.locator("#message").fill("Please ring her, and then her sister.");
        browser.check(page, "call-message");
        page.locator("#saveCall").click();
        page.getByText("The call is saved").waitFor();
        browser.check(page, "call-known-saved");
        page.locator("a:has-text('See the message')").click();
        page.getByText("A carer or relative asked for this").waitFor();
        page.getByText("Take it back").first().click();
        page.locator("#why").fill("Tried out.");
        page.locator("#cancel").click();
        page.getByText("Taken back").first().waitFor();
    }

    private void choiceOfTwo(Page page) throws SQLException {
        start(page);
        page.locator("#number").fill(application.one(BY_PHONE.formatted("r.phone", "> 1")));
        page.keyboard().press("Tab");
        page.getByText("people are known by this: ask which").waitFor();
        assertThat(page.getByText("Safety plan").count()).isZero();
        page.locator("#who").selectOption(new SelectOption().setIndex(1));
        page.getByText("Involved now").waitFor();
        browser.check(page, "call-two-known");
        page.locator("#who").selectOption(new SelectOption().setIndex(0));
        page.getByText("Involved now")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** An anonymous call about nobody, linked later, keeps its time and who took it. */
    private void unlinked(Page page) throws SQLException {
        start(page);
        page.locator("#caller").selectOption("ANONYMOUS");
        page.locator("#danger").check();
        page.locator("#number").fill("");
        page.locator("#need").fill("A neighbour shouts for help.");
        page.locator("#saveCall").click();
        page.getByText("Whom was it about?").waitFor();
        browser.check(page, "call-unlinked");
        String taken = page.locator("h1").innerText();
        page.locator("#q").fill("nobody at all");
        page.locator("button:has-text('Look')").click();
        page.getByText("Nobody whom you may see").waitFor();
        page.locator("#q").fill("Newcall");
        page.locator("button:has-text('Look')").click();
        browser.check(page, "call-link");
        page.locator("input[value^='It was about']").click();
        page.getByText("The call is on the record").waitFor();
        assertThat(page.locator("h1").innerText()).isEqualTo(taken);
        assertThat(page.locator(".facts").innerText()).contains("Linked", "Taken by");
        browser.check(page, "call-linked");
        page.getByText("It was not about this person").click();
        page.locator("#unlink").click();
        page.getByText("The call is about nobody again").waitFor();
    }

    /** In twenty minutes, tried three times in vain; then it rises, and other pages say so within five seconds. */
    private void callBack(Page line, Page colleague) {
        colleague.navigate(application.base() + "/call/list.xhtml");
        start(line);
        line.locator("#number").fill("07700 900654");
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
        colleague.locator("nav .count").first().getByText("(1)").waitFor();
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
        api.realTime();
        for (String list : new String[] {"latest", "unlinked"}) {
            line.navigate(application.base() + "/call/list.xhtml?show=" + list);
            browser.check(line, "calls-" + list);
        }
    }

    /** Whoever types by voice can turn the single keys off (WCAG 2.1.4). */
    private void keysOff(Page page) {
        page.locator("#single-keys").click();
        page.getByText("Single keys: off").waitFor();
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("find");
        page.locator("#single-keys").click();
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("find");
    }
}
