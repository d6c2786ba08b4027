package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.alongside.shared.London;

/**
 * The shift board: the lead allocates somebody to two workers and books the next contact; the board of a colleague shows it
 * by itself, whoever goes has it on their phone, and the screen on the wall shows nobody's name (stories CRT-1, CRT-2).
 */
final class BoardJob {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final Application application;
    private final Browser browser;
    private final LocalDate today = LocalDate.now(London.ZONE);

    BoardJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        Page colleague = browser.signedIn("demo.consultant");
        String me = application.one(
                "select s.name from staff s join account a on a.staff_id = s.id and a.username = 'demo.lead'");
        String person = board(lead);
        colleague.navigate(
                application.base() + "/board/list.xhtml?" + lead.url().replaceAll(".*\\?", ""));
        visits(lead, "my-visits-empty");
        plan(lead, person, me);
        colleague
                .locator("#board tr", new Page.LocatorOptions().setHasText(person))
                .getByText(me)
                .first()
                .waitFor();
        visits(lead, "my-visits");
        assertThat(lead.locator("main").innerText()).contains(person, "Take the side door.");
        live(colleague);
        wall(lead, person);
        cancelled(lead, person);
        shift(lead, colleague);
        signedOut(lead);
        lead.context().close();
        colleague.context().close();
    }

    /** @return the name of whoever is first on it */
    private String board(Page page) {
        page.navigate(application.base() + "/index.xhtml");
        page.locator("nav a:has-text('Shift board')").click();
        page.locator("#board").waitFor();
        browser.check(page, "board");
        page.locator(".filters a").first().click();
        return page.locator("#board .personname").first().innerText();
    }

    private void open(Page page, String person) {
        page.locator("#board tr", new Page.LocatorOptions().setHasText(person))
                .locator("a:has-text('Plan')")
                .click();
        page.locator("#book").waitFor();
    }

    private void plan(Page page, String person, String me) {
        page.navigate(application.base() + "/board/list.xhtml");
        open(page, person);
        browser.check(page, "plan-empty");
        page.locator("#book").click();
        page.getByText("Enter a day").first().waitFor();
        page.getByText("Who goes: choose one").first().waitFor();
        browser.check(page, "plan-error");
        page.locator("#first").selectOption(me);
        page.locator("#second").selectOption(me);
        page.locator("#allocate").click();
        page.getByText("Choose two different people").waitFor();
        page.locator("#second").selectOption(new SelectOption().setIndex(1));
        page.locator("#allocate").click();
        page.getByText("Allocated.").waitFor();
        page.locator("#day").fill(DAY.format(today.minusDays(1)));
        page.locator("#time").fill("12:00");
        page.locator("#book").click();
        page.getByText("Enter a time that is still to come").waitFor();
        page.locator("#day").fill(DAY.format(today.plusDays(1)));
        page.locator("#note").fill("Take the side door.");
        page.locator("#book").click();
        page.getByText("Booked.").waitFor();
        browser.check(page, "plan");
    }

    private void visits(Page page, String name) {
        page.navigate(application.base() + "/board/visits.xhtml");
        browser.check(page, name);
    }

    /** What renews itself can be stopped (WCAG 2.2.2). */
    private static void live(Page page) {
        page.locator("#live").click();
        page.getByText("Live: off").waitFor();
        page.locator("#live").click();
        page.getByText("Live: on").waitFor();
    }

    private void wall(Page page, String person) {
        page.navigate(application.base() + "/board/list.xhtml");
        page.locator("a:has-text('For a wall screen')").click();
        page.waitForURL("**wall=true**");
        assertThat(page.locator("main").innerText()).doesNotContain(person, "NHS No.", "Born");
        assertThat(page.locator("#board").innerHTML()).doesNotContain("record/view", person.split(",", -1)[0]);
        browser.check(page, "board-wall");
    }

    private void cancelled(Page page, String person) {
        page.navigate(application.base() + "/board/list.xhtml");
        open(page, person);
        page.locator("input[value^='Cancel that of']").click();
        page.getByText("Say why it is cancelled").waitFor();
        page.locator("#reason").fill("Her sister is there.");
        page.locator("input[value^='Cancel that of']").click();
        page.getByText("Cancelled.").waitFor();
        page.getByText("Nothing is booked").waitFor();
    }

    /** Whoever goes holds it until whoever comes has heard of everybody and takes it. */
    private void shift(Page goes, Page comes) throws SQLException {
        goes.navigate(application.base() + "/board/list.xhtml");
        goes.locator("a:has-text('Hand the shift over')").click();
        browser.check(goes, "shift-empty");
        goes.locator("#begin").click();
        goes.getByText("You hold the shift until").waitFor();
        goes.locator("#words").fill("She sleeps again.");
        browser.check(goes, "shift-say");
        goes.locator("#say").click();
        goes.getByText("Noted.").waitFor();
        comes.locator("#board").getByText("It is being handed over").waitFor();
        browser.check(comes, "board-handing-over");
        comes.locator("a:has-text('Go on with it')").click();
        comes.getByText("She sleeps again.").waitFor();
        browser.check(comes, "shift-hear");
        comes.locator("#hear").click();
        comes.getByText("2 of ").first().waitFor();
        assertThat(comes.locator("#take").count())
                .as("not before everybody is heard")
                .isZero();
        application.run(
                "update shift_item set acknowledged_by = 'Test', acknowledged_at = now() where acknowledged_at is null");
        comes.navigate(comes.url());
        comes.locator("#take").click();
        comes.getByText("You hold the shift now.").waitFor();
        browser.check(comes, "shift-taken");
        assertThat(comes.locator("main").innerText()).contains("holds the shift", "It was taken on");
    }

    /** A board that is not renewed any more says so. */
    private void signedOut(Page page) {
        page.navigate(application.base() + "/board/list.xhtml");
        page.context().clearCookies();
        page.getByText("This board is not up to date").waitFor();
        browser.check(page, "board-stale");
    }
}
