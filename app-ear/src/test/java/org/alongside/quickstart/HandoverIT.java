package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A call handler passes an urgent message to a nurse by name and sees that it is held (story LINE-4), by keyboard alone;
 * nobody answers another one, and it goes up; somebody is away, and the cover is asked.
 */
class HandoverIT extends OnApplication {

    private static final String NAME = """
            select s.name from staff s join provider p on p.id = s.provider_id and p.demonstration
             where s.local_id = '%s' or s.duty_role = '%s' and s.team_id in (select id from team where local_id = 'CMHN')""";

    private final People people = new People(application, browser);
    private String nurse;
    private Somebody person;

    @BeforeEach
    void somebodyIsInCommunityCare() throws Exception {
        nurse = application.one(NAME.formatted("CMHN-05", ""));
        person = people.inCommunityCare("Hanna");
    }

    @Test
    void whoeverIsAskedNothingHasAnEmptyList() {
        Page consultant = browser.signedIn("demo.consultant");
        consultant.navigate(application.base() + "/handover/list.xhtml");
        browser.check(consultant, "handover-list-empty");
    }

    @Test
    void aMessageIsSentByKeyboardSeenAtOnceAndAnswered() {
        Page coordinator = browser.signedIn("demo.coordinator");
        coordinator.navigate(application.base() + "/handover/list.xhtml");
        Page line = browser.signedIn("demo.line");
        send(line, "Her mother rang: she has not slept for three nights.");
        String id = line.url().substring(line.url().indexOf("id="));
        coordinator.locator("nav [data-count=messages]:not(:empty)").waitFor();
        coordinator.getByText("Something has changed here").waitFor();
        browser.check(coordinator, "handover-list-changed");
        held(line);
        accepted(coordinator, id);
    }

    /** Nothing but keys from the search to the message that is sent. */
    private void send(Page page, String text) {
        page.navigate(application.base() + "/index.xhtml");
        Keys keys = new Keys(page);
        keys.type("#find", person.nhsNumber());
        keys.press("Enter");
        keys.open("main a[href*='/record/view.xhtml']");
        keys.open("a[href*='/handover/edit.xhtml']");
        keys.open("#send");
        page.getByText("To: choose one").first().waitFor();
        browser.check(page, "handover-new-error");
        keys.choose("#to", nurse);
        keys.choose("#urgency", "Within an hour");
        keys.type("#text", text);
        browser.check(page, "handover-new");
        keys.open("#send");
        page.getByText("You hold it until somebody accepts it").waitFor();
    }

    private void held(Page line) {
        assertThat(line.locator("main").innerText())
                .contains("Asked of", nurse + ", by name", "Held by", "the next one up is asked");
        browser.check(line, "handover-sent");
        line.navigate(application.base() + "/handover/list.xhtml?show=waiting");
        assertThat(line.locator("main").innerText()).contains("not slept", nurse);
        browser.check(line, "handover-list");
    }

    private void accepted(Page coordinator, String id) {
        coordinator.navigate(application.base() + "/index.xhtml");
        Keys keys = new Keys(coordinator);
        keys.open("nav a[href$='/handover/list.xhtml']");
        keys.open("a[href$='/handover/view.xhtml?" + id + "']");
        coordinator.locator("#accept").waitFor();
        browser.check(coordinator, "handover-asked");
        keys.open("#accept");
        coordinator.getByText("You have accepted it").waitFor();
        browser.check(coordinator, "handover-accepted");
        keys.open("#close");
        coordinator.getByText("Write what came of it").first().waitFor();
        browser.check(coordinator, "handover-error");
        keys.type("#outcome", "Rang her mother, and visit her at four.");
        keys.open("#close");
        coordinator.getByText("Last held by").waitFor();
        browser.check(coordinator, "handover-done");
    }

    /** An hour later the duty desk is asked, and whoever sent it sees the step. */
    @Test
    void whatNobodyAnswersIsAskedOfTheDutyDeskAndTakenBack() throws SQLException {
        String desk = application.one(NAME.formatted("", "DUTY_WORKER"));
        Page line = browser.signedIn("demo.line");
        send(line, "She rang again.");
        String address = line.url();
        HttpApi api = new HttpApi(application, line);
        api.clock(Instant.now().plus(Duration.ofMinutes(61)));
        Browser.showsOnceThere(line, address, "asked of the next one", 1);
        assertThat(line.locator("dl.facts").first().innerText()).contains(desk + ", as duty worker", "over");
        browser.check(line, "handover-climbed");
        line.getByText("Take it back").first().click();
        line.locator("#why").fill("She is with us now.");
        line.locator("#cancel").click();
        line.getByText("Taken back").first().waitFor();
    }

    @Test
    void whoeverIsAwayHasACover() {
        Page coordinator = browser.signedIn("demo.coordinator");
        coordinator.navigate(application.base() + "/rota/list.xhtml");
        coordinator.locator("a:has-text('Who is away')").first().click();
        coordinator.locator("#saveAway").waitFor();
        browser.check(coordinator, "absences-empty");
        coordinator.locator("#saveAway").click();
        coordinator.getByText("Enter a day").first().waitFor();
        browser.check(coordinator, "absences-error");
        coordinator.locator("#staff").selectOption(nurse);
        coordinator.locator("#cover").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(3));
        coordinator.locator("#last").fill("today");
        coordinator.locator("#saveAway").click();
        coordinator.getByText("The absence is saved").waitFor();
        browser.check(coordinator, "absences");
        coordinator.locator("input[value='Back now']").click();
        coordinator.getByText("They are back").waitFor();
    }

    @Test
    void aSafetyPlanIsWrittenAndWrittenAnew() {
        Page page = browser.signedIn("demo.coordinator");
        page.navigate(application.base() + "/person/list.xhtml?q=" + person.nhsNumber());
        page.locator("main a[href*='/record/view.xhtml']").first().click();
        page.locator("a:has-text('Safety plan')").click();
        page.getByText("No safety plan has been written").waitFor();
        browser.check(page, "safety-plan-empty");
        page.locator("a:has-text('Write a safety plan')").click();
        page.locator("#save").click();
        page.getByText("Write at least one step").waitFor();
        browser.check(page, "safety-plan-error");
        page.locator("#SIGNS").fill("I stop sleeping.\nI do not answer the phone.");
        page.locator("#SERVICES").fill("111, day and night");
        page.locator("#save").click();
        page.getByText("The safety plan is saved").waitFor();
        page.locator("a:has-text('Write it anew')").click();
        assertThat(page.locator("#SIGNS").inputValue()).startsWith("I stop sleeping.");
        page.locator("#ALONE").fill("Walk along the river.");
        browser.check(page, "safety-plan-write");
        page.locator("#save").click();
        page.getByText("As it was on").waitFor();
        assertThat(page.locator("main").innerText()).contains("Walk along the river.", "111, day and night");
        browser.check(page, "safety-plan");
    }
}
