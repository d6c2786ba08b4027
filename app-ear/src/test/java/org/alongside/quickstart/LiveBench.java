package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How soon a board shows what was changed in another browser: from the click there to the words here. */
class LiveBench {

    private static final int CHANGES = 40;

    @Test
    void aChangeReachesAnotherBrowser() throws Exception {
        try (Application application = Application.onMicro("live-bench");
                Browser browser = new Browser(application, "live-bench")) {
            Page lead = browser.signedIn("demo.lead");
            Page colleague = browser.signedIn("demo.consultant");
            lead.navigate(application.base() + "/board/list.xhtml");
            lead.locator(".filters a").first().click();
            String person = lead.locator("#board .personname").first().innerText();
            colleague.navigate(lead.url());
            row(lead, person).locator("a:has-text('Plan')").click();
            Locator row = row(colleague, person);
            double[] seconds = new double[CHANGES];
            for (int change = 0; change < CHANGES; change++) {
                seconds[change] = seconds(lead, row, 1 + change % 2);
            }
            Arrays.sort(seconds);
            System.out.printf(
                    "live: %d changes of the board, seen in another browser after p50 %.1f s, p95 %.1f s, at most %.1f s%n",
                    CHANGES, seconds[CHANGES / 2], seconds[CHANGES * 95 / 100], seconds[CHANGES - 1]);
        }
    }

    private static Locator row(Page page, String person) {
        return page.locator("#board tr", new Page.LocatorOptions().setHasText(person));
    }

    private static double seconds(Page lead, Locator row, int worker) {
        lead.locator("#first").selectOption(new SelectOption().setIndex(worker));
        String name =
                String.valueOf(lead.locator("#first").evaluate("list => list.selectedOptions[0].textContent.trim()"));
        List<String> before = row.allInnerTexts();
        assertThat(before).as("nobody of that name is there yet").noneMatch(text -> text.contains(name));
        long click = System.nanoTime();
        lead.locator("#allocate").click();
        row.getByText(name).first().waitFor();
        return (System.nanoTime() - click) / 1e9;
    }
}
