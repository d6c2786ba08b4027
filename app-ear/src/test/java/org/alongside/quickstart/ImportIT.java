package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An administrator imports an extract on the page. */
class ImportIT extends OnApplication {

    @Test
    void anExtractIsImportedAndEachTableCounted() throws IOException {
        Page page = browser.atFirstPageOf("demo.admin");
        page.waitForURL("**/exchange/list.xhtml");
        browser.check(page, "imports");
        page.locator("#start").click();
        page.getByText("Choose the zip file of the extract").waitFor();
        browser.check(page, "imports-error");
        page.getByLabel("Zip file")
                .setInputFiles(Extracts.zip(
                        new People(application, browser).crisisCare(Somebody.called("Amina"), People.DAVIES_ROAD)));
        page.locator("#start").click();
        page.waitForURL("**/exchange/view.xhtml**");
        page.getByText("Completed").waitFor();
        assertThat(page.locator("main").innerText()).contains("MHS101Referral");
        browser.check(page, "import");
    }
}
