package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A shared computer that is locked, by hand and by itself. */
class LockIT extends OnApplication {

    private static final String NEED = "What they need";

    private Page typing() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/register.xhtml?q=lockedwords");
        page.getByLabel(NEED).pressSequentially("Rang twice");
        return page;
    }

    @Test
    void whoLocksItByHandFindsTheirWordsAndNobodyElseDoes() {
        Page page = typing();
        String opened = page.url();
        page.getByText("Lock", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("Deepa Jones locked this computer").waitFor();
        browser.check(page, "locked");
        assertThat(page.getByLabel("User name").inputValue()).isEqualTo("demo.lead");
        assertThat(page.request().get(application.base() + "/task/list.xhtml").url())
                .as("nobody is signed in")
                .contains("/login.xhtml");
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL("**/person/register.xhtml**");
        page.getByText("It is filled in.").waitFor();
        assertThat(page.getByLabel(NEED).inputValue()).isEqualTo("Rang twice");
        page.getByText("Lock", new Page.GetByTextOptions().setExact(true)).click();
        page.getByText("I am somebody else").click();
        page.waitForURL("**/login.xhtml");
        page.getByLabel("User name").fill("demo.line");
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL("**/person/list.xhtml");
        page.navigate(opened);
        page.waitForLoadState();
        assertThat(page.getByLabel(NEED).inputValue())
                .as("a draft is its writer's alone")
                .isEmpty();
        assertThat(page.locator("main").innerText()).doesNotContain("Rang twice");
    }

    @Test
    void itLocksItselfInEveryTab() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/person/register.xhtml?q=lockedwords");
        Page tab = page.context().newPage();
        tab.navigate(application.base() + "/task/list.xhtml");
        String idle = "document.querySelector('form[data-lock]').dataset.idle";
        assertThat(page.evaluate(idle)).as("a quarter of an hour").isEqualTo("900");
        page.evaluate(idle + " = '1'");
        page.getByText("Deepa Jones locked this computer").waitFor();
        tab.waitForURL("**/login.xhtml**");
        page.context().close();
    }
}
