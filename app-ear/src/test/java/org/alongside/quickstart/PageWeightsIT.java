package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * What travels over the network: everything up to the first page after signing in and what the first page that works in
 * the background brings along once, both together; and each page after that.
 */
class PageWeightsIT extends OnApplication {

    private static final long FIRST = 350 * 1024;
    private static final long AFTER = 60 * 1024;

    private static final String REPORTS = "/report/list.xhtml";

    private final AtomicLong bytes = new AtomicLong();
    private final Page page = browser.anonymous();

    private void signIn() {
        page.onRequestFinished(this::count);
        page.navigate(application.base() + "/login.xhtml");
        page.getByLabel("User name").fill("demo.supervisor");
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL("**/measure/list.xhtml");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    @Test
    void theFirstPagesBringEverythingAlongOnce() {
        signIn();
        long first = within("sign-in and the first page", FIRST);
        page.navigate(application.base() + REPORTS);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        within("the first page that works in the background, with its library", FIRST - first);
    }

    @Test
    void eachPageAfterThatIsLight() {
        signIn();
        page.navigate(application.base() + REPORTS);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        bytes.set(0);
        for (String path : List.of(
                "/measure/core34.xhtml",
                "/person/list.xhtml?q=ahmed",
                "/quality/list.xhtml",
                "/measure/month.xhtml?measure=crisis-response",
                "/measure/trend.xhtml?series=CASELOAD",
                REPORTS)) {
            page.navigate(application.base() + path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            within(path, AFTER);
        }
    }

    private void count(Request request) {
        bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
    }

    private long within(String what, long most) {
        long weight = bytes.getAndSet(0);
        System.out.printf("weight: %s: %d kB%n", what, weight / 1024);
        assertThat(weight).as("bytes of %s", what).isPositive().isLessThanOrEqualTo(most);
        return weight;
    }
}
