package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What somebody types survives leaving the page, a sign-out, an expired page, a conflict and a killed server. */
final class NothingLostJob {

    private static final String NEED = "What they need";
    private static final int FORMS = 25;
    private static final int TIMES = 4;

    /** Sends one form {@code TIMES} times at once, for each of so many keys; resolves to the worst status. */
    private static final String SEND = """
            async ([forms, times]) => {
              const form = document.getElementById('take');
              let worst = 0;
              for (let i = 0; i < forms; i++) {
                const data = new URLSearchParams(new FormData(form));
                data.set('need', 'Sent at once ' + i);
                data.set('takeNow', 'Take this contact');
                data.set('submission', crypto.randomUUID());
                data.delete('draft');
                const all = [...Array(times)].map(() => fetch(form.action, { method: 'POST', body: data }));
                for (const answer of await Promise.all(all)) { worst = Math.max(worst, answer.status); }
              }
              return worst;
            }""";

    private final Application application;
    private final Browser browser;
    private final String register;

    NothingLostJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
        register = application.base() + "/person/register.xhtml?q=lostwords";
    }

    void run() throws Exception {
        leavingThePage();
        signedOut();
        changedMeanwhile();
        oneSummaryByTwo();
        sentTwice();
        killed();
    }

    private static void kept(Page page) {
        page.locator(".saved", new Page.LocatorOptions().setHasText("Draft kept"))
                .waitFor();
    }

    private void leavingThePage() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(register);
        page.getByLabel(NEED).pressSequentially("Lost her keys, ");
        kept(page);
        page.navigate(application.base() + "/task/list.xhtml");
        page.navigate(register);
        page.getByText("It is filled in.").waitFor();
        assertThat(page.getByLabel(NEED).inputValue()).isEqualTo("Lost her keys, ");
        browser.check(page, "draft-filled-in");
        assertThat(browser.signedIn("demo.coordinator")
                        .request()
                        .get(application.base() + "/draft?form=person-register")
                        .status())
                .as("without the page's header")
                .isEqualTo(401);
        page.getByText("Throw the draft away").click();
        page.waitForCondition(() -> page.getByLabel(NEED).inputValue().isEmpty());
        page.context().close();
    }

    /** The page for signing in works without a session of its own: it may have been open all night. */
    private void signedOut() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(register);
        page.getByLabel(NEED).pressSequentially("Rang at night, ");
        kept(page);
        page.context().clearCookies();
        page.getByLabel(NEED).pressSequentially("and again in the morning");
        page.locator("#takeNow").click();
        page.getByText("Not saved.").waitFor();
        assertThat(page.url()).as("the click left the page where it was").isEqualTo(register);
        browser.check(page, "draft-signed-out");
        asksInVain(page);
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
        page.navigate(register);
        page.waitForLoadState();
        assertThat(page.getByLabel(NEED).inputValue())
                .as("a saved form has no draft")
                .isEmpty();
        page.context().close();
    }

    /** What an open page asks by itself is refused, and begins no session beside the one of whoever signs in next. */
    private static void asksInVain(Page page) {
        page.waitForResponse(answer -> answer.url().endsWith("/handover/waiting") && answer.status() == 401, () -> {});
        assertThat(page.context().cookies()).isEmpty();
    }

    /** A field of a draft that somebody else has changed since is told and not filled in. */
    private void changedMeanwhile() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/list.xhtml?q=lostwords");
        page.getByText("LOSTWORDS").first().click();
        page.waitForURL("**/record/view.xhtml**");
        String edit = page.url().replace("/record/view.xhtml", "/person/edit.xhtml");
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
    private void oneSummaryByTwo() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/discharge/list.xhtml");
        page.locator("main tbody a").last().click();
        page.waitForURL("**/discharge/view.xhtml**");
        page.getByText("Write the summary")
                .or(page.getByText("Go on with the draft"))
                .first()
                .click();
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

    private void sentTwice() throws SQLException {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/register.xhtml?q=sentatonce");
        Object worst = page.evaluate(SEND, new Object[] {FORMS, TIMES});
        assertThat(worst).isEqualTo(200);
        assertThat(contacts("need like 'Sent at once%'")).isEqualTo(FORMS);
        page.context().close();
    }

    private void killed() throws Exception {
        Page page = browser.signedIn("demo.lead");
        page.navigate(register);
        page.getByLabel(NEED).pressSequentially("Before the power went");
        kept(page);
        application.kill();
        page.getByLabel(NEED).pressSequentially(", and after it");
        page.getByText("Not saved.").waitFor();
        application.start();
        page.navigate(register);
        page.getByLabel("User name").fill("demo.lead");
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL(register);
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
