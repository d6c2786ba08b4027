package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

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

    void run() {
        Page supervisor = browser.signedIn("demo.supervisor");
        overTime(supervisor);
        sinceTheMonthBefore(supervisor);
        signed(supervisor);
        supervisor.context().close();
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
