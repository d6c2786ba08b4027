package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/** A supervisor follows a figure over time, sees what changed since the month before, and signs a period. */
class ReportsIT extends OnApplication {

    /** One of these has too few a month in any demonstration trust. */
    private static final List<String> FEW =
            List.of("READMITTED", "FOLLOW_UP", "VERY_URGENT&team=CRTN", "URGENT&team=CRTN");

    private final Page supervisor = browser.signedIn("demo.supervisor");

    /** Made while other things are done, and downloaded by whoever asked. */
    @Test
    void aReportIsMadeMeanwhileAndDownloadedByWhoeverAsked() throws Exception {
        application.run("delete from report");
        supervisor.navigate(application.base() + "/measure/list.xhtml");
        supervisor.getByText("Reports as files").click();
        supervisor.getByText("You have asked for no report yet.").waitFor();
        browser.check(supervisor, "reports-empty");
        ask(0, 40, "PDF");
        supervisor
                .locator("#errors a[href='#to']:has-text('The last month is before the first one')")
                .waitFor();
        browser.check(supervisor, "reports-error");
        ask(100, 0, "PDF");
        supervisor.getByText("The report is being made.").waitFor();
        supervisor.getByText("Download").first().waitFor();
        supervisor.locator("#audience").selectOption("OUTSIDE");
        ask(100, 0, "SPREADSHEET");
        supervisor.waitForCondition(() -> supervisor.getByText("Download").count() == 2);
        browser.check(supervisor, "reports");
        for (String magic : List.of("PK", "%PDF-")) {
            Download file = supervisor.waitForDownload(() -> supervisor
                    .locator("a[href*='/report/file']")
                    .nth(magic.equals("PK") ? 0 : 1)
                    .click());
            assertThat(Files.readAllBytes(file.path())).startsWith(magic.getBytes(StandardCharsets.US_ASCII));
            file.saveAs(Path.of(System.getProperty("alongside.target"), "it", file.suggestedFilename()));
        }
    }

    private void ask(long from, long to, String format) {
        supervisor.getByLabel("A day of the first month").fill(daysAgo(from));
        supervisor.getByLabel("A day of the last month").fill(daysAgo(to));
        supervisor.locator("#format").selectOption(format);
        supervisor.locator("#make").click();
    }

    private static String daysAgo(long days) {
        return LocalDate.now(London.ZONE).minusDays(days).toString();
    }

    @Test
    void aFigureIsFollowedOverTime() {
        supervisor.navigate(application.base() + "/measure/month.xhtml?measure=caseload");
        supervisor.getByText("Over two years: Open referrals").click();
        supervisor.waitForURL("**/measure/trend.xhtml?series=CASELOAD**");
        assertThat(supervisor.locator("figure.chart svg[role=img]").getAttribute("aria-label"))
                .contains("Open referrals at the end of the month");
        assertThat(supervisor.locator("main tbody tr").count())
                .as("the same by month")
                .isPositive();
        browser.check(supervisor, "trend");
        supervisor.navigate(application.base() + "/measure/letters.xhtml");
        supervisor.locator("main tbody a[href*='series=LETTERS']").first().click();
        supervisor.locator("figure.chart svg[role=img]").waitFor();
        assertThat(supervisor.locator("figure.chart").innerHTML()).contains("Target 80%");
        browser.check(supervisor, "trend-target");
        supervisor.navigate(FEW.stream()
                .map(series -> application.base() + "/measure/trend.xhtml?series=" + series)
                .filter(address -> supervisor.request().get(address).text().contains("fewer than 10 to divide by"))
                .findFirst()
                .orElseThrow());
        supervisor.getByText("95 times in 100").waitFor();
        browser.check(supervisor, "trend-quarters");
        supervisor.navigate(application.base() + "/measure/trend.xhtml?series=CASELOAD&from=2001-01-01&to=2001-01-31");
        supervisor.getByText("There is nothing to follow yet.").waitFor();
        browser.check(supervisor, "trend-empty");
        assertThat(supervisor
                        .request()
                        .get(application.base() + "/measure/trend.xhtml?series=NOTHING")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theLimitsBeginAnewWhereSomethingWasChanged() throws SQLException {
        application.run("delete from measure_phase");
        supervisor.navigate(application.base() + "/measure/trend.xhtml?series=CASELOAD");
        supervisor.locator("main a[href*='phases.xhtml']").click();
        supervisor.getByText("Nothing is said to have changed.").waitFor();
        browser.check(supervisor, "phases-empty");
        supervisor
                .locator("#start")
                .selectOption(
                        LocalDate.now(London.ZONE).minusMonths(5).toString().substring(0, 7));
        supervisor.locator("#setPhase").click();
        supervisor.getByText("Say what was changed that month").waitFor();
        browser.check(supervisor, "phases-error");
        supervisor.getByLabel("What was changed").fill("Two teams became one");
        supervisor.locator("#setPhase").click();
        supervisor.getByText("The limits begin anew from that month on.").waitFor();
        browser.check(supervisor, "phases");
        supervisor.locator("main a[href*='trend.xhtml']").click();
        supervisor.getByText("Two teams became one").waitFor();
        assertThat(supervisor.locator("figure.chart").innerHTML()).contains("stroke-dasharray=\"1 3\"");
        browser.check(supervisor, "trend-phases");
        supervisor.goBack();
        supervisor.locator("input[value='Take away']").click();
        supervisor.getByText("The phase is taken away.").waitFor();
    }

    @Test
    void whatChangedSinceTheMonthBeforeIsListed() {
        supervisor.navigate(application.base() + "/measure/month.xhtml?measure=caseload");
        supervisor.locator("main tbody a[href*='evidence']").first().click();
        supervisor.getByText("What changed since the month before").click();
        supervisor.getByText("Came in: ").waitFor();
        browser.check(supervisor, "changes");
    }

    @Test
    void aPeriodIsSigned() {
        supervisor.navigate(application.base() + "/measure/signedlist.xhtml");
        browser.check(supervisor, "signed-none");
        supervisor.locator("#signPeriod").click();
        supervisor.getByText("Enter a day").first().waitFor();
        browser.check(supervisor, "signed-error");
        supervisor
                .getByLabel("Measure", new Page.GetByLabelOptions().setExact(true))
                .selectOption("Caseload");
        supervisor.getByLabel("First day").fill("01-Jan-2026");
        supervisor.getByLabel("Last day").fill("31-Jan-2026");
        supervisor.getByLabel("Note (optional)").fill("For the board in February");
        supervisor.locator("#signPeriod").click();
        supervisor.getByText("Nothing has changed since").waitFor();
        assertThat(supervisor.locator("main").innerText())
                .contains("signed by Naomi Roberts", "For the board in February");
        browser.check(supervisor, "signed");
        supervisor.navigate(application.base() + "/measure/signedlist.xhtml");
        browser.check(supervisor, "signed-list");
    }
}
