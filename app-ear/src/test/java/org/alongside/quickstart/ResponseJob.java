package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.alongside.shared.London;

/**
 * Somebody is referred, and a triage category says how soon they are to be seen; nobody sees them in time, the team says
 * why, somebody else looks into it, and the month is closed.
 */
final class ResponseJob {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Application application;
    private final Browser browser;
    private final Instant now = Instant.now();

    ResponseJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() {
        Page lead = browser.signedIn("demo.lead");
        HttpApi api = new HttpApi(application, lead);
        lead.navigate(application.base() + "/response/list.xhtml");
        browser.check(lead, "response-list-empty");
        referred(lead);
        String address = lead.url();
        category(lead);
        turnsAmberAndRed(lead, api, address);
        api.clock(now.plus(Duration.ofHours(25)));
        late(lead, address);
        api.clock(now.plus(Duration.ofDays(40)));
        closed(address);
        api.realTime();
        times();
        lead.context().close();
    }

    private void referred(Page page) {
        page.navigate(application.base() + "/person/register.xhtml?q=Clock,%20Cora");
        page.getByLabel("What they need").fill("Somebody to talk to, today");
        page.locator("#takeNow").click();
        page.locator("a:has-text('Refer to a team')").click();
        page.locator("#team").selectOption("North Crisis Resolution and Home Treatment Team");
        page.locator("#day").fill("today");
        page.locator("#time").fill(TIME.format(London.timeOf(now)));
        page.locator("#takeReferral").click();
        page.locator("a:has-text('How soon to be seen')").click();
        page.getByText("No triage category has been chosen").waitFor();
        browser.check(page, "response-empty");
    }

    private void category(Page page) {
        page.locator("#category").selectOption("Category B: seen within 4 hours");
        page.locator("#triage").click();
        page.getByText("The category is set").waitFor();
        assertThat(page.locator(".deadline").innerText()).contains("In time", "3hrs");
        browser.check(page, "response");
        page.locator("#category").selectOption("Category C: seen within 24 hours");
        page.locator("#triage").click();
        page.getByText("Say why").first().waitFor();
        browser.check(page, "response-error");
        page.locator("#why").fill("Her sister stays with her until tomorrow.");
        page.locator("#triage").click();
        page.getByText("Categories before").waitFor();
        browser.check(page, "response-changed");
        page.navigate(application.base() + "/response/list.xhtml");
        browser.check(page, "response-list");
        page.navigate(application.base() + "/response/month.xhtml?month=2001-01");
        browser.check(page, "response-month-empty");
    }

    /** On the open page, within five seconds of the clock. */
    private void turnsAmberAndRed(Page page, HttpApi api, String address) {
        page.navigate(address);
        assertThat(page.locator(".deadline.fine").innerText()).contains("In time: 23hrs");
        api.clock(now.plus(Duration.ofHours(20)));
        page.locator(".deadline.soon", new Page.LocatorOptions().setHasText("Due soon: 3hrs"))
                .waitFor();
        api.clock(now.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(2)));
        page.locator(".deadline.over", new Page.LocatorOptions().setHasText(Pattern.compile("[23]mins over")))
                .waitFor();
    }

    private void late(Page page, String address) {
        page.navigate(address);
        page.getByText("Nobody has said why yet").waitFor();
        assertThat(page.locator(".deadline").innerText()).containsPattern("1hrs.* over");
        browser.check(page, "response-over");
        page.locator("#explain").click();
        page.getByText("Say why").first().waitFor();
        page.locator("#breach").fill("Two people at once and one car.");
        page.locator("#explain").click();
        page.getByText("The reason is saved").waitFor();
        page.locator("#finding").fill("Fine.");
        page.locator("#review").click();
        page.getByText("You gave the reason").waitFor();
    }

    private void closed(String address) {
        Page page = browser.signedIn("demo.supervisor");
        String month = application.base() + "/response/month.xhtml?month="
                + YearMonth.from(London.dateOf(now.plus(Duration.ofHours(24))));
        page.navigate(month);
        page.locator("#close").click();
        page.getByText("without a reason or not looked into yet").waitFor();
        browser.check(page, "response-month-error");
        page.navigate(address);
        page.locator("#finding").fill("A second car from Monday.");
        page.locator("#review").click();
        page.getByText("It has been looked into").waitFor();
        browser.check(page, "response-reviewed");
        page.navigate(month);
        page.locator("#close").click();
        page.getByText("The month is closed").waitFor();
        browser.check(page, "response-month");
        page.context().close();
    }

    private void times() {
        Page admin = browser.signedIn("demo.admin");
        admin.navigate(application.base() + "/setting/clocks.xhtml");
        admin.locator("a:has-text('Triage times')").click();
        admin.locator("#code").fill("LONG");
        admin.locator("#setTime").click();
        admin.getByText("Enter a code of at most three").waitFor();
        browser.check(admin, "triage-times-error");
        admin.locator("#code").fill("E");
        admin.locator("#minutes").fill("20160");
        admin.locator("#setTime").click();
        admin.getByText("The time is set").waitFor();
        browser.check(admin, "triage-times");
        admin.context().close();
    }
}
