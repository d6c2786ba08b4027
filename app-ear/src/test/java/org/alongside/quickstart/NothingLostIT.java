package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What somebody types survives leaving the page, a sign-out, an expired page, a conflict and a killed server. */
class NothingLostIT extends OnApplication {

    private static final String NEED = "What they need";
    private static final int FORMS = 25;
    private static final int TIMES = 4;

    /** Sends each of so many openings of a form {@code TIMES} times at once; resolves to the worst status. */
    private static final String SEND = """
            async ([forms, times, need]) => {
              let worst = 0;
              for (let i = 0; i < forms; i++) {
                const opened = await (await fetch(location.pathname + '?q=' + need)).text();
                const form = new DOMParser().parseFromString(opened, 'text/html').getElementById('take');
                const data = new URLSearchParams(new FormData(form));
                data.set('need', need + i);
                data.set('takeNow', 'Take this contact');
                data.set('submission', crypto.randomUUID());
                data.set('opening', crypto.randomUUID());
                data.delete('draft');
                const all = [...Array(times)].map(() => fetch(form.getAttribute('action'), { method: 'POST', body: data }));
                for (const answer of await Promise.all(all)) { worst = Math.max(worst, answer.status); }
              }
              return worst;
            }""";

    private final People people = new People(application, browser);
    private final Somebody lost = Somebody.called("Lou");
    private final String register = application.base() + "/person/register.xhtml?q=" + lost.family();

    private static void kept(Page page) {
        page.locator(".saved", new Page.LocatorOptions().setHasText("Draft kept"))
                .waitFor();
    }

    @Test
    void whoLeavesThePageFindsTheirWords() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(register);
        String opened = page.url();
        page.getByLabel(NEED).pressSequentially("Lost her keys, ");
        kept(page);
        page.navigate(application.base() + "/task/list.xhtml");
        page.navigate(opened);
        page.getByText("It is filled in.").waitFor();
        assertThat(page.getByLabel(NEED).inputValue()).isEqualTo("Lost her keys, ");
        browser.check(page, "draft-filled-in");
        assertThat(browser.signedIn("demo.coordinator")
                        .request()
                        .get(application.base() + "/draft?form=person-register:1")
                        .status())
                .as("without the page's header")
                .isEqualTo(401);
        page.getByText("Throw the draft away").click();
        page.waitForCondition(() -> page.getByLabel(NEED).inputValue().isEmpty());
        page.context().close();
    }

    /** The page for signing in works without a session of its own: it may have been open all night. */
    @Test
    void whoIsSignedOutFindsTheirWords() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(register);
        String opened = page.url();
        page.getByLabel(NEED).pressSequentially("Rang at night, ");
        kept(page);
        List<String> refused = new ArrayList<>();
        page.onResponse(answer -> {
            if (answer.url().endsWith("/work/waiting") && answer.status() == 401) {
                refused.add(answer.url());
            }
        });
        page.context().clearCookies();
        page.getByLabel(NEED).pressSequentially("and again in the morning");
        page.locator("#takeNow").click();
        page.getByText("Not saved.").waitFor();
        assertThat(page.url()).as("the click left the page where it was").isEqualTo(opened);
        browser.check(page, "draft-signed-out");
        page.waitForCondition(() -> !refused.isEmpty());
        assertThat(page.context().cookies())
                .as("what an open page asks begins no session beside the one of whoever signs in next")
                .isEmpty();
        Page tab = page.context().newPage();
        tab.navigate(application.base() + "/login.xhtml");
        tab.context().clearCookies();
        tab.getByLabel("User name").fill("demo.lead");
        tab.getByLabel("Password").fill(Application.PASSWORD);
        tab.getByText("Sign in").last().click();
        tab.waitForURL(url -> !url.contains("login.xhtml"));
        page.locator("#takeNow").click();
        page.getByText("This page was open too long").waitFor();
        browser.check(page, "expired");
        page.getByText("Open the page again and go on").click();
        page.getByText("It is filled in.").waitFor();
        assertThat(page.getByLabel(NEED).inputValue()).isEqualTo("Rang at night, and again in the morning");
        page.locator("#takeNow").click();
        page.getByText("The contact is taken").waitFor();
        page.navigate(opened);
        page.getByText("This is saved already").waitFor();
        page.navigate(register);
        page.waitForLoadState();
        assertThat(page.getByLabel(NEED).inputValue()).as("a new one is new").isEmpty();
        assertThat(page.locator("main").innerText())
                .as("a saved form has no draft")
                .doesNotContain("Rang at night");
        page.context().close();
    }

    /** A field of a draft that somebody else has changed since is told and not filled in. */
    @Test
    void aFieldThatSomebodyElseChangedIsToldAndNotFilledIn() throws SQLException {
        Page page = browser.signedIn("demo.lead");
        String edit = application.base() + "/person/edit.xhtml?id=" + people.id(people.newContact(page, "Lou"));
        page.navigate(edit);
        page.getByLabel("Phone").pressSequentially("01632 960777");
        kept(page);
        Page other = browser.signedIn("demo.line");
        other.navigate(edit);
        other.getByLabel("Phone").fill("01632 960888");
        other.locator("#save").click();
        other.getByText("The record is saved.").waitFor();
        other.context().close();
        page.navigate(edit);
        page.getByText("Phone has been changed by somebody else since. You typed: 01632 960777")
                .waitFor();
        assertThat(page.getByLabel("Phone").inputValue()).isEqualTo("01632 960888");
        browser.check(page, "draft-changed-meanwhile");
        page.getByText("Use what I typed").click();
        assertThat(page.getByLabel("Phone").inputValue()).isEqualTo("01632 960777");
        page.locator("#save").click();
        page.getByText("The record is saved.").waitFor();
        assertThat(page.getByLabel("Phone").inputValue()).isEqualTo("01632 960777");
        page.context().close();
    }

    /** Two people write one summary: different sections are both kept, the same one is a choice between two texts. */
    @Test
    void oneSummaryIsWrittenByTwo() throws Exception {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/discharge/view.xhtml?referral="
                + people.crisisCareOf(people.inCrisisCare("Lou")));
        page.locator("input[value='Write the summary']").click();
        page.waitForURL("**/discharge/edit.xhtml**");
        Page other = browser.signedIn("demo.lead");
        other.navigate(page.url());
        typed(page, "Discharge plan", "Mine: visit on Monday");
        saved(page);
        typed(other, "In the person's own words (optional)", "My dog comes first");
        saved(other);
        typed(other, "Discharge plan", "Theirs: ring on Tuesday");
        other.getByText("changed the same while you were typing").waitFor();
        browser.check(other, "summary-clash");
        other.getByLabel("Mine: visit on Monday").check();
        other.locator("#preview").click();
        other.waitForURL("**/discharge/summary.xhtml**");
        assertThat(other.locator("article").innerText())
                .contains("My dog comes first", "Mine: visit on Monday")
                .doesNotContain("Theirs");
        page.context().close();
        other.context().close();
    }

    private static void saved(Page page) {
        page.locator("#saved", new Page.LocatorOptions().setHasText("Saved ")).waitFor();
    }

    private static void typed(Page page, String label, String text) {
        page.getByLabel(label).fill("");
        page.getByLabel(label).pressSequentially(text);
    }

    @Test
    void aFormThatIsSentSeveralTimesAtOnceIsTakenOnce() throws SQLException {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/register.xhtml?q=" + lost.family());
        Object worst = page.evaluate(SEND, new Object[] {FORMS, TIMES, lost.family()});
        assertThat(worst).isEqualTo(200);
        assertThat(contacts("need like '" + lost.family() + "%'")).isEqualTo(FORMS);
        page.context().close();
    }

    @Test
    void wordsSurviveAKilledServer() throws Exception {
        Page page = browser.signedIn("demo.lead");
        page.navigate(register);
        String opened = page.url();
        page.getByLabel(NEED).pressSequentially("Before the power went");
        kept(page);
        application.kill();
        page.getByLabel(NEED).pressSequentially(", and after it");
        page.getByText("Not saved.").waitFor();
        application.start();
        page.navigate(opened);
        page.getByLabel("User name").fill("demo.lead");
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL(opened);
        page.getByText("It is filled in.").waitFor();
        assertThat(page.getByLabel(NEED).inputValue()).startsWith("Before the power went");
        page.context().close();
    }

    private long contacts(String where) throws SQLException {
        try (Connection connection = application.applicationRole();
                Statement sql = connection.createStatement()) {
            sql.execute("set alongside.scope = 'ALL'");
            try (ResultSet row = sql.executeQuery("select count(*) from new_contact where " + where)) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
