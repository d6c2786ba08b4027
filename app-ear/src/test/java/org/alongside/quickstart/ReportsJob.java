package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.alongside.shared.London;

/** A supervisor follows a figure over time, sees what changed since the month before, and signs a period. */
final class ReportsJob {

    /** One of these has too few a month in any demonstration trust. */
    private static final List<String> FEW =
            List.of("READMITTED", "FOLLOW_UP", "VERY_URGENT&team=CRTN", "URGENT&team=CRTN");

    private final Application application;
    private final Browser browser;

    ReportsJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws Exception {
        Page supervisor = browser.signedIn("demo.supervisor");
        overTime(supervisor);
        changedOnPurpose(supervisor);
        sinceTheMonthBefore(supervisor);
        signed(supervisor);
        asFiles(supervisor);
        supervisor.context().close();
    }

    /** Made while other things are done, and downloaded by whoever asked. */
    private void asFiles(Page page) throws Exception {
        page.navigate(application.base() + "/measure/list.xhtml");
        page.getByText("Reports as files").click();
        page.getByText("You have asked for no report yet.").waitFor();
        browser.check(page, "reports-empty");
        ask(page, 0, 40, "PDF");
        page.getByText("The last month is before the first one").waitFor();
        browser.check(page, "reports-error");
        ask(page, 100, 0, "PDF");
        page.getByText("The report is being made.").waitFor();
        page.getByText("Download").first().waitFor();
        page.locator("#audience").selectOption("OUTSIDE");
        ask(page, 100, 0, "SPREADSHEET");
        page.waitForCondition(() -> page.getByText("Download").count() == 2);
        browser.check(page, "reports");
        for (String magic : List.of("PK", "%PDF-")) {
            Download file = page.waitForDownload(() -> page.locator("a[href*='/report/file']")
                    .nth(magic.equals("PK") ? 0 : 1)
                    .click());
            assertThat(Files.readAllBytes(file.path())).startsWith(magic.getBytes(StandardCharsets.US_ASCII));
            file.saveAs(Path.of(System.getProperty("alongside.target"), "it", file.suggestedFilename()));
        }
    }

    private static void ask(Page page, long from, long to, String format) {
        page.getByLabel("A day of the first month").fill(daysAgo(from));
        page.getByLabel("A day of the last month").fill(daysAgo(to));
        page.locator("#format").selectOption(format);
        page.locator("#make").click();
    }

    private static String daysAgo(long days) {
        return LocalDate.now(London.ZONE).minusDays(days).toString();
    }

    private void overTime(Page page) {
        page.navigate(application.base() + "/measure/month.xhtml?measure=caseload");
        page.getByText("Over two years: Open referrals").click();
        page.waitForURL("**/measure/trend.xhtml?series=CASELOAD**");
        assertThat(page.locator("figure.chart svg[role=img]").getAttribute("aria-label"))
                .contains("Open referrals at the end of the month");
        assertThat(page.locator("main tbody tr").count())
                .as("the same by month")
                .isPositive();
        browser.check(page, "trend");
        page.navigate(application.base() + "/measure/letters.xhtml");
        page.locator("main tbody a[href*='series=LETTERS']").first().click();
        page.locator("figure.chart svg[role=img]").waitFor();
        assertThat(page.locator("figure.chart").innerHTML()).contains("Target 80%");
        browser.check(page, "trend-target");
        page.navigate(FEW.stream()
                .map(series -> application.base() + "/measure/trend.xhtml?series=" + series)
                .filter(address -> page.request().get(address).text().contains("fewer than 10 to divide by"))
                .findFirst()
                .orElseThrow());
        page.getByText("95 times in 100").waitFor();
        browser.check(page, "trend-quarters");
        page.navigate(application.base() + "/measure/trend.xhtml?series=CASELOAD&from=2001-01-01&to=2001-01-31");
        page.getByText("There is nothing to follow yet.").waitFor();
        browser.check(page, "trend-empty");
        assertThat(page.request()
                        .get(application.base() + "/measure/trend.xhtml?series=NOTHING")
                        .status())
                .isEqualTo(404);
    }

    private void changedOnPurpose(Page page) {
        page.navigate(application.base() + "/measure/trend.xhtml?series=CASELOAD");
        page.locator("main a[href*='phases.xhtml']").click();
        page.getByText("Nothing is said to have changed.").waitFor();
        browser.check(page, "phases-empty");
        page.locator("#start")
                .selectOption(
                        LocalDate.now(London.ZONE).minusMonths(5).toString().substring(0, 7));
        page.locator("#setPhase").click();
        page.getByText("Say what was changed that month").waitFor();
        browser.check(page, "phases-error");
        page.getByLabel("What was changed").fill("Two teams became one");
        page.locator("#setPhase").click();
        page.getByText("The limits begin anew from that month on.").waitFor();
        browser.check(page, "phases");
        page.locator("main a[href*='trend.xhtml']").click();
        page.getByText("Two teams became one").waitFor();
        assertThat(page.locator("figure.chart").innerHTML()).contains("stroke-dasharray=\"1 3\"");
        browser.check(page, "trend-phases");
        page.goBack();
        page.locator("input[value='Take away']").click();
        page.getByText("The phase is taken away.").waitFor();
    }

    private void sinceTheMonthBefore(Page page) {
        page.navigate(application.base() + "/measure/month.xhtml?measure=caseload");
        page.locator("main tbody a[href*='evidence']").first().click();
        page.getByText("What changed since the month before").click();
        page.getByText("Came in: ").waitFor();
        browser.check(page, "changes");
    }

    private void signed(Page page) {
        page.navigate(application.base() + "/measure/signedlist.xhtml");
        browser.check(page, "signed-none");
        page.locator("#signPeriod").click();
        page.getByText("Enter a day").first().waitFor();
        browser.check(page, "signed-error");
        page.getByLabel("Measure", new Page.GetByLabelOptions().setExact(true)).selectOption("Caseload");
        page.getByLabel("First day").fill("01-Jan-2026");
        page.getByLabel("Last day").fill("31-Jan-2026");
        page.getByLabel("Note (optional)").fill("For the board in February");
        page.locator("#signPeriod").click();
        page.getByText("Nothing has changed since").waitFor();
        assertThat(page.locator("main").innerText()).contains("signed by Naomi Roberts", "For the board in February");
        browser.check(page, "signed");
        page.navigate(application.base() + "/measure/signedlist.xhtml");
        browser.check(page, "signed-list");
    }
}
