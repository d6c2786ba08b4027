package org.alongside.quickstart;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The way in, which leads to what was asked for, and what is not for everybody. */
class SignInIT extends OnApplication {

    @Test
    void aWrongPasswordIsSaidAndNothingElse() {
        Page page = browser.anonymous();
        page.navigate(application.base() + "/person/list.xhtml?q=smith");
        browser.check(page, "sign-in");
        page.getByLabel("User name").fill("demo.lead");
        page.getByLabel("Password").fill("wrong");
        page.getByText("Sign in").last().click();
        page.getByText("The user name or the password is wrong").waitFor();
        browser.check(page, "sign-in-wrong");
    }

    @Test
    void eachBeginsWithTheirOwnPage() {
        for (String[] account : new String[][] {
            {"demo.admin", "/exchange/list.xhtml"},
            {"demo.lead", "/discharge/list.xhtml"},
            {"demo.coordinator", "/dispatch/inbox.xhtml"},
            {"demo.supervisor", "/measure/list.xhtml"}
        }) {
            Page page = browser.signsIn(account[0], Application.PASSWORD);
            page.waitForURL("**" + account[1]);
            page.context().close();
        }
    }

    @Test
    void whatSomebodyMayNotSeeIsSaid() {
        Page page = browser.signedIn("demo.admin");
        page.navigate(application.base() + "/measure/core34.xhtml");
        page.getByText("You may not see this").waitFor();
        browser.check(page, "not-allowed");
    }
}
