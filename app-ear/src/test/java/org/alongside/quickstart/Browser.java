package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real Chromium. Every page that a test looks at is checked with axe at both widths, and photographed where the tests are
 * run with {@code -Dpictures=true}.
 */
final class Browser implements AutoCloseable {

    private static final int[] WIDTHS = {1366, 390};
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** What is against the rules, and where; of what is in order nothing is written down, which takes most of the time. */
    private static final String VIOLATIONS = """
            async rules => {
              const found = await axe.run(document, {runOnly: {type: 'tag', values: rules}, resultTypes: ['violations'], preload: false});
              return found.violations.map(v => v.id + ' ' + v.nodes.map(node => node.html).join(', '));
            }""";

    /** Milliseconds; a busy machine is slow, and what never comes fails as surely after two minutes. */
    private static final double PATIENCE = 120_000;

    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final com.microsoft.playwright.Browser chromium = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--no-first-run")));
    private final Application application;
    private Path pictures;

    Browser(Application application, String name) throws Exception {
        this.application = application;
        photographsOf(name);
    }

    /** Whose the photographs are from here on. */
    void photographsOf(String name) throws IOException {
        pictures = Files.createDirectories(Path.of(System.getProperty("alongside.target"), "screenshots", name));
    }

    private static Path executable() {
        return Stream.of(
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
    }

    /** A new session of a demonstration account, on no page yet. */
    Page signedIn(String username) {
        Page page = anonymous();
        String address = application.base() + "/login.xhtml";
        String fields = Wire.signingIn(page.request().get(address).text(), username, Application.PASSWORD);
        APIResponse answer = page.request()
                .post(
                        address,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                                .setData(fields));
        assertThat(answer.status())
                .as("%s is signed in: %s", username, answer.text())
                .isEqualTo(302);
        return page;
    }

    /** As somebody does it, with the form, until the page that follows. */
    Page signsIn(String username, String password) {
        Page page = anonymous();
        page.navigate(application.base() + "/login.xhtml");
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        page.getByText("Sign in").last().click();
        page.waitForURL(url -> !url.contains("login.xhtml"));
        return page;
    }

    /** Where their work begins. */
    Page atFirstPageOf(String username) {
        Page page = signedIn(username);
        page.navigate(application.base() + "/index.xhtml");
        return page;
    }

    Page anonymous() {
        Page page = chromium.newContext().newPage();
        page.setDefaultTimeout(PATIENCE);
        page.setViewportSize(WIDTHS[0], 768);
        return page;
    }

    /** Opens a page as soon as what the server answers for it has a text so many times. */
    static void showsOnceThere(Page page, String address, String text, int times) {
        Until.asked(() -> page.request().get(address).text().split(Pattern.quote(text), -1).length == times + 1);
        page.navigate(address);
    }

    /**
     * Whole page, no axe finding, no sideways scrolling, CUI dates only; a picture of each width. On Payara Server, where axe
     * would read once more what it has read on Micro, all but that.
     */
    void check(Page page, String name) {
        boolean read = application.micro();
        if (read) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        for (int width : WIDTHS) {
            page.setViewportSize(width, 768);
            if (PICTURES) {
                photograph(page, name + "-" + width);
            }
            if (read) {
                assertThat((List<?>) page.evaluate(VIOLATIONS, RULES))
                        .as("axe on %s at %d px", name, width)
                        .isEmpty();
            }
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling of %s at %d px", name, width)
                    .isTrue();
        }
        page.setViewportSize(WIDTHS[0], 768);
        assertThat(page.content()).as("whole page").contains("</footer>");
        assertThat(page.locator("main").innerText()).doesNotContainPattern("\\d{2}/\\d{2}/\\d{4}|\\d [AP]M");
    }

    private void photograph(Page page, String name) {
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(pictures.resolve(name + ".png")));
    }

    /** Every open page as it is now, to look at and as it came, with its address. */
    void keep(Path folder) throws IOException {
        int number = 0;
        for (BrowserContext context : chromium.contexts()) {
            for (Page page : context.pages()) {
                number++;
                try {
                    Files.writeString(
                            folder.resolve("page-" + number + ".html"),
                            "<!-- " + page.url() + " -->\n" + page.content());
                    page.screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(folder.resolve("page-" + number + ".png")));
                } catch (PlaywrightException e) {
                    Files.writeString(folder.resolve("page-" + number + ".txt"), e.getMessage());
                }
            }
        }
    }

    /** Whoever is signed in leaves: what stays open asks the server every few seconds. */
    void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
