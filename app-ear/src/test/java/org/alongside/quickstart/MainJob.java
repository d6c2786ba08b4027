package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.measure.Measure;
import org.alongside.shared.London;

/** The main job, page by page: import, find, plan, sign, received, counted. */
final class MainJob {

    private static final String FAMILY = "Testcase";
    private static final String NHS_NUMBER = "9999999999";

    private final Application application;
    private final Browser browser;
    private final LocalDate today = LocalDate.now(London.ZONE);

    MainJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws Exception {
        signInPage();
        importExtract();
        JsonObject before = core34();
        endCareAndSign();
        received();
        undeliverable();
        counted(before);
        administratorSeesMessages();
    }

    private void signInPage() {
        Page page = browser.anonymous();
        page.navigate(application.base() + "/person/list.xhtml?q=smith");
        browser.check(page, "sign-in");
        page.getByLabel("User name").fill("demo.lead");
        page.getByLabel("Password").fill("wrong");
        page.getByText("Sign in").last().click();
        page.getByText("The user name or the password is wrong").waitFor();
        browser.check(page, "sign-in-wrong");
    }

    private void importExtract() throws Exception {
        Page page = browser.signedIn("demo.admin");
        page.waitForURL("**/exchange/list.xhtml");
        browser.check(page, "imports");
        page.locator("#start").click();
        page.getByText("Choose the zip file of the extract").waitFor();
        browser.check(page, "imports-error");
        page.getByLabel("Zip file").setInputFiles(Extracts.threePeople(today));
        page.locator("#start").click();
        page.waitForURL("**/exchange/view.xhtml**");
        page.getByText("Completed").waitFor();
        assertThat(page.locator("main").innerText()).contains("MHS101Referral");
        browser.check(page, "import");
    }

    private void endCareAndSign() {
        Page page = browser.signedIn("demo.lead");
        page.waitForURL("**/discharge/list.xhtml");
        browser.check(page, "ending-care");
        page.getByLabel("Find a person").fill("999 99-99 998");
        page.getByText("Find", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByText("is not an NHS number").waitFor();
        browser.check(page, "people-error");
        page.getByLabel("Find a person").fill("999 9999-999");
        page.getByText("Find", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.getByText("1 person found").waitFor();
        browser.check(page, "people");
        page.getByText("TESTCASE, Amina").click();
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
        page.locator("input[value='Write the summary']").click();
        page.waitForURL("**/discharge/edit.xhtml**");
        writeAndSign(page);
    }

    private void writeAndSign(Page page) {
        assertThat(page.getByLabel("Why crisis care began").inputValue()).contains("Referred by GP");
        page.getByLabel("Treatment, and changes of medicines")
                .pressSequentially(" Home treatment twice a day. Sertraline 50 mg began.");
        page.locator("#saved", new Page.LocatorOptions().setHasText("Saved ")).waitFor();
        browser.check(page, "write-summary");
        page.navigate(page.url());
        assertThat(page.getByLabel("Treatment, and changes of medicines").inputValue())
                .contains("Sertraline");
        addAndLeaveOut(page);
        page.getByLabel("In the person's own words (optional)").fill("I want to be back in my allotment by spring.");
        page.locator("#preview").click();
        page.waitForURL("**/discharge/summary.xhtml**");
        assertThat(page.locator("article").innerText()).contains("allotment", "Davies Road Surgery");
        browser.check(page, "preview");
        String address = page.url();
        Map<?, ?> form = (Map<?, ?>) page.evaluate("Object.fromEntries(new FormData(document.getElementById('sign')))");
        page.locator("#signNow").click();
        page.getByText("The summary is signed.").waitFor();
        replayed(page, address, form);
        Browser.showsOnceThere(page, address, "class=\"tag good\"", 2);
        browser.check(page, "signed");
        page.navigate(application.base() + "/task/list.xhtml");
        browser.check(page, "tasks");
    }

    /** The form that signed, sent once more, is answered as the first time and signs nothing; another one is refused. */
    private static void replayed(Page page, String address, Map<?, ?> form) {
        FormData again = FormData.create().set("signNow", "Sign and send");
        form.forEach((name, value) -> again.set(name.toString(), value.toString()));
        APIResponse answer =
                page.request().post(address, RequestOptions.create().setForm(again));
        assertThat(answer.text()).contains("The summary is signed.");
        again.set("submission", UUID.randomUUID().toString());
        APIResponse refused =
                page.request().post(address, RequestOptions.create().setForm(again));
        assertThat(refused.status()).isLessThan(500);
        assertThat(refused.text()).contains("changed this summary after you opened it");
    }

    /** Without an address it is a named task, until somebody has found one. */
    private void undeliverable() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/list.xhtml?q=nomail");
        page.getByText("NOMAIL, Omar").click();
        page.getByText("Plan the end of crisis care").click();
        page.locator("input[value='Write the summary']").click();
        page.getByText("No e-mail address: it will be a task for you").waitFor();
        page.getByLabel("Discharge plan", new Page.GetByLabelOptions().setExact(true))
                .fill("Own GP in a week.");
        page.locator("#preview").click();
        page.locator("#signNow").click();
        page.getByText("Undeliverable").waitFor();
        browser.check(page, "undeliverable");
        String summary = page.url();
        page.navigate(application.base() + "/task/list.xhtml");
        assertThat(page.locator("main").innerText()).contains("NOMAIL, Omar", "Edwards Road Surgery", "(you)");
        browser.check(page, "tasks-full");
        page.getByText("Open what did not arrive about NOMAIL, Omar").click();
        page.locator("#again").click();
        page.getByText("Enter the e-mail address of Edwards Road Surgery").waitFor();
        browser.check(page, "undeliverable-error");
        page.getByLabel("E-mail address, to send it again").fill("reception@practice.example");
        page.locator("#again").click();
        page.getByText("It is being sent again").waitFor();
        Browser.showsOnceThere(page, summary, "class=\"tag good\"", 1);
        page.navigate(application.base() + "/task/list.xhtml");
        page.getByText("Your team has no open task.").waitFor();
        takenByHand();
        page.navigate(application.base() + "/person/duplicates.xhtml");
        browser.check(page, "duplicates");
    }

    /** Posted is sent too: the task is done with it, and the recipient counts as reached. */
    private void takenByHand() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/list.xhtml?q=nopost");
        page.getByText("NOPOST, Ines").click();
        page.getByText("Plan the end of crisis care").click();
        page.locator("input[value='Write the summary']").click();
        page.getByLabel("Discharge plan", new Page.GetByLabelOptions().setExact(true))
                .fill("Own GP in a week.");
        page.locator("#preview").click();
        page.locator("#signNow").click();
        page.getByText("Undeliverable").waitFor();
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
        page.getByText("Your team has no open task.").waitFor();
        page.context().close();
    }

    private void addAndLeaveOut(Page page) {
        page.getByText("Add a team").first().click();
        page.locator("#addTeam").click();
        page.getByText("Give the reason for").waitFor();
        browser.check(page, "write-summary-error");
        page.getByLabel("Team", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Perinatal Mental Health Team");
        page.getByLabel("Why this team needs it").fill("Supports the family");
        page.locator("#addTeam").click();
        page.getByText("Perinatal Mental Health Team (team inbox)").waitFor();
        page.getByText("Leave somebody out").click();
        page.getByLabel("Recipient").selectOption("Perinatal Mental Health Team");
        page.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true)).fill("Not yet");
        page.locator("input[value='Leave out']").click();
        page.getByText("is left out: Not yet").waitFor();
        signedOutWhileWriting();
    }

    /** A session that ends while somebody writes eats nothing: the page says so and keeps the text. */
    private void signedOutWhileWriting() {
        Page page = browser.signedIn("demo.lead");
        page.locator("a:has-text('Open')").first().click();
        page.locator("main input[type=submit].main").click();
        page.waitForURL("**/discharge/edit.xhtml**");
        page.context().clearCookies();
        page.getByLabel("Discharge plan", new Page.GetByLabelOptions().setExact(true))
                .pressSequentially("Allotment on Tuesdays. ");
        page.getByText("Not saved.").waitFor();
        assertThat(page.getByLabel("Discharge plan", new Page.GetByLabelOptions().setExact(true))
                        .inputValue())
                .contains("Allotment on Tuesdays.");
        browser.check(page, "signed-out-while-writing");
        page.context().close();
    }

    private void received() throws Exception {
        try (Stream<Path> mails = Files.list(application.mailFolder())) {
            List<String> sent = mails.map(Path::toString)
                    .filter(name -> name.endsWith(".eml"))
                    .toList();
            assertThat(sent).hasSize(1);
            assertThat(Files.readString(Path.of(sent.get(0))))
                    .contains("e85619@practice.example", "discharge-summary.pdf");
        }
        Page page = browser.signedIn("demo.coordinator");
        page.waitForURL("**/dispatch/inbox.xhtml");
        page.getByText("TESTCASE, Amina").waitFor();
        browser.check(page, "inbox");
        page.getByText("Discharge summary from").first().click();
        page.getByText("allotment").waitFor();
        page.goBack();
        page.locator("input[value='We have received it']").first().click();
        page.getByText("Marked as received").waitFor();
        browser.check(page, "inbox-undo");
        page.locator("#takeBack").click();
        page.getByText("It waits again.").waitFor();
        page.locator("input[value='We have received it']").first().click();
        page.getByText("Marked as received").waitFor();
        page.navigate(application.base() + "/dispatch/inbox.xhtml");
        browser.check(page, "inbox-empty");
    }

    private void counted(JsonObject before) throws Exception {
        JsonObject after = core34();
        assertThat(letters(after, "numerator")).isEqualTo(letters(before, "numerator") + 1);
        assertThat(letters(after, "denominator")).isEqualTo(letters(before, "denominator") + 1);
        Page page = browser.signedIn("demo.supervisor");
        page.waitForURL("**/measure/list.xhtml");
        browser.check(page, "measures");
        page.navigate(application.base() + "/measure/letters.xhtml?from=" + today + "&to=" + today);
        browser.check(page, "letters");
        page.navigate(application.base() + "/measure/core34.xhtml?from=" + today + "&to=" + today);
        browser.check(page, "core34");
        for (Measure measure : Measure.values()) {
            if (measure != Measure.CORE_34 && measure != Measure.DISCHARGE_LETTERS) {
                page.navigate(application.base() + "/measure/month.xhtml?measure=" + measure.id());
                page.getByText(measure.definition()).waitFor();
                browser.check(page, measure.id());
            }
        }
        page.locator("td.n a").first().click();
        page.waitForURL("**/measure/evidence.xhtml**");
        browser.check(page, "evidence-caseload");
        page.navigate(application.base() + "/measure/evidence.xhtml?measure=core-34&figure=b.numerator&team=CRTN&from="
                + today + "&to=" + today);
        assertThat(page.locator("main").innerText()).contains("SRTEST2");
        browser.check(page, "evidence");
        page.getByText("the summary").first().click();
        page.getByText("allotment").waitFor();
    }

    private void administratorSeesMessages() {
        Page page = browser.signedIn("demo.admin");
        page.navigate(application.base() + "/dispatch/list.xhtml");
        assertThat(page.locator("main").innerText())
                .contains("Davies Road Surgery")
                .doesNotContain("TESTCASE");
        browser.check(page, "messages");
        page.navigate(application.base() + "/measure/core34.xhtml");
        page.getByText("You may not see this").waitFor();
        browser.check(page, "not-allowed");
    }

    private JsonObject core34() throws Exception {
        String body = application
                .get("/api/measures/core-34?from=" + today + "&to=" + today + "&team=CRTN", Application.TOKEN)
                .body();
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readObject().getJsonArray("rows").getJsonObject(0);
        }
    }

    private static int letters(JsonObject row, String field) {
        return row.getJsonObject("b").getInt(field);
    }

    static String nhsNumber() {
        return NHS_NUMBER;
    }

    static String family() {
        return FAMILY;
    }
}
