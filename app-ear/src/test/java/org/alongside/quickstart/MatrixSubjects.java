package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.alongside.shared.London;

/**
 * One person whom each team of the demonstration accounts knows, and one whom none of them knows, both with everything that
 * staff can make: a contact, a call, a message, a draft and a signed summary.
 */
final class MatrixSubjects {

    private static final String OF_BOTH =
            " where r.local_id in ('%s-K', '%s-K') and r.provider_id = (select id from provider where demonstration)";

    private final Application application;
    private final Browser browser;
    private final People people;
    private final LocalDate today = LocalDate.now(London.ZONE);
    private final Somebody ours = Somebody.called("Ours");
    private final Somebody theirs = Somebody.called("Theirs");

    MatrixSubjects(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
        people = new People(application, browser);
    }

    /** @return the two as a list for SQL */
    String made() throws Exception {
        known();
        contactsAndCalls();
        summaries();
        message(ours, "CMHN");
        message(theirs, "CRTS");
        possibleDuplicate();
        signedPeriod();
        return "'" + people.id(ours) + "', '" + people.id(theirs) + "'";
    }

    private void known() throws Exception {
        Map<String, String> files = people.crisisCare(ours, People.DAVIES_ROAD);
        people.referred(files, ours, "CMHN");
        people.admitted(files, ours, today.minusDays(3));
        people.imported(files);
        Map<String, String> elsewhere = people.crisisCare(theirs, People.DAVIES_ROAD);
        elsewhere.replaceAll((name, rows) -> rows.replace(",CRTN,", ",CRTS,"));
        people.imported(elsewhere);
    }

    private String ofBoth() {
        return OF_BOTH.formatted(ours.localId(), theirs.localId());
    }

    private void contactsAndCalls() throws Exception {
        application.run("update care_contact c set entered_by = 'Deepa Jones', entered_at = now() from referral r"
                + ofBoth() + " and c.person_id = r.person_id");
        application.run("""
                insert into phone_call (id, provider_id, team_id, person_id, started_at, ended_at, caller, danger, need, taken_by)
                select gen_random_uuid(), r.provider_id, t.id, r.person_id, now(), now(), 'PERSON', false, 'Somebody to talk to', 'Test'
                  from referral r join team t on t.provider_id = r.provider_id and t.local_id = 'LINE'""" + ofBoth());
    }

    /** The one is written and signed as staff do, the others are like it. */
    private void summaries() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        lead.navigate(application.base() + "/discharge/view.xhtml?referral=" + people.crisisCareOf(ours));
        lead.locator("input[value='Write the summary']").click();
        lead.getByLabel("Discharge plan", new Page.GetByLabelOptions().setExact(true))
                .fill("Own GP in a week.");
        lead.locator("#preview").click();
        lead.locator("#signNow").click();
        lead.getByText("The summary is signed.").waitFor();
        application.run("""
                insert into discharge_summary (id, provider_id, person_id, referral_id, team_id, state, author, author_name,
                                               signed_by, signed_at, document, created_at, updated_at)
                select gen_random_uuid(), r.provider_id, r.person_id, r.id, r.team_id, s.state, s.author, s.author_name,
                       s.signed_by, s.signed_at, s.document, s.created_at, s.updated_at
                  from referral r, discharge_summary s where s.referral_id = '%s' and r.local_id = '%s-K'""".formatted(people.crisisCareOf(ours), theirs.localId()));
        application.run("""
                insert into discharge_summary (id, provider_id, person_id, referral_id, team_id, state, author, author_name,
                                               created_at, updated_at)
                select gen_random_uuid(), r.provider_id, r.person_id, r.id, r.team_id, 'DRAFT', gen_random_uuid(), 'Deepa Jones',
                       now(), now() from referral r""" + ofBoth());
    }

    private void message(Somebody about, String team) {
        Page page = browser.anonymous();
        String body = Json.createObjectBuilder()
                .add("person", Json.createObjectBuilder().add("localPatientId", about.localId()))
                .add("to", Json.createObjectBuilder().add("team", team))
                .add("urgency", "HOURS_24")
                .add("text", "Please ring her back.")
                .build()
                .toString();
        RequestOptions options = HttpApi.token()
                .setHeader("Content-Type", "application/json")
                .setHeader("Idempotency-Key", UUID.randomUUID().toString())
                .setData(body);
        assertThat(new HttpApi(application, page)
                        .post("/api/handovers", options)
                        .status())
                .isEqualTo(201);
    }

    private void possibleDuplicate() throws Exception {
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/person/edit.xhtml?id=" + people.id(ours));
        page.locator("#other").fill(theirs.number());
        page.locator("#report").click();
        page.getByText("Reported.").waitFor();
    }

    private void signedPeriod() {
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/measure/signedlist.xhtml");
        page.getByLabel("Measure", new Page.GetByLabelOptions().setExact(true)).selectOption("Caseload");
        page.getByLabel("First day").fill("01-Feb-2026");
        page.getByLabel("Last day").fill("28-Feb-2026");
        page.locator("#signPeriod").click();
        page.getByText("Nothing has changed since").waitFor();
    }
}
