package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What waits for somebody is counted in the navigation and stands on the page that they begin on; and pages hold what people
 * put into them: text without a space, and days that are no period.
 */
class WaitsIT extends OnApplication {

    private static final String NURSE =
            "select s.name from staff s join provider p on p.id = s.provider_id and p.demonstration where s.local_id = 'CMHN-05'";

    private static final String WARD = """
            select coalesce(t.name, t.local_id) from account a join account_team m on m.account_id = a.id join team t on t.id = m.team_id
             where a.username = 'demo.ward' limit 1""";

    /** As a link that somebody pastes. */
    private static final String UNBROKEN = "https://maps.example/" + "abcdefghij".repeat(20);

    private final People people = new People(application, browser);

    /** From the crisis line, to whoever a label of the list says; the address of the message. */
    private String sent(Somebody about, String to, String text) throws SQLException {
        Page line = browser.signedIn("demo.line");
        line.navigate(application.base() + "/handover/edit.xhtml?person=" + people.id(about));
        line.locator("#to").selectOption(new SelectOption().setLabel(to));
        line.locator("#urgency").selectOption("HOURS_1");
        line.locator("#text").fill(text);
        line.locator("#send").click();
        line.getByText("You hold it until somebody accepts it").waitFor();
        String address = line.url();
        line.context().close();
        return address;
    }

    private Page beginning(String username) {
        Page page = browser.atFirstPageOf(username);
        page.locator("#waits").waitFor();
        return page;
    }

    @Test
    void aMessageByNameIsOnTheFirstPageOfWhoeverIsAsked() throws Exception {
        Somebody person = people.inCommunityCare("Wanda");
        sent(person, People.COMMUNITY + ": " + application.one(NURSE), "Please ring her.");
        Page coordinator = beginning("demo.coordinator");
        assertThat(coordinator.locator("#waits").innerText()).contains("Messages that need your answer", "left");
        assertThat(coordinator.locator("main").innerText()).doesNotContain("Nothing waits");
        coordinator.locator("nav [data-count=messages]:not(:empty)").waitFor();
        browser.check(coordinator, "waits-coordinator");
        coordinator.locator("#waits a[href$='/handover/list.xhtml']").click();
        coordinator.getByText("Please ring her.").first().waitFor();
    }

    @Test
    void anOfferToAWardIsOnTheFirstPageOfItsNurses() throws Exception {
        Somebody person = people.onAWard("Wendy");
        sent(person, application.one(WARD) + ": whoever is on duty", "We can see her at home from Friday.");
        Page ward = beginning("demo.ward");
        assertThat(ward.locator("#waits").innerText()).containsPattern("Messages (to your team|that need your answer)");
        ward.locator("nav [data-count=messages]:not(:empty)").waitFor();
        browser.check(ward, "waits-ward");
    }

    @Test
    void whoeverHasSignedOutIsNotCountedForUntilTheySignInAgain() {
        Page page = browser.atFirstPageOf("demo.line");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/work/waiting")) {
                asked.add(request.url());
            }
        });
        page.waitForResponse(answer -> answer.url().endsWith("/work/waiting") && answer.status() == 200, () -> {});
        page.context().clearCookies();
        page.waitForResponse(answer -> answer.url().endsWith("/work/waiting") && answer.status() == 401, () -> {});
        asked.clear();
        looks(page);
        assertThat(asked).as("signed out").isEmpty();
        page.evaluate(
                "window.dispatchEvent(new StorageEvent('storage', { key: 'alongside.signedIn', newValue: '1' }))");
        looks(page);
        assertThat(asked).as("signed in again in another tab").isNotEmpty();
    }

    /** As a page does that is looked at again; what it asks is asked before this returns. */
    private static void looks(Page page) {
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        page.evaluate("fetch(location.href).then(answer => answer.status)");
    }

    @Test
    void textWithoutASpaceWidensNoPage() throws Exception {
        Somebody person = people.inCrisisCare("Wilhelmina");
        String id = people.id(person);
        String message = sent(person, People.COMMUNITY + ": whoever is on duty", UNBROKEN)
                .replaceAll(".*id=", "");
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/call/edit.xhtml");
        lead.locator("#caller").selectOption("PERSON");
        lead.locator("#need").fill(UNBROKEN);
        lead.locator("#saveCall").click();
        lead.getByText("The call is saved").waitFor();
        browser.check(lead, "unbroken-call");
        application.run("update phone_call set person_id = '%s' where need = '%s'".formatted(id, UNBROKEN));
        lead.navigate(application.base() + "/record/view.xhtml?id=" + id);
        assertThat(lead.locator("main").textContent()).contains(UNBROKEN);
        browser.check(lead, "unbroken-record");
        lead.navigate(application.base() + "/call/list.xhtml?show=all");
        browser.check(lead, "unbroken-calls");
        lead.navigate(application.base() + "/board/list.xhtml");
        browser.check(lead, "unbroken-board");
        lead.navigate(application.base() + "/handover/view.xhtml?id=" + message);
        assertThat(lead.locator("main").textContent()).contains(UNBROKEN);
        browser.check(lead, "unbroken-message");
        lead.navigate(application.base() + "/handover/list.xhtml?show=team");
        browser.check(lead, "unbroken-messages");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsAnErrorAtItsFieldAndHasNoFigures() {
        Page supervisor = browser.signedIn("demo.supervisor");
        for (String page : List.of("core34.xhtml?", "letters.xhtml?", "month.xhtml?measure=caseload&")) {
            supervisor.navigate(application.base() + "/measure/" + page + "from=31-Dec-2026&to=01-Jan-2026");
            assertThat(supervisor.locator("#errors a[href='#to']").innerText())
                    .isEqualTo("Enter a last day on or after the first one");
            assertThat(supervisor.locator("#to-error").innerText()).contains("on or after the first one");
            assertThat(supervisor.locator("#from").inputValue()).isEqualTo("31-Dec-2026");
            assertThat(supervisor.locator("main table").count()).isZero();
        }
        browser.check(supervisor, "period-error");
        supervisor.navigate(application.base()
                + "/measure/evidence.xhtml?measure=core-34&figure=a.numerator&from=31-Dec-2026&to=01-Jan-2026");
        assertThat(supervisor.locator("#errors").innerText()).contains("on or after the first one");
        assertThat(supervisor.locator("main table").count()).isZero();
        assertThat(supervisor
                        .request()
                        .get(
                                application.base()
                                        + "/measure/evidence.csv?measure=core-34&figure=a.numerator&from=31-Dec-2026&to=01-Jan-2026")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aListOfEvidenceIsReadAsNamesAndWords() {
        Page supervisor = browser.signedIn("demo.supervisor");
        supervisor.navigate(application.base() + "/measure/core34.xhtml");
        supervisor.locator("a[href*='figure=b.denominator']").first().click();
        assertThat(supervisor.locator("tbody tr").first().innerText())
                .containsPattern("Referral of \\d+ \\w+ \\d{4}")
                .containsPattern("[A-Z]+, \\w+ .*\\(LP\\d+\\)");
        browser.check(supervisor, "evidence-words");
    }

    @Test
    void everythingThatIsMissingIsSaidAtOnce() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        Somebody person = people.newContact(lead, "Wilma");
        String id = people.id(person);
        application.run("""
                insert into referral (id, provider_id, local_id, person_id, team_id, received_date, received_time, source, entered_by, entered_at)
                select uuid_v7(), t.provider_id, '%s-W', '%s', t.id, current_date, time '00:00', 'A1', 'Test', now() from team t
                 where t.local_id = 'CRTN' and t.provider_id in (select id from provider where demonstration)""".formatted(person.localId(), id));
        String referral = application.one("select id from referral where local_id = '" + person.localId() + "-W'");
        lead.navigate(application.base() + "/intake/view.xhtml?referral=" + referral);
        lead.getByText("The team does not take it").first().click();
        lead.locator("#decline").click();
        lead.locator("#errors").waitFor();
        assertThat(lead.locator("#errors").innerText())
                .contains(
                        "Choose why the team does not take it",
                        "Say who else can help, and how they are reached",
                        "Say whether")
                .doesNotContain("?:");
        browser.check(lead, "decline-errors");
    }

    /** They come a moment after the page, when somebody may be about to click. */
    @Test
    void theCountsMoveNothing() {
        Page page = browser.atFirstPageOf("demo.lead");
        for (int width : new int[] {1366, 390}) {
            page.setViewportSize(width, 768);
            assertThat(page.evaluate("""
                            () => {
                              const nav = document.querySelector('nav[data-waiting]');
                              const counts = [...nav.querySelectorAll('[data-count]')];
                              const heights = ['', '(1)', '(12)'].map(said => {
                                counts.forEach(count => { count.textContent = said; });
                                return nav.offsetHeight;
                              });
                              return counts.length > 3 && new Set(heights).size === 1;
                            }""")).as("at %d px", width).isEqualTo(true);
        }
    }
}
