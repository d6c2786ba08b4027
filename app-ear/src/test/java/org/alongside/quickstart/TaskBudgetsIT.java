package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The everyday tasks that exist so far, each within its budget of clicks and fields. What is counted is what the page
 * saw: clicks and keys that press something, and fields whose text changed.
 */
class TaskBudgetsIT extends OnApplication {

    private static final String COUNT = """
            document.addEventListener('click', event => { if (event.isTrusted) { counted('click', ''); } }, true);
            document.addEventListener('input', event => counted('field', location.pathname + '#' + event.target.name), true);
            """;

    private final People people = new People(application, browser);
    private final Set<String> fields = new HashSet<>();
    private int clicks;

    private Page counting(String account) {
        Page page = browser.atFirstPageOf(account);
        page.exposeFunction("counted", what -> {
            if (what[0].equals("click")) {
                clicks++;
            } else {
                fields.add(what[1].toString());
            }
            return null;
        });
        page.addInitScript(COUNT);
        page.reload();
        clicks = 0;
        fields.clear();
        return page;
    }

    private void within(String task, int mostClicks, int mostFields) {
        System.out.printf("task: %s: %d clicks, %d fields%n", task, clicks, fields.size());
        assertThat(clicks).as("clicks to %s", task).isPositive().isLessThanOrEqualTo(mostClicks);
        assertThat(fields.size()).as("fields to %s", task).isLessThanOrEqualTo(mostFields);
    }

    /** Task 2. */
    @Test
    void findingSomebody() {
        Page page = counting("demo.lead");
        Locator search = page.getByLabel("Find a person");
        search.focus();
        page.keyboard().type("999 000 0018");
        page.keyboard().press("Enter");
        page.getByText("1 person found").waitFor();
        within("find somebody by NHS number", 1, 1);
        page.context().close();
    }

    /** Task 5: from the record of somebody in crisis care. */
    @Test
    void aHomeVisitOnAPhone() throws Exception {
        Somebody person = people.inCrisisCare("Vera");
        Page page = counting("demo.lead");
        page.setViewportSize(390, 768);
        people.openRecord(page, person);
        clicks = 0;
        page.locator("a:has-text('Record a contact')").click();
        page.locator("#mechanism").waitFor();
        page.locator("#care").selectOption(new SelectOption().setIndex(1));
        page.locator("#mechanism").selectOption("Face to face");
        page.locator("#minutes").fill("45");
        page.locator("#note").fill("Slept better. The sister stays over the weekend.");
        page.locator("#save").click();
        page.getByText("The contact is recorded.").waitFor();
        within("record a home visit on a phone", 5, 6);
        page.context().close();
    }

    /** Task 7: from the record of somebody whose crisis care ends to the signed summary on its way. */
    @Test
    void endingCareWithASummary() throws Exception {
        Somebody person = people.inBothTeamsCare("Vera");
        Page page = counting("demo.lead");
        page.navigate(application.base() + "/discharge/view.xhtml?referral=" + people.crisisCareOf(person));
        clicks = 0;
        page.locator("main form [type=submit]").last().click();
        page.waitForURL("**/discharge/edit.xhtml**");
        page.getByLabel("In the person's own words (optional)").fill("I want to sleep again.");
        page.getByLabel("Treatment, and changes of medicines").fill("Visited every day. No change of medicines.");
        page.getByLabel("Discharge plan").fill("The community team visits on Monday.");
        page.locator("#preview").click();
        page.waitForURL("**/discharge/summary.xhtml**");
        page.locator("#signNow").click();
        page.getByText("The summary is signed.").waitFor();
        within("send a discharge summary from a complete record", 5, 3);
        page.context().close();
    }

    /** Task 10. */
    @Test
    void fromTheFigureToTheRecord() {
        Page page = counting("demo.supervisor");
        page.navigate(application.base() + "/measure/core34.xhtml");
        clicks = 0;
        page.locator("a[href*='figure=b.']").last().click();
        page.waitForURL("**/measure/evidence.xhtml**");
        page.locator("main tbody a[href*='record/view']").first().click();
        page.waitForURL("**/record/view.xhtml**");
        within("get from the figure of late summaries to a record", 3, 0);
        page.context().close();
    }
}
