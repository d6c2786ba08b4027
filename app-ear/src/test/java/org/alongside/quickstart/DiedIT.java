package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.London;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody who has died is named with the day, and is not asked about, offered to anybody or planned for by mistake. */
class DiedIT extends OnApplication {

    private final LocalDate yesterday = LocalDate.now(London.ZONE).minusDays(1);
    private final String died = "Died " + yesterday.format(DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH));
    private final People people = new People(application, browser);
    private final Somebody person = Somebody.called("Derek");

    @BeforeEach
    void somebodyHasDied() throws Exception {
        Map<String, String> files = people.crisisCare(person, People.DAVIES_ROAD);
        files.put(
                "MHS001MPI.csv",
                "LocalPatientId,NHSNumber,PersonBirthDate,Gender,Postcode,PersDeathDate\n%s,%s,1955-05-05,1,L1 1AA,%s\n"
                        .formatted(person.localId(), person.nhsNumber(), yesterday));
        people.imported(files);
    }

    private String row(Page page, String address) {
        page.navigate(application.base() + address);
        return page.locator("tr:has-text('" + person.shown() + "')").first().innerText();
    }

    @Test
    void theDayStandsWhereverTheyAreNamed() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        assertThat(row(lead, "/board/list.xhtml")).contains(died);
        browser.check(lead, "board-died");
        assertThat(row(lead, "/discharge/list.xhtml?since=all")).contains(died);
        people.openRecord(lead, person);
        assertThat(lead.locator("section.person").innerText()).contains("Died");
    }

    @Test
    void aMessageAboutThemIsAskedBackFirst() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/handover/edit.xhtml?person=" + people.id(person));
        lead.locator("#to").selectOption(new SelectOption().setIndex(1));
        lead.locator("#urgency").selectOption("HOURS_24");
        lead.locator("#text").fill("Please ring the family.");
        lead.locator("#send").click();
        lead.getByText("Tick that you mean it").first().waitFor();
        assertThat(lead.locator("#text").inputValue()).isEqualTo("Please ring the family.");
        browser.check(lead, "died-asked-back");
        lead.locator("#meant").check();
        lead.locator("#send").click();
        lead.waitForURL("**/handover/view.xhtml*");
    }

    @Test
    void soIsAVisitToThemAndALetterToRefer() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        for (String address : new String[] {
            "/board/edit.xhtml?referral=" + people.crisisCareOf(person),
            "/referral/edit.xhtml?person=" + people.id(person),
            "/intake/invite.xhtml?person=" + people.id(person),
            "/intake/view.xhtml?referral=" + people.crisisCareOf(person)
        }) {
            lead.navigate(application.base() + address);
            assertThat(lead.locator("[id^=meant]").first().isVisible())
                    .as(address)
                    .isTrue();
            assertThat(lead.locator("label[for^=meant]").first().innerText()).contains("died");
        }
    }

    @Test
    void whoeverTakesACallAboutThemReadsItOnTheCard() {
        Page line = browser.signedIn("demo.line");
        line.navigate(application.base() + "/call/edit.xhtml");
        line.locator("#FAMILY_NAME").fill(person.family());
        line.locator("#GIVEN_NAME").fill(person.given());
        line.locator("#BIRTH_DATE").fill("05-May-1955");
        line.locator("#BIRTH_DATE").blur();
        line.locator("#card .warning").waitFor();
        assertThat(line.locator("#card .warning").innerText()).contains(died);
        assertThat(line.locator("label:has-text('" + person.shown() + "')")
                        .first()
                        .innerText())
                .contains(died.replace("Died", "died"));
        assertThat(line.locator("#card a[href^='tel:']").count())
                .as("their team's number")
                .isPositive();
        browser.check(line, "died-call-card");
        line.locator("#number").fill("01632 960777");
        line.locator("#need").fill("Her brother asks for the belongings.");
        line.locator("#back").selectOption(new SelectOption().setIndex(1));
        line.locator("#saveCall").click();
        line.getByText("Tick that you mean it").first().waitFor();
        assertThat(line.locator("#need").inputValue()).isEqualTo("Her brother asks for the belongings.");
        browser.check(line, "died-call-asked-back");
        line.locator("#meant").check();
        line.locator("#saveCall").click();
        line.waitForURL("**/call/view.xhtml*");
        assertThat(line.locator("#backForm .warning").innerText()).contains("died on");
        browser.check(line, "died-call-back");
    }

    @Test
    void anotherSystemIsAskedBackAndSaysThatItKnows() {
        HttpApi api = new HttpApi(application, browser.anonymous());
        String about = "{\"person\": {\"localPatientId\": \"" + person.localId()
                + "\"}, \"to\": {\"team\": \"CMHN\"}, \"urgency\": \"IMMEDIATE\", \"text\": \"Please ring the family.\"";
        String key = UUID.randomUUID().toString();
        APIResponse refused = sent(api, key, about + "}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(HttpApi.json(refused.text()).getString("detail")).contains("died on", "diedKnown");
        assertThat(sent(api, key, about + ", \"diedKnown\": \"yes\"}").status()).isEqualTo(400);
        APIResponse taken = sent(api, key, about + ", \"diedKnown\": true}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(sent(api, key, about + "}").status()).as("sent again").isEqualTo(201);
    }

    private static APIResponse sent(HttpApi api, String key, String body) {
        return api.post(
                "/api/handovers",
                HttpApi.token()
                        .setHeader("Content-Type", "application/json")
                        .setHeader("Idempotency-Key", key)
                        .setData(body));
    }
}
