package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** An administrator sets teams, times and code lists, keeps them as a file and finds what is set otherwise in another. */
class SettingsIT extends OnApplication {

    private void save(Page page, String button, String said) {
        page.locator("#" + button).click();
        page.getByText(said).first().waitFor();
    }

    private static final String AS_BEFORE = "update clock set amount = 24 where code = 'COMPLETE_REGISTRATION'";

    /** What nobody has set before. */
    private final String own = Somebody.called("").family();

    private final Page admin = browser.signedIn("demo.admin");

    private String file(Page page) throws IOException {
        page.navigate(application.base() + "/setting/compare.xhtml");
        browser.check(page, "settings-file");
        Download file = page.waitForDownload(
                () -> page.getByText("Download the settings").click());
        assertThat(file.suggestedFilename()).startsWith("settings-").endsWith(".csv");
        return Files.readString(file.path());
    }

    @Test
    void aTeamIsSetAndANewOneIsMade() {
        admin.navigate(application.base() + "/index.xhtml");
        admin.locator("nav a:has-text('Settings')").click();
        browser.check(admin, "settings-teams");
        admin.locator("main a:has-text('Crisis Café')").click();
        admin.locator("#saveTeam").waitFor();
        browser.check(admin, "settings-team");
        admin.locator("#email").fill("cafe");
        save(admin, "saveTeam", "Enter an e-mail address like");
        browser.check(admin, "settings-team-error");
        admin.locator("#email").fill(own + "@trust.example");
        save(admin, "saveTeam", "The team is saved.");
        admin.navigate(application.base() + "/organisation/edit.xhtml");
        browser.check(admin, "settings-team-new");
        newTeam();
        admin.navigate(application.base() + "/organisation/edit.xhtml");
        admin.locator("#localId").fill(own);
        admin.locator("#name").fill("Another of that identifier");
        save(admin, "saveTeam", "There is a team " + own + " already");
        browser.check(admin, "settings-team-there");
    }

    private void newTeam() {
        admin.locator("#localId").fill(own);
        admin.locator("#name").fill(own + " Team");
        save(admin, "saveTeam", "The team is saved.");
        admin.locator("#type").selectOption("A06");
        save(admin, "saveType", "The type is saved.");
    }

    @Test
    void howLongThingsLastIsSet() throws SQLException {
        admin.navigate(application.base() + "/organisation/edit.xhtml");
        admin.getByText("How long things last").first().click();
        admin.locator("#saveClocks").waitFor();
        browser.check(admin, "settings-clocks");
        admin.locator("#COMPLETE_REGISTRATION").fill("soon");
        save(admin, "saveClocks", "enter a whole number");
        browser.check(admin, "settings-clocks-error");
        admin.locator("#COMPLETE_REGISTRATION").fill("12");
        save(admin, "saveClocks", "The times are saved.");
        application.run(AS_BEFORE);
    }

    @Test
    void whatAListHoldsIsSet() {
        admin.navigate(application.base() + "/setting/clocks.xhtml");
        admin.getByText("Code lists").first().click();
        admin.getByText("What measures count by").waitFor();
        browser.check(admin, "settings-lists");
        admin.navigate(application.base() + "/organisation/codes.xhtml?set=NOTHING");
        admin.getByText("There is no such list.").waitFor();
        browser.check(admin, "settings-list-empty");
        admin.navigate(application.base() + "/organisation/codes.xhtml?set=COMMUNITY");
        save(admin, "addCode", "Enter a code of letters");
        browser.check(admin, "settings-list-error");
        inTheList();
        browser.check(admin, "settings-list");
        admin.locator("#endCode").fill(own);
        save(admin, "endCodeNow", "The code ends.");
        words();
        browser.check(admin, "settings-words");
    }

    private void inTheList() {
        admin.locator("#code").fill(own);
        save(admin, "addCode", "The code is in the list.");
    }

    private void words() {
        admin.navigate(application.base() + "/organisation/codes.xhtml?words=REJECTION");
        admin.locator("#wordCode").fill(own);
        admin.locator("#label").fill("lives elsewhere now");
        save(admin, "sayWords", "The words are saved.");
    }

    @Test
    void whatIsSetOtherwiseInAFileIsFound() throws Exception {
        String before = file(admin);
        admin.navigate(application.base() + "/organisation/list.xhtml");
        admin.locator("main a:has-text('Crisis Café')").click();
        admin.locator("#email").fill(own + "@trust.example");
        save(admin, "saveTeam", "The team is saved.");
        admin.navigate(application.base() + "/organisation/edit.xhtml");
        newTeam();
        admin.navigate(application.base() + "/setting/clocks.xhtml");
        admin.locator("#COMPLETE_REGISTRATION").fill("13");
        save(admin, "saveClocks", "The times are saved.");
        admin.navigate(application.base() + "/organisation/codes.xhtml?set=COMMUNITY");
        inTheList();
        words();
        String now = file(admin);
        application.run(AS_BEFORE);
        save(admin, "compareNow", "Choose a file of settings");
        browser.check(admin, "settings-file-error");
        compare(admin, file(admin));
        admin.getByText("Both are the same.").waitFor();
        browser.check(admin, "settings-file-same");
        compare(admin, before);
        admin.getByText("differences").first().waitFor();
        assertThat(admin.locator("main tbody").innerText())
                .contains(own + "@trust.example", own + " from", "lives elsewhere now", own + " Team");
        compare(admin, now);
        admin.getByText("difference").first().waitFor();
        assertThat(admin.locator("main tbody").innerText()).contains("COMPLETE_REGISTRATION");
        browser.check(admin, "settings-file-differences");
        compare(admin, "Kind,Key\n");
        admin.getByText("This is no file of settings").waitFor();
    }

    private void compare(Page page, String text) {
        page.locator("#file")
                .setInputFiles(new FilePayload("settings.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.locator("#compareNow").click();
    }
}
