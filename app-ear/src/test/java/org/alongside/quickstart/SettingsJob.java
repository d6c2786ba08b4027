package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** An administrator sets teams, times and code lists, keeps them as a file and finds what is set otherwise in another. */
final class SettingsJob {

    private final Application application;
    private final Browser browser;

    SettingsJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws IOException {
        Page admin = browser.signedIn("demo.admin");
        String before = file(admin);
        teams(admin);
        clocks(admin);
        lists(admin);
        compared(admin, before);
        admin.context().close();
    }

    private void save(Page page, String button, String said) {
        page.locator("#" + button).click();
        page.getByText(said).first().waitFor();
    }

    private String file(Page page) throws IOException {
        page.navigate(application.base() + "/setting/compare.xhtml");
        browser.check(page, "settings-file");
        Download file = page.waitForDownload(
                () -> page.getByText("Download the settings").click());
        assertThat(file.suggestedFilename()).startsWith("settings-").endsWith(".csv");
        return Files.readString(file.path());
    }

    private void teams(Page page) {
        page.navigate(application.base() + "/index.xhtml");
        page.locator("nav a:has-text('Settings')").click();
        browser.check(page, "settings-teams");
        page.locator("main a:has-text('Crisis Café')").click();
        page.locator("#saveTeam").waitFor();
        browser.check(page, "settings-team");
        page.locator("#email").fill("cafe");
        save(page, "saveTeam", "Enter an e-mail address like");
        browser.check(page, "settings-team-error");
        page.locator("#email").fill("crisis.cafe@trust.example");
        save(page, "saveTeam", "The team is saved.");
        page.navigate(application.base() + "/setting/team.xhtml");
        browser.check(page, "settings-team-new");
        page.locator("#localId").fill("STEP");
        page.locator("#name").fill("Step-down Team");
        save(page, "saveTeam", "The team is saved.");
        page.locator("#type").selectOption("A06");
        save(page, "saveType", "The type is saved.");
    }

    private void clocks(Page page) {
        page.getByText("How long things last").first().click();
        page.locator("#saveClocks").waitFor();
        browser.check(page, "settings-clocks");
        page.locator("#COMPLETE_REGISTRATION").fill("soon");
        save(page, "saveClocks", "enter a whole number");
        browser.check(page, "settings-clocks-error");
        page.locator("#COMPLETE_REGISTRATION").fill("12");
        save(page, "saveClocks", "The times are saved.");
    }

    private void lists(Page page) {
        page.getByText("Code lists").first().click();
        page.getByText("What measures count by").waitFor();
        browser.check(page, "settings-lists");
        page.navigate(application.base() + "/setting/lists.xhtml?set=NOTHING");
        page.getByText("There is no such list.").waitFor();
        browser.check(page, "settings-list-empty");
        page.navigate(application.base() + "/setting/lists.xhtml?set=COMMUNITY");
        save(page, "addCode", "Enter a code of letters");
        browser.check(page, "settings-list-error");
        page.locator("#code").fill("A25");
        save(page, "addCode", "The code is in the list.");
        browser.check(page, "settings-list");
        page.locator("#endCode").fill("A25");
        save(page, "endCodeNow", "The code ends.");
        page.navigate(application.base() + "/setting/lists.xhtml?words=REJECTION");
        page.locator("#wordCode").fill("04");
        page.locator("#label").fill("lives elsewhere now");
        save(page, "sayWords", "The words are saved.");
        browser.check(page, "settings-words");
    }

    private void compared(Page page, String before) throws IOException {
        String now = file(page);
        save(page, "compareNow", "Choose a file of settings");
        browser.check(page, "settings-file-error");
        compare(page, now);
        page.getByText("Both are the same.").waitFor();
        browser.check(page, "settings-file-same");
        compare(page, before);
        page.getByText("differences").first().waitFor();
        assertThat(page.locator("main tbody").innerText())
                .contains(
                        "crisis.cafe@trust.example",
                        "COMPLETE_REGISTRATION",
                        "A25 from",
                        "lives elsewhere now",
                        "STEP");
        browser.check(page, "settings-file-differences");
        compare(page, "Kind,Key\n");
        page.getByText("This is no file of settings").waitFor();
    }

    private void compare(Page page, String text) {
        page.locator("#file")
                .setInputFiles(new FilePayload("settings.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#compareNow").click();
    }
}
