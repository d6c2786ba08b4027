package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/** The main job, page by page: find, plan, sign, received, counted. */
class SummaryIT extends OnApplication {

    private static final Page.GetByTextOptions EXACT_TEXT = new Page.GetByTextOptions().setExact(true);
    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

    private final People people = new People(application, browser);
    private final LocalDate today = LocalDate.now(London.ZONE);

    @Test
    void theLastDayIsCheckedAndCrisisCareEnds() throws Exception {
        Somebody person = people.inBothTeamsCare("Amina");
        Page page = browser.atFirstPageOf("demo.lead");
        page.waitForURL("**/discharge/list.xhtml");
        browser.check(page, "ending-care");
        find(page, "999 99-99 998");
        page.getByText("is not an NHS number").waitFor();
        browser.check(page, "people-error");
        find(page, person.nhsNumber().replaceFirst("(\\d{3})(\\d{4})", "$1 $2-"));
        page.getByText("1 person found").waitFor();
        browser.check(page, "people");
        page.getByText(person.shown()).click();
        page.getByText("Timeline").first().waitFor();
        browser.check(page, "record");
        page.getByText("Plan the end of crisis care").click();
        page.getByLabel("Last day of crisis care").fill("soon");
        page.getByText("End crisis care").last().click();
        page.getByText("Enter a day, for example").first().waitFor();
        browser.check(page, "end-of-care-error");
        page.getByLabel("Last day of crisis care").fill("today");
        page.locator("input[value='End crisis care']").click();
        page.getByText("Crisis care has ended.").waitFor();
        browser.check(page, "end-of-care");
    }

    private static void find(Page page, String typed) {
        page.getByLabel("Find a person").fill(typed);
        page.getByText("Find", EXACT_TEXT).first().click();
    }

    /** Crisis care has ended, and the summary is open to write. */
    private Page writing(Somebody person) throws SQLException {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/discharge/view.xhtml?referral=" + people.crisisCareOf(person));
        page.getByLabel("Last day of crisis care").fill("today");
        page.locator("input[value='End crisis care']").click();
        page.getByText("Crisis care has ended.").waitFor();
        page.locator("input[value='Write the summary']").click();
        page.waitForURL("**/discharge/edit.xhtml**");
        return page;
    }

    private Page signed(Somebody person) throws SQLException {
        Page page = writing(person);
        page.getByLabel("In the person's own words (optional)").fill("I want to be back in my allotment by spring.");
        page.getByLabel("Treatment, and changes of medicines").fill("Home treatment twice a day.");
        page.locator("#preview").click();
        page.waitForURL("**/discharge/summary.xhtml**");
        page.locator("#signNow").click();
        page.getByText("The summary is signed.").waitFor();
        return page;
    }

    @Test
    void whatIsWrittenIsKeptAndIsInThePreview() throws Exception {
        Page page = writing(people.inBothTeamsCare("Amina"));
        assertThat(page.getByLabel("Why crisis care began").inputValue()).contains("Referred by GP");
        page.getByLabel("Treatment, and changes of medicines")
                .pressSequentially(" Home treatment twice a day. Sertraline 50 mg began.");
        page.locator("#saved", new Page.LocatorOptions().setHasText("Saved ")).waitFor();
        browser.check(page, "write-summary");
        page.navigate(page.url());
        assertThat(page.getByLabel("Treatment, and changes of medicines").inputValue())
                .contains("Sertraline");
        page.getByLabel("In the person's own words (optional)").fill("I want to be back in my allotment by spring.");
        page.locator("#preview").click();
        page.waitForURL("**/discharge/summary.xhtml**");
        assertThat(page.locator("article").innerText()).contains("allotment", "Sertraline", "Davies Road Surgery");
        browser.check(page, "preview");
    }

    @Test
    void aTeamIsAddedAndLeftOutWithReasons() throws Exception {
        Page page = writing(people.inBothTeamsCare("Amina"));
        page.getByText("Add a team").first().click();
        page.locator("#addTeam").click();
        page.getByText("Give the reason for").waitFor();
        browser.check(page, "write-summary-error");
        page.getByLabel("Team", EXACT).selectOption("Perinatal Mental Health Team");
        page.getByLabel("Why this team needs it").fill("Supports the family");
        page.locator("#addTeam").click();
        page.getByText("Perinatal Mental Health Team (team inbox)").waitFor();
        page.getByText("Leave somebody out").click();
        page.getByLabel("Recipient").selectOption("Perinatal Mental Health Team");
        page.getByLabel("Reason", EXACT).fill("Not yet");
        page.locator("input[value='Leave out']").click();
        page.getByText("is left out: Not yet").waitFor();
    }

    /** A session that ends while somebody writes eats nothing: the page says so and keeps the text. */
    @Test
    void whoIsSignedOutWhileWritingIsToldAndKeepsTheText() throws Exception {
        Page page = writing(people.inCrisisCare("Amina"));
        page.context().clearCookies();
        page.getByLabel("Discharge plan", EXACT).pressSequentially("Allotment on Tuesdays. ");
        page.getByText("Not saved.").waitFor();
        assertThat(page.getByLabel("Discharge plan", EXACT).inputValue()).contains("Allotment on Tuesdays.");
        browser.check(page, "signed-out-while-writing");
    }

    /** The form that signed, sent once more, is answered as the first time and signs nothing; another one is refused. */
    @Test
    void theFormThatSignedIsSentAgainAndSignsNothing() throws Exception {
        Page page = writing(people.inBothTeamsCare("Amina"));
        page.getByLabel("Treatment, and changes of medicines").fill("Home treatment twice a day.");
        page.locator("#preview").click();
        page.waitForURL("**/discharge/summary.xhtml**");
        String address = page.url();
        Map<?, ?> form = (Map<?, ?>) page.evaluate("Object.fromEntries(new FormData(document.getElementById('sign')))");
        page.locator("#signNow").click();
        page.getByText("The summary is signed.").waitFor();
        FormData again = FormData.create().set("signNow", "Sign and send");
        form.forEach((name, value) -> again.set(name.toString(), value.toString()));
        APIResponse answer =
                page.request().post(address, RequestOptions.create().setForm(again));
        assertThat(answer.text()).contains("The summary is signed.");
        again.set("submission", UUID.randomUUID().toString());
        APIResponse refused =
                page.request().post(address, RequestOptions.create().setForm(again));
        assertThat(refused.status()).isLessThan(500);
        assertThat(refused.text()).contains("has signed this summary");
    }

    @Test
    void itIsSentToThePracticeOnceAndToTheTeamsInbox() throws Exception {
        Somebody person = people.inBothTeamsCare("Amina");
        Page lead = signed(person);
        Browser.showsOnceThere(lead, lead.url(), "class=\"tag good\"", 2);
        browser.check(lead, "signed");
        lead.navigate(application.base() + "/task/list.xhtml");
        assertThat(lead.locator("main").innerText()).doesNotContain(person.shown());
        browser.check(lead, "tasks");
        assertThat(Files.readString(mail(person))).contains("e85619@practice.example", "discharge-summary.pdf");
        Page page = browser.atFirstPageOf("demo.coordinator");
        page.waitForURL("**/dispatch/inbox.xhtml");
        row(page, person).waitFor();
        browser.check(page, "inbox");
        row(page, person).getByText("Discharge summary from").first().click();
        page.getByText("allotment").waitFor();
        received(person, page);
        administratorSeesMessages(person);
    }

    private static Locator row(Page page, Somebody person) {
        return page.locator("main li, main tr", new Page.LocatorOptions().setHasText(person.shown()))
                .last();
    }

    private void received(Somebody person, Page page) {
        page.goBack();
        row(page, person).locator("input[value='We have received it']").click();
        page.getByText("Marked as received").waitFor();
        browser.check(page, "inbox-undo");
        page.locator("#takeBack").click();
        page.getByText("It waits again.").waitFor();
        row(page, person).locator("input[value='We have received it']").click();
        page.getByText("Marked as received").waitFor();
        page.navigate(application.base() + "/dispatch/inbox.xhtml");
        assertThat(page.locator("main").innerText()).doesNotContain(person.shown());
        browser.check(page, "inbox-empty");
    }

    /** The only e-mail about somebody. */
    private Path mail(Somebody person) throws Exception {
        assertThat(application.one("select count(*) from dispatch d where d.channel = 'EMAIL' and d.person_id = '"
                        + people.id(person) + "'"))
                .isEqualTo("1");
        String id = application.one(
                "select id from dispatch where channel = 'EMAIL' and person_id = '" + people.id(person) + "'");
        try (var mails = Files.list(application.mailFolder())) {
            var sent = mails.filter(file ->
                            file.toString().contains(id) && file.toString().endsWith(".eml"))
                    .toList();
            assertThat(sent).hasSize(1);
            return sent.get(0);
        }
    }

    private void administratorSeesMessages(Somebody person) {
        Page page = browser.signedIn("demo.admin");
        page.navigate(application.base() + "/dispatch/list.xhtml");
        assertThat(page.locator("main").innerText())
                .contains("Davies Road Surgery")
                .doesNotContain(person.family())
                .doesNotContain(person.shown());
        browser.check(page, "messages");
    }

    @Test
    void aSignedSummaryCountsAndItsFigureOpensIt() throws Exception {
        Somebody person = people.inBothTeamsCare("Amina");
        JsonObject before = core34();
        Page lead = signed(person);
        Browser.showsOnceThere(lead, lead.url(), "class=\"tag good\"", 2);
        JsonObject after = core34();
        assertThat(letters(after, "numerator")).isEqualTo(letters(before, "numerator") + 1);
        assertThat(letters(after, "denominator")).isEqualTo(letters(before, "denominator") + 1);
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/measure/evidence.xhtml?measure=core-34&figure=b.numerator&team=CRTN&from="
                + today + "&to=" + today);
        assertThat(page.locator("main").innerText()).contains(person.shown() + " (" + person.localId() + ")");
        browser.check(page, "evidence");
        page.locator("main tr", new Page.LocatorOptions().setHasText(person.localId()))
                .getByText("the summary")
                .first()
                .click();
        page.getByText("allotment").waitFor();
    }

    private JsonObject core34() throws Exception {
        String body = application
                .get("/api/measures/core-34?from=" + today + "&to=" + today + "&team=CRTN", Application.TOKEN)
                .body();
        return HttpApi.json(body).getJsonArray("rows").getJsonObject(0);
    }

    private static int letters(JsonObject row, String field) {
        return row.getJsonObject("b").getInt(field);
    }

    /** Without an address it is a named task, until somebody has found one. */
    @Test
    void withoutAnAddressItIsSomebodysTaskUntilOneIsFound() throws Exception {
        Somebody person = people.inCrisisCare("Omar", People.WITHOUT_EMAIL);
        Page page = undeliverable(person);
        browser.check(page, "undeliverable");
        String summary = page.url();
        page.navigate(application.base() + "/task/list.xhtml");
        assertThat(page.locator("main").innerText()).contains(person.shown(), "Edwards Road Surgery", "(you)");
        browser.check(page, "tasks-full");
        page.getByText("Open what did not arrive about " + person.shown()).click();
        page.locator("#again").click();
        page.getByText("Enter the e-mail address of Edwards Road Surgery").waitFor();
        browser.check(page, "undeliverable-error");
        page.getByLabel("E-mail address, to send it again").fill("reception@practice.example");
        page.locator("#again").click();
        page.getByText("It is being sent again").waitFor();
        Browser.showsOnceThere(page, summary, "class=\"tag good\"", 1);
        page.navigate(application.base() + "/task/list.xhtml");
        assertThat(page.locator("main").innerText()).doesNotContain(person.shown());
    }

    private Page undeliverable(Somebody person) throws SQLException {
        Page page = browser.signedIn("demo.lead");
        people.openRecord(page, person);
        page.getByText("Plan the end of crisis care").click();
        page.locator("input[value='Write the summary']").click();
        page.getByText("No e-mail address: it will be a task for you").waitFor();
        page.getByLabel("Discharge plan", EXACT).fill("Own GP in a week.");
        page.locator("#preview").click();
        page.locator("#signNow").click();
        page.getByText("Undeliverable").waitFor();
        return page;
    }

    /** Posted is sent too: the task is done with it, and the recipient counts as reached. */
    @Test
    void whatIsTakenThereByHandCountsAsSent() throws Exception {
        Somebody person = people.inCrisisCare("Ines", People.WITHOUT_EMAIL);
        Page page = undeliverable(person);
        page.getByText("Send it another way").click();
        page.locator("#byHand").click();
        page.getByText("Say how it got to Edwards Road Surgery").waitFor();
        page.getByLabel("How you took it there").fill("Handed to the practice manager");
        page.locator("#byHand").click();
        page.getByText("It counts as sent from now on").waitFor();
        assertThat(page.locator("main").innerText())
                .contains("Handed to the practice manager (Deepa Jones)")
                .doesNotContain("Undeliverable");
        browser.check(page, "by-hand");
        page.navigate(application.base() + "/task/list.xhtml");
        assertThat(page.locator("main").innerText()).doesNotContain(person.shown());
    }
}
