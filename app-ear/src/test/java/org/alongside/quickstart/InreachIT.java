package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The crisis team on the wards: the lead looks into an admission that nobody saw before and offers care at home; the nurse of
 * the ward sees the offer and answers, and the answer shows its time on the lead's page by itself (story CRT-7).
 */
class InreachIT extends OnApplication {

    private final Page lead = browser.signedIn("demo.lead");
    private Somebody person;

    @BeforeEach
    void somebodyIsOnAWardWhomNobodySawBefore() throws IOException {
        person = new People(application, browser).onAWard("Ward");
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator(".filters a:has-text('On the wards')").click();
        row(lead).getByText("Not seen before admission").first().waitFor();
        row(lead).getByText("Not offered yet").waitFor();
    }

    private Locator row(Page page) {
        return page.locator("#board tr", new Page.LocatorOptions().setHasText(person.shown()));
    }

    private void open() {
        row(lead).locator("a.button").click();
        lead.waitForURL("**/inreach/edit.xhtml**");
    }

    @Test
    void whyNobodySawThemBeforeIsOnRecord() {
        browser.check(lead, "wards");
        open();
        browser.check(lead, "ward-stay");
        review(lead);
    }

    @Test
    void theWardAnswersAnOfferAndTheLeadSeesItByItself() {
        open();
        offer(lead);
        Page other = browser.signedIn("demo.consultant");
        other.navigate(application.base() + "/inreach/list.xhtml");
        row(other).getByText("Offered, no answer yet").waitFor();
        answer();
        row(other).getByText("to leave by").waitFor();
        browser.check(other, "wards-agreed");
        lead.navigate(lead.url());
        lead.getByText("Accepted").waitFor();
        browser.check(lead, "ward-stay-agreed");
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
        nurse.locator("main tr, main li", new Page.LocatorOptions().setHasText(person.shown()))
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

    @Test
    void aSupervisorSeesTheWardsOfEveryTeam() {
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/inreach/list.xhtml");
        assertThat(page.locator("#board tbody tr").count())
                .as("sees whoever is on a ward, of every team")
                .isPositive();
        page.context().close();
    }
}
