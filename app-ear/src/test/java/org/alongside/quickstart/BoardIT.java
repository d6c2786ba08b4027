package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.alongside.shared.London;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The shift board: the lead allocates somebody to two workers and books the next contact; the board of a colleague shows it
 * by itself, whoever goes has it on their phone, and the screen on the wall shows nobody's name (stories CRT-1, CRT-2).
 */
class BoardIT extends OnApplication {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    private final LocalDate today = LocalDate.now(London.ZONE);
    private Somebody person;
    private Page lead;

    @BeforeEach
    void somebodyIsOnTheBoard() throws IOException {
        person = new People(application, browser).inCrisisCare("Beryl");
        lead = browser.signedIn("demo.lead");
    }

    private String me() throws SQLException {
        return application.one(
                "select s.name from staff s join account a on a.staff_id = s.id and a.username = 'demo.lead'");
    }

    private void open() {
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator("#board tr", new Page.LocatorOptions().setHasText(person.shown()))
                .locator("a:has-text('Plan')")
                .click();
        lead.locator("#book").waitFor();
    }

    private void booked() throws SQLException {
        open();
        lead.locator("#first").selectOption(me());
        lead.locator("#second").selectOption(new SelectOption().setIndex(1));
        lead.locator("#allocate").click();
        lead.getByText("Allocated.").waitFor();
        lead.locator("#time").fill("12:00");
        lead.locator("#day").fill(DAY.format(today.plusDays(1)));
        lead.locator("#note").fill("Take the side door.");
        lead.locator("#book").click();
        lead.getByText("Booked.").waitFor();
    }

    @Test
    void itIsInTheNavigationAndShowsWhoIsCaredFor() {
        lead.navigate(application.base() + "/index.xhtml");
        lead.locator("nav a:has-text('Shift board')").click();
        lead.locator("#board").waitFor();
        browser.check(lead, "board");
        lead.locator(".filters a").first().click();
        lead.locator("#board .personname", new Page.LocatorOptions().setHasText(person.shown()))
                .waitFor();
    }

    @Test
    void anIncompletePlanIsRefused() throws SQLException {
        open();
        browser.check(lead, "plan-empty");
        lead.locator("#book").click();
        lead.getByText("Enter a day").first().waitFor();
        lead.getByText("Who goes: choose one").first().waitFor();
        browser.check(lead, "plan-error");
        lead.locator("#first").selectOption(me());
        lead.locator("#second").selectOption(me());
        lead.locator("#allocate").click();
        lead.getByText("Choose two different people").waitFor();
        lead.locator("#second").selectOption(new SelectOption().setIndex(1));
        lead.locator("#allocate").click();
        lead.getByText("Allocated.").waitFor();
        lead.locator("#day").fill(DAY.format(today.minusDays(1)));
        lead.locator("#time").fill("12:00");
        lead.locator("#book").click();
        lead.getByText("Enter a time that is still to come").waitFor();
    }

    @Test
    void aColleaguesBoardShowsAPlanByItselfAndWhoeverGoesHasIt() throws SQLException {
        Page colleague = browser.signedIn("demo.consultant");
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator(".filters a").first().click();
        colleague.navigate(
                application.base() + "/board/list.xhtml?" + lead.url().replaceAll(".*\\?", ""));
        booked();
        browser.check(lead, "plan");
        colleague
                .locator("#board tr", new Page.LocatorOptions().setHasText(person.shown()))
                .getByText(me())
                .first()
                .waitFor();
        lead.navigate(application.base() + "/board/visits.xhtml");
        browser.check(lead, "my-visits");
        assertThat(lead.locator("main").innerText()).contains(person.shown(), "Take the side door.");
    }

    @Test
    void whoeverGoesNowhereHasNoVisits() {
        Page consultant = browser.signedIn("demo.consultant");
        consultant.navigate(application.base() + "/board/visits.xhtml");
        browser.check(consultant, "my-visits-empty");
    }

    /** What renews itself can be stopped (WCAG 2.2.2). */
    @Test
    void itCanBeKeptFromRenewingItself() {
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator("#live").click();
        lead.getByText("Live: off").waitFor();
        lead.locator("#live").click();
        lead.getByText("Live: on").waitFor();
    }

    @Test
    void theScreenOnTheWallNamesNobody() throws SQLException {
        booked();
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator("a:has-text('For a wall screen')").click();
        lead.waitForURL("**wall=true**");
        assertThat(lead.locator("main").innerText()).doesNotContain(person.shown(), "NHS No.", "Born");
        assertThat(lead.locator("#board").innerHTML())
                .doesNotContain("record/view", person.shown().split(",", -1)[0]);
        browser.check(lead, "board-wall");
    }

    @Test
    void whatIsBookedIsCancelledWithAReason() throws SQLException {
        booked();
        open();
        lead.locator("input[value^='Cancel that of']").click();
        lead.getByText("Say why it is cancelled").waitFor();
        lead.locator("#reason").fill("Her sister is there.");
        lead.locator("input[value^='Cancel that of']").click();
        lead.getByText("Cancelled.").waitFor();
        lead.getByText("Nothing is booked").waitFor();
    }

    /** Whoever goes holds it until whoever comes has heard of everybody and takes it. */
    @Test
    void aShiftIsHandedOverWhenEverybodyIsHeard() throws SQLException {
        new People(application, browser).noShiftYet();
        Page comes = browser.signedIn("demo.consultant");
        comes.navigate(application.base() + "/board/list.xhtml");
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator("a:has-text('Hand the shift over')").click();
        browser.check(lead, "shift-empty");
        lead.locator("#begin").click();
        lead.getByText("You hold the shift until").waitFor();
        lead.locator("#words").fill("She sleeps again.");
        browser.check(lead, "shift-say");
        lead.locator("#say").click();
        lead.getByText("Noted.").waitFor();
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
    @Test
    void aBoardThatIsNotRenewedSaysSo() {
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.context().clearCookies();
        lead.getByText("This board is not up to date").waitFor();
        browser.check(lead, "board-stale");
    }
}
