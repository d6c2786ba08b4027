package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.regex.Pattern;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/**
 * Somebody is referred, and a triage category says how soon they are to be seen; nobody sees them in time, the team says
 * why, somebody else looks into it, and the month is closed.
 */
class ResponseIT extends OnApplication {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Page lead = browser.signedIn("demo.lead");
    private final HttpApi api = new HttpApi(application, lead);
    private final Somebody cora = Somebody.called("Cora");
    private Instant now = Instant.now();

    @Test
    void aCategorySaysHowSoonAndIsChangedWithAReason() {
        lead.navigate(application.base() + "/response/list.xhtml");
        browser.check(lead, "response-list-empty");
        referred();
        category("Category B: seen within 4 hours");
        assertThat(lead.locator(".deadline").innerText()).contains("In time", "3hrs");
        browser.check(lead, "response");
        lead.locator("#category").selectOption("Category C: seen within 24 hours");
        lead.locator("#triage").click();
        lead.getByText("Say why").first().waitFor();
        browser.check(lead, "response-error");
        lead.locator("#why").fill("Her sister stays with her until tomorrow.");
        lead.locator("#triage").click();
        lead.getByText("Categories before").waitFor();
        browser.check(lead, "response-changed");
        lead.navigate(application.base() + "/response/list.xhtml");
        browser.check(lead, "response-list");
        lead.navigate(application.base() + "/response/month.xhtml?month=2001-01");
        browser.check(lead, "response-month-empty");
    }

    /** On the open page, within five seconds of the clock. */
    @Test
    void theOpenPageTurnsAmberAndRedByItself() {
        referred();
        category("Category C: seen within 24 hours");
        lead.navigate(lead.url());
        assertThat(lead.locator(".deadline.fine").innerText()).contains("In time: 23hrs");
        api.clock(now.plus(Duration.ofHours(20)));
        lead.locator(".deadline.soon", new Page.LocatorOptions().setHasText("Due soon: 3hrs"))
                .waitFor();
        api.clock(now.plus(Duration.ofHours(24)).plus(Duration.ofMinutes(2)));
        lead.locator(".deadline.over", new Page.LocatorOptions().setHasText(Pattern.compile("[23]mins over")))
                .waitFor();
    }

    /** In a month in which nobody else is referred. */
    @Test
    void whoWasSeenTooLateIsExplainedAndLookedIntoBeforeTheMonthIsClosed() {
        YearMonth month = YearMonth.of(2024, 3).plusMonths(new Random().nextInt(15));
        now = month.atDay(10).atTime(10, 0).atZone(London.ZONE).toInstant();
        api.clock(now);
        referred();
        category("Category C: seen within 24 hours");
        String address = lead.url();
        api.clock(now.plus(Duration.ofHours(25)));
        late(lead, address);
        api.clock(now.plus(Duration.ofDays(40)));
        closed(address);
    }

    private void category(String chosen) {
        lead.locator("#category").selectOption(chosen);
        lead.locator("#triage").click();
        lead.getByText("The category is set").waitFor();
    }

    private void referred() {
        lead.navigate(application.base() + "/person/register.xhtml?q=" + cora.family() + ",%20Cora");
        lead.getByLabel("What they need").fill("Somebody to talk to, today");
        lead.locator("#takeNow").click();
        lead.locator("a:has-text('Refer to a team')").click();
        lead.locator("#team").selectOption("North Crisis Resolution and Home Treatment Team");
        lead.locator("#day").fill("today");
        lead.locator("#time").fill(TIME.format(London.timeOf(now)));
        lead.locator("#words").fill("Has not slept for three nights.");
        lead.locator("#takeReferral").click();
        lead.locator("a:has-text('How soon to be seen')").click();
        lead.getByText("No triage category has been chosen").waitFor();
        browser.check(lead, "response-empty");
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

    @Test
    void theTimesOfCategoriesAreSet() {
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
