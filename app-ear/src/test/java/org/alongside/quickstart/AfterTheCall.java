package org.alongside.quickstart;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.BeforeEach;

/** Somebody rang and wants to die, and the crisis team is asked to take them: what every test of those words begins with. */
abstract class AfterTheCall extends OnApplication {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    static final String WANTS = "Wants to die, and has put tablets aside";
    static final String WORDS = WANTS + ". " + "She says that nobody is left to ring. ".repeat(8) + "Her last word.";
    static final String BORN = "5/4/1985";

    final People people = new People(application, browser);
    Somebody person;
    String call;
    String referral;

    @BeforeEach
    void somebodyRang() throws SQLException {
        person = Somebody.called("Wilma");
        Page line = browser.signedIn("demo.line");
        rings(line, "PERSON", WORDS);
        line.context().close();
    }

    final void rings(Page line, String who, String words) throws SQLException {
        line.navigate(application.base() + "/call/edit.xhtml");
        line.locator("#caller").selectOption(who);
        line.locator("#GIVEN_NAME").fill(person.given());
        line.locator("#FAMILY_NAME").fill(person.family());
        line.locator("#BIRTH_DATE").fill(BORN);
        line.keyboard().press("Tab");
        line.getByText("Nobody is known by this").waitFor();
        line.locator("#need").fill(words);
        line.locator("#category").selectOption("B");
        line.locator("#outcome").selectOption(new SelectOption().setLabel("Refer to " + People.CRISIS));
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        call = line.url().replaceAll(".*id=", "");
        referral = application.one("select referral_id from phone_call where id = '" + call + "'");
    }

    final Page lead() {
        return browser.signedIn("demo.lead");
    }
}
