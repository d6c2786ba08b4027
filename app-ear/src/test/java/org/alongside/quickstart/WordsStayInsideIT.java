package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/** A wall screen, an e-mail, a link page and a CSV have none of the words of a call, and no page what a carer said in confidence. */
class WordsStayInsideIT extends AfterTheCall {

    @Test
    void aScreenOnTheWallHasNoneOfThem() {
        Page lead = lead();
        lead.navigate(application.base() + "/board/list.xhtml");
        assertThat(lead.content()).as("the board itself").contains(WANTS);
        lead.locator("a:has-text('For a wall screen')").click();
        lead.waitForURL("**wall=true**");
        assertThat(lead.content()).contains("Allocated to").doesNotContain(WANTS, "data-said=", call);
        browser.check(lead, "words-wall");
    }

    @Test
    void neitherTheEMailNorTheLinkOfWhoeverReferredHasThem() throws Exception {
        String address = person.family().toLowerCase(java.util.Locale.ROOT) + "@practice.example";
        Page lead = lead();
        lead.navigate(application.base() + "/intake/view.xhtml?referral=" + referral);
        lead.getByText("Who referred").first().click();
        lead.locator("#referrerName").fill("Dr Bell, Hill Surgery");
        lead.locator("#referrerEmail").fill(address);
        lead.locator("#identify").click();
        lead.locator("main").getByText(address).first().waitFor();
        lead.locator("#acceptWords").fill("We see her today.");
        lead.locator("#accept").click();
        lead.getByText("It is on record that the team takes it").waitFor();
        Page guest = new Mailbox(application, address).opened(browser);
        guest.getByText("We see her today.").waitFor();
        assertThat(guest.content()).doesNotContain(WANTS, "tablets");
        try (Stream<Path> mails = Files.list(application.mailFolder())) {
            List<Path> all = mails.toList();
            assertThat(all).isNotEmpty();
            for (Path mail : all) {
                assertThat(Files.readString(mail)).as(mail.toString()).doesNotContain(WANTS, "put tablets aside");
            }
        }
    }

    @Test
    void noFileOfFiguresHasThem() throws SQLException {
        Page supervisor = browser.signedIn("demo.supervisor");
        String address = application.base() + "/measure/evidence.csv?measure=core-34&figure=b.numerator&from="
                + DAY.format(LocalDate.now(London.ZONE).minusDays(7)) + "&to=" + DAY.format(LocalDate.now(London.ZONE));
        var answer = supervisor.request().get(address);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isNotBlank().doesNotContain(WANTS, "tablets");
    }

    @Test
    void whatACarerSaidInConfidenceIsWithTheCallAlone() throws SQLException {
        person = Somebody.called("Willa");
        Page line = browser.signedIn("demo.line");
        rings(line, "CARER", "He hits her. Do not tell him that I rang.");
        line.getByText("The carer spoke in confidence").click();
        line.locator("#withhold").click();
        line.getByText("What the carer said is on this page alone now.").waitFor();
        assertThat(line.locator("main").innerText()).contains("He hits her.");
        browser.check(line, "words-withheld-call");
        Page lead = lead();
        String id = people.id(person);
        for (String address : List.of(
                "/intake/list.xhtml",
                "/intake/view.xhtml?referral=" + referral,
                "/referral/view.xhtml?id=" + referral,
                "/board/list.xhtml",
                "/board/edit.xhtml?referral=" + referral,
                "/record/view.xhtml?id=" + id,
                "/concern/words?referral=" + referral,
                "/call/list.xhtml?show=latest")) {
            String content = lead.request().get(application.base() + address).text();
            assertThat(content).as(address).contains("confidence").doesNotContain("He hits her");
        }
        lead.navigate(application.base() + "/intake/view.xhtml?referral=" + referral);
        browser.check(lead, "words-withheld");
        lead.navigate(application.base() + "/call/view.xhtml?id=" + call);
        assertThat(lead.locator("main").innerText()).as("who takes calls").contains("He hits her.");
        Page consultant = browser.signedIn("demo.consultant");
        consultant.navigate(application.base() + "/call/view.xhtml?id=" + call);
        assertThat(consultant.locator("main").innerText())
                .contains("in confidence")
                .doesNotContain("He hits her.");
    }
}
