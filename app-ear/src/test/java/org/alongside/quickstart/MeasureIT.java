package org.alongside.quickstart;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.alongside.measure.Measure;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/** The page of each measure, and the list that a figure opens. */
class MeasureIT extends OnApplication {

    private final LocalDate today = LocalDate.now(London.ZONE);

    @Test
    void theSupervisorBeginsWithAllMeasures() {
        Page page = browser.atFirstPageOf("demo.supervisor");
        page.waitForURL("**/measure/list.xhtml");
        browser.check(page, "measures");
        page.navigate(application.base() + "/measure/letters.xhtml?from=" + today + "&to=" + today);
        browser.check(page, "letters");
        page.navigate(application.base() + "/measure/core34.xhtml?from=" + today + "&to=" + today);
        browser.check(page, "core34");
    }

    @Test
    void eachMeasureSaysHowItIsDefinedAndOpensItsEvidence() {
        Page page = browser.signedIn("demo.supervisor");
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
    }
}
