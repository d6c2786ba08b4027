package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Nothing of one person in another's form, and nothing of one member of staff in another's: each form with a draft, for two
 * persons one after the other, and for two members of staff one after the other at the same computer.
 */
class DraftsApartIT extends OnApplication {

    private static final String TYPE = """
            ([key, words]) => {
              const form = document.querySelector(`input[name=draft][value^="${key}:"]`).form;
              const field = [...form.elements].find(f => f.type === 'textarea')
                  || [...form.elements].find(f => f.type === 'text' && f.name);
              field.value = words;
              field.dispatchEvent(new Event('input', { bubbles: true }));
            }""";

    private static final String FIELDS =
            "() => [...document.querySelectorAll('main input, main textarea')].map(f => f.value).join('|')";

    private static final String ASKED = """
            () => [...document.querySelectorAll('input[name=draft]')].every(marker =>
              performance.getEntriesByType('resource').some(e => e.name.endsWith(encodeURIComponent(marker.value))))""";

    private static final String ASK_AGAIN = """
            async () => {
              for (const marker of document.querySelectorAll('input[name=draft]')) {
                const form = marker.dataset.at + '?form=' + encodeURIComponent(marker.value);
                await fetch(form, { headers: { 'X-Alongside-Writer': marker.dataset.writer } });
              }
            }""";

    private final String words = "Words of one alone " + UUID.randomUUID();
    private final People people = new People(application, browser);

    /** The address of a form for one person and for another. */
    private record Two(String one, String other) {}

    private void apart(String key, List<String> accounts, Two forms) {
        apart(key, accounts, forms, forms.one());
    }

    /** @param theirs the form that the second member of staff opens */
    private void apart(String key, List<String> accounts, Two forms, String theirs) {
        Page page = browser.signedIn(accounts.get(0));
        page.navigate(application.base() + forms.one());
        String opened = page.url();
        page.evaluate(TYPE, new Object[] {key, words});
        page.locator(".saved", new Page.LocatorOptions().setHasText("Draft kept"))
                .first()
                .waitFor();
        show(page, application.base() + forms.other());
        assertThat(fields(page)).as("%s: of another person", key).doesNotContain(words);
        show(page, opened);
        page.getByText("It is filled in.").first().waitFor();
        assertThat(fields(page)).as("%s: of the same person", key).contains(words);
        nextAtTheSameComputer(page, accounts.get(1));
        show(page, application.base() + theirs);
        assertThat(page.content()).as("%s: of somebody else", key).doesNotContain(words);
        show(page, opened);
        assertThat(page.content()).as("%s: at the same address", key).doesNotContain(words);
        page.context().close();
    }

    /** Signs out and in again in the same window, and goes back over what is in its history. */
    private void nextAtTheSameComputer(Page page, String account) {
        page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/login.xhtml**");
        page.getByLabel("User name").fill(account);
        page.getByLabel("Password").fill(Application.PASSWORD);
        page.getByText("Sign in").last().click();
        page.waitForURL(url -> !url.contains("login.xhtml"));
        for (int times = 0; times < 3; times++) {
            page.goBack();
            page.waitForLoadState();
            assertThat(page.content()).as("back, as somebody else").doesNotContain(words);
            assertThat(fields(page)).as("back, as somebody else").doesNotContain(words);
        }
    }

    /** And every form in it has asked for its draft, and has been answered. */
    private static void show(Page page, String address) {
        page.navigate(address);
        page.waitForFunction(ASKED);
        page.evaluate(ASK_AGAIN);
    }

    private static String fields(Page page) {
        return page.evaluate(FIELDS).toString();
    }

    private Two forTwo(String page) throws Exception {
        return new Two(
                page + people.id(people.inBothTeamsCare("One")), page + people.id(people.inBothTeamsCare("Other")));
    }

    private static final List<String> TEAM = List.of("demo.lead", "demo.consultant");

    @Test
    void calls() {
        apart("call", List.of("demo.line", "demo.lead"), new Two("/call/edit.xhtml", "/call/edit.xhtml"));
    }

    @Test
    void newContacts() {
        String page = "/person/register.xhtml?q=";
        apart("person-register", List.of("demo.lead", "demo.line"), new Two(page + "onequ", page + "otherqu"));
    }

    @Test
    void details() throws Exception {
        apart("person-edit", TEAM, forTwo("/person/edit.xhtml?id="));
    }

    @Test
    void messages() throws Exception {
        apart("handover", TEAM, forTwo("/handover/edit.xhtml?person="));
    }

    @Test
    void safetyPlans() throws Exception {
        apart("safety-plan", TEAM, forTwo("/careplan/edit.xhtml?person="));
    }

    @Test
    void contacts() throws Exception {
        apart("contact", TEAM, forTwo("/contact/edit.xhtml?person="));
    }

    @Test
    void meetings() throws Exception {
        apart("meeting", TEAM, forTwo("/contact/meeting.xhtml?person="));
    }

    @Test
    void referrals() throws Exception {
        apart("referral", TEAM, forTwo("/referral/edit.xhtml?person="));
    }

    @Test
    void admissions() throws Exception {
        String ward = application.one("""
                select '/inpatient/edit.xhtml?person=' || r.person_id
                  from person_registration r join access_grant g on g.person_id = r.person_id
                  join account_team m on m.team_id = g.team_id join account a on a.id = m.account_id
                 where a.username = 'demo.ward' and not r.alias and (g.valid_to is null or g.valid_to > current_date)
                 order by r.local_id limit 1""");
        Two forms = forTwo("/inpatient/edit.xhtml?person=");
        Page page = browser.signedIn("demo.consultant");
        page.navigate(application.base() + forms.one());
        page.evaluate(TYPE, new Object[] {"admission", words});
        page.locator(".saved", new Page.LocatorOptions().setHasText("Draft kept"))
                .waitFor();
        show(page, application.base() + forms.other());
        assertThat(fields(page)).doesNotContain(words);
        show(page, application.base() + forms.one());
        page.getByText("It is filled in.").first().waitFor();
        nextAtTheSameComputer(page, "demo.ward");
        show(page, application.base() + ward);
        assertThat(page.content()).doesNotContain(words);
        page.context().close();
    }

    @Test
    void whatPairsOfTeamsDoTogether() throws Exception {
        List<String> accounts = List.of("demo.supervisor", "demo.lead");
        String pair = "'/partnership/view.xhtml?crisis=' || c.team_id || '&community=' || m.team_id";
        String from = """
                 from team_kind c join team_kind m on c.kind = 'CRISIS_RESOLUTION' and m.kind = 'COMMUNITY'
                 join team t on t.id = c.team_id join provider p on p.id = t.provider_id and p.demonstration
                 join team u on u.id = m.team_id and u.provider_id = p.id
                """;
        String own =
                " (select w.team_id from account_team w join account a on a.id = w.account_id where a.username = 'demo.lead') ";
        Two forms = new Two(
                application.one("select " + pair + from + "where c.team_id in" + own + "order by m.team_id limit 1"),
                application.one(
                        "select " + pair + from + "where c.team_id not in" + own + "order by m.team_id limit 1"));
        apart("visit", accounts, forms);
        apart("interface", accounts, forms);
    }

    @Test
    void whoIsOnAWard() {
        apart("inreach-offer", TEAM, stays("Not offered yet"));
    }

    @Test
    void admissionsThatNobodySawBefore() {
        apart("inreach-review", TEAM, stays("Not seen before admission"));
    }

    /** Two of those on the wards of whom the list says so. */
    private Two stays(String said) {
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/inreach/list.xhtml");
        List<String> found =
                lead.locator("#board tr", new Page.LocatorOptions().setHasText(said)).locator("a.button").all().stream()
                        .map(link -> link.getAttribute("href").replaceFirst("^.*/inreach/", "/inreach/"))
                        .toList();
        assertThat(found).hasSizeGreaterThanOrEqualTo(2);
        lead.context().close();
        return new Two(found.get(0), found.get(1));
    }

    @Test
    void whatIsSaidWhenAShiftIsHandedOver() throws Exception {
        people.inCrisisCare("One");
        people.inCrisisCare("Other");
        people.noShiftYet();
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/board/list.xhtml");
        lead.locator("a:has-text('Hand the shift over')").click();
        lead.locator("#begin").click();
        lead.getByText("You hold the shift until").waitFor();
        String shift =
                lead.url().substring(application.base().toString().length()).replaceAll("[&?]at=\\d+", "");
        lead.context().close();
        apart("shift", TEAM, new Two(shift + "&at=1", shift + "&at=2"), "/person/register.xhtml?q=somebodyelse");
    }
}
