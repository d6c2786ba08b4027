package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * The crisis team on the wards: the lead looks into an admission that nobody saw before and offers care at home; the nurse of
 * the ward sees the offer and answers, and the answer shows its time on the lead's page by itself (story CRT-7).
 */
final class InreachJob {

    private final Application application;
    private final Browser browser;

    InreachJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() {
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator(".filters a:has-text('On the wards')").click();
        lead.getByText("Not seen before admission").first().waitFor();
        browser.check(lead, "wards");
        String name = open(lead);
        review(lead);
        offer(lead);
        Page other = browser.signedIn("demo.consultant");
        other.navigate(application.base() + "/inreach/list.xhtml");
        row(other, name).getByText("Offered, no answer yet").waitFor();
        answer();
        row(other, name).getByText("to leave by").waitFor();
        browser.check(other, "wards-agreed");
        lead.navigate(lead.url());
        lead.getByText("Accepted").waitFor();
        browser.check(lead, "ward-stay-agreed");
        everyTeam();
        lead.context().close();
        other.context().close();
    }

    private static Locator row(Page page, String name) {
        return page.locator("#board tr", new Page.LocatorOptions().setHasText(name));
    }

    /** Somebody who could go home and whom nobody saw before. @return the name */
    private String open(Page page) {
        Locator row = page.locator("#board tr")
                .filter(new Locator.FilterOptions().setHasText("Not seen before admission"))
                .filter(new Locator.FilterOptions().setHasText("Not offered yet"))
                .first();
        String name = row.locator(".personname").innerText();
        row.locator("a.button").click();
        page.waitForURL("**/inreach/edit.xhtml**");
        browser.check(page, "ward-stay");
        return name;
    }

    private void review(Page page) {
        page.locator("#review").click();
        page.getByText("Why they were not seen before: choose one").first().waitFor();
        browser.check(page, "ward-stay-error");
        page.locator("#reason").selectOption("NOT_ASKED");
        page.locator("#words").fill("The ward rings us first from now on.");
        page.locator("#review").click();
        page.getByText("It is on record why they were not seen before").waitFor();
        assertThat(page.locator("main").innerText())
                .contains("Not seen before admission, looked into", "The ward rings us first from now on.");
    }

    private void offer(Page page) {
        page.locator("#offerNow").click();
        page.getByText("Say what you can do at home").first().waitFor();
        page.locator("#offer").fill("Twice a day, from tomorrow.");
        page.locator("#offerNow").click();
        page.getByText("The ward has a day to answer").waitFor();
        browser.check(page, "ward-stay-offered");
    }

    private void answer() {
        Page nurse = browser.signedIn("demo.ward");
        nurse.navigate(application.base() + "/handover/list.xhtml?show=team");
        nurse.locator("main tr, main li", new Page.LocatorOptions().setHasText("Offer of care at home"))
                .first()
                .locator("a")
                .last()
                .click();
        nurse.waitForURL("**/handover/view.xhtml**");
        browser.check(nurse, "ward-answers");
        nurse.locator("#accept").click();
        nurse.getByText("Accepted").first().waitFor();
        nurse.context().close();
    }

    private void everyTeam() {
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/inreach/list.xhtml");
        assertThat(page.locator("#board tbody tr").count())
                .as("sees whoever is on a ward, of every team")
                .isPositive();
        page.context().close();
    }
}
