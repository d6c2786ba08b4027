package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A month of care is entered on the pages, and the same month comes with the extract of another trust: all seven measures
 * say the same of both.
 */
class EnteredMonthIT extends OnApplication {

    private static final String FROM = "2024-01-01";
    private static final String TO = "2024-01-31";
    private static final String OTHER_TRUST = "ZME";
    private static final String CRISIS = "North Crisis Resolution and Home Treatment Team";
    private static final String OTHER_CRISIS = "South Crisis Resolution and Home Treatment Team";
    private static final String COMMUNITY = "North Community Mental Health Team";

    /** What is entered stays: another try has the January of another year, before it, to itself. */
    private static int next = 2024;

    private final int year = next--;

    @Test
    void aMonthEnteredOnThePagesHasTheFiguresOfTheSameMonthImported() throws Exception {
        Page page = browser.signedIn("demo.consultant");
        noon(page);
        crisisCareWithACommunityTeam(page);
        inHospital(page);
        notTaken(page);
        page.context().close();
        ofAnotherTeam();
        workingTogether();
        HttpApi api = new HttpApi(application, browser.anonymous());
        imported(api);
        compare(api);
    }

    /** Days are written here as those of 2024. */
    private String here(String written) {
        return written.replace("2024", Integer.toString(year));
    }

    private void open(Page page, String link) {
        page.locator("a:has-text('" + link + "')").first().click();
    }

    private void fill(Page page, String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            page.locator("#" + pairs[i]).fill(here(pairs[i + 1]));
        }
    }

    private void choose(Page page, String field, String label) {
        page.locator("#" + field).selectOption(here(label));
    }

    private static void save(Page page, String button, String said) {
        page.locator("#" + button).click();
        page.getByText(said).first().waitFor();
    }

    /** @return the address of the record */
    private String newPerson(Page page, String given) {
        page.navigate(application.base() + "/person/register.xhtml?q="
                + Somebody.called(given).family() + ",%20" + given);
        page.getByLabel("What they need").fill("Somebody to talk to");
        save(page, "takeNow", "The contact is taken");
        return page.url();
    }

    private void referral(Page page, String record, String team, String day, String time, String priority) {
        page.navigate(record);
        open(page, "Refer to a team");
        page.locator("#takeReferral").waitFor();
        choose(page, "team", team);
        fill(page, "day", day, "time", time);
        fill(page, "words", "Does not sleep, and asks for help.");
        choose(page, "source", "GP");
        choose(page, "priority", priority);
        save(page, "takeReferral", "The referral is taken.");
    }

    private boolean kept(String words) {
        try {
            return application
                    .one("select count(*) from draft where fields like '%" + words + "%'")
                    .equals("1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A form that is opened again in the same minute has the same time to begin with. */
    private void noon(Page page) {
        new HttpApi(application, page).clock(Instant.parse(here("2024-01-31T12:00:00Z")));
    }

    private void contact(Page page, String record, String care, String day, String time, String how) {
        page.navigate(record);
        open(page, "Record a contact");
        page.locator("#mechanism").waitFor();
        choose(page, "care", care);
        fill(page, "day", day, "time", time);
        choose(page, "mechanism", how);
    }

    private void crisisCareWithACommunityTeam(Page page) {
        String ada = newPerson(page, "Ada");
        open(page, "Record a contact");
        page.getByText("No team has a referral yet.").waitFor();
        browser.check(page, "contact-empty");
        page.navigate(ada);
        open(page, "Record a joint meeting");
        page.getByText("No crisis team has supported this person.").waitFor();
        browser.check(page, "joint-meeting-empty");
        page.navigate(ada);
        open(page, "Refer to a team");
        browser.check(page, "referral-new");
        page.locator("#takeReferral").click();
        page.getByText("Team: choose one").first().waitFor();
        browser.check(page, "referral-error");
        referral(page, ada, COMMUNITY, "5/1/2024", "", "Routine");
        referral(page, ada, CRISIS, "10/1/2024", "09:00", "Very urgent, within 4 hours");
        browser.check(page, "referral");
        noon(page);
        contact(page, ada, CRISIS + ", since 10-Jan-2024", "10/1/2024", "11:30", "Face to face");
        fill(page, "minutes", "much");
        save(page, "save", "Enter how many minutes it took");
        browser.check(page, "contact-error");
        refusedAndGoingOn(page, ada.replace("/record/view.xhtml?id=", "/contact/edit.xhtml?person="));
        save(page, "save", "The contact is recorded.");
        contact(page, ada, CRISIS + ", since 10-Jan-2024", "12/1/2024", "10:00", "Face to face");
        choose(page, "together", COMMUNITY + " with " + CRISIS + ", crisis care since 10-Jan-2024");
        browser.check(page, "contact-full");
        save(page, "save", "The contact is recorded.");
        assertThat(page.locator("main").innerText()).contains("Joint visit", "Wants to see her sister.");
        browser.check(page, "record-entered");
        takenOut(page, ada);
        open(page, "Record a joint meeting");
        page.locator("#type").waitFor();
        save(page, "save", "choose one");
        browser.check(page, "joint-meeting-error");
        choose(page, "team", COMMUNITY);
        choose(page, "type", "Message between teams");
        fill(page, "day", "15/1/2024");
        save(page, "save", "The meeting is recorded.");
        endOfCrisisCare(page, ada);
    }

    /** What was refused is still there, nobody is blamed for it, and all of it is kept together with what comes after. */
    private void refusedAndGoingOn(Page page, String address) {
        assertThat(page.locator(".draft").count()).isZero();
        String note = "Slept for the first time in days.\nWants to see her sister.";
        fill(page, "minutes", "45", "note", note);
        Until.asked(() -> kept("Wants to see her sister"));
        noon(page);
        page.navigate(address);
        page.getByText("It is filled in.").waitFor();
        assertThat(page.locator("#day").inputValue()).isEqualTo(here("10-Jan-2024"));
        assertThat(page.locator("#time").inputValue()).isEqualTo("11:30");
        assertThat(page.locator("#minutes").inputValue()).isEqualTo("45");
        assertThat(page.locator("#note").inputValue()).isEqualTo(note);
    }

    /** A visit that was somebody else's: no measure counts it. */
    private void takenOut(Page page, String ada) {
        contact(page, ada, CRISIS + ", since 10-Jan-2024", "11/1/2024", "10:00", "Telephone");
        fill(page, "note", "About another person");
        save(page, "save", "The contact is recorded.");
        page.locator("li:has-text('About another person') a:has-text('A mistake?')")
                .click();
        page.locator("#takeOut").waitFor();
        browser.check(page, "mistake");
        save(page, "takeOut", "Say why it was a mistake");
        browser.check(page, "mistake-error");
        fill(page, "reason", "It was about somebody else");
        save(page, "takeOut", "It is taken out.");
        assertThat(page.locator("main").innerText()).doesNotContain("About another person");
    }

    private void endOfCrisisCare(Page page, String ada) {
        page.navigate(ada);
        open(page, "Plan the end of crisis care");
        page.getByLabel("Last day of crisis care").fill(here("29/1/2024"));
        page.locator("input[value='End crisis care']").click();
        page.getByText("Crisis care has ended.").waitFor();
        page.locator("input[value='Write the summary']").click();
        page.waitForURL("**/discharge/edit.xhtml**");
        page.getByLabel("Discharge plan", new Page.GetByLabelOptions().setExact(true))
                .fill("The community team goes on.");
        page.locator("#preview").click();
        page.locator("#signNow").click();
        page.getByText("The summary is signed.").waitFor();
        Browser.showsOnceThere(page, page.url(), "class=\"tag good\"", 1);
    }

    private void inHospital(Page page) {
        String ben = newPerson(page, "Ben");
        open(page, "Record an admission");
        page.getByText("No team has a referral yet.").waitFor();
        browser.check(page, "admission-empty");
        referral(page, ben, CRISIS, "15/1/2024", "08:00", "Urgent, within 24 hours");
        contact(page, ben, CRISIS + ", since 15-Jan-2024", "15/1/2024", "09:00", "Telephone");
        save(page, "save", "The contact is recorded.");
        admitted(page, ben, "16/1/2024", "09:00");
        browser.check(page, "stay");
        fill(page, "readyDay", "15/1/2024");
        save(page, "readyNow", "Enter the day of the admission, or a later one");
        browser.check(page, "stay-error");
        fill(page, "readyDay", "18/1/2024");
        choose(page, "reason", "Supported accommodation is awaited");
        choose(page, "attributable", "Social care");
        save(page, "readyNow", "It is on record that they are ready to leave.");
        browser.check(page, "stay-ready");
        fill(page, "leaveDay", "20/1/2024", "leaveTime", "12:00");
        choose(page, "method", "On clinical advice");
        choose(page, "destination", "Home");
        save(page, "leaveNow", "It is on record that they left hospital.");
        browser.check(page, "stay-left");
        contact(page, ben, CRISIS + ", since 15-Jan-2024", "22/1/2024", "14:00", "Face to face");
        save(page, "save", "The contact is recorded.");
        admitted(page, ben, "28/1/2024", "20:00");
    }

    private void admitted(Page page, String record, String day, String time) {
        page.navigate(record);
        open(page, "Record an admission");
        page.locator("#ward").waitFor();
        page.locator("#admit").click();
        page.getByText("Ward: choose one").first().waitFor();
        browser.check(page, "admission-error");
        fill(page, "day", day, "time", time);
        page.locator("#ward").selectOption("OAK");
        choose(page, "class", "Acute, adults");
        page.locator("#referral").selectOption(here(CRISIS + ", since 15-Jan-2024"));
        save(page, "admit", "The admission is recorded.");
    }

    private void notTaken(Page page) {
        String cem = newPerson(page, "Cem");
        referral(page, cem, CRISIS, "20/1/2024", "10:00", "Urgent, within 24 hours");
        open(page, "Answer to the referral");
        page.getByText("The team does not take it").first().click();
        choose(page, "why", "another service is better placed");
        fill(page, "rejectDay", "20/1/2024", "alternative", "The crisis café, every evening.");
        choose(page, "personTold", "Yes, by phone or in person");
        page.locator("#declineTold").check();
        save(page, "decline", "It is on record that the team does not take it");
        browser.check(page, "referral-not-taken");
        String mia = newPerson(page, "Mia");
        referral(page, mia, COMMUNITY, "3/1/2024", "", "Routine");
        fill(page, "endDay", "2/1/2024");
        page.locator("#endNow").click();
        page.locator("#errors").waitFor();
        browser.check(page, "referral-end-error");
        fill(page, "endDay", "30/1/2024");
        save(page, "endNow", "It is on record that this care has ended.");
    }

    /** Somebody whom only the crisis line and the other crisis team know. */
    private void ofAnotherTeam() {
        Page page = browser.signedIn("demo.line");
        String lin = newPerson(page, "Lin");
        referral(page, lin, OTHER_CRISIS, "20/1/2024", "10:00", "Routine");
        contact(page, lin, OTHER_CRISIS + ", since 20-Jan-2024", "20/1/2024", "11:00", "Telephone");
        save(page, "save", "The contact is recorded.");
        page.context().close();
    }

    private void workingTogether() {
        Page page = browser.signedIn("demo.lead");
        page.navigate(application.base() + "/partnership/list.xhtml");
        browser.check(page, "working-together");
        page.locator("main a:has-text('" + COMMUNITY + "')").first().click();
        page.locator("#visitForm").waitFor();
        page.locator("#visit").click();
        page.getByText("Who visited: choose one").first().waitFor();
        browser.check(page, "pair-error");
        page.locator("#linkStaff").selectOption("CMHN-05");
        fill(page, "linkDay", "2/1/2024");
        save(page, "linkNow", "The link worker is named.");
        page.locator("#visitStaff").selectOption("CMHN-05");
        fill(page, "visitDay", "9/1/2024", "visitNote", "Who rings whom on Fridays");
        save(page, "visit", "The visit is recorded.");
        fill(page, "meetingDay", "11/1/2024");
        for (String box : List.of("crisisManager", "communityManager", "pathways")) {
            page.locator("#" + box).check();
        }
        save(page, "meet", "The meeting is recorded.");
        for (String rating : List.of(
                "Manager of the crisis team/5",
                "Staff of the crisis team/4",
                "Manager of the community team/4",
                "Staff of the community team/5")) {
            choose(page, "source", rating.split("/")[0]);
            page.locator("#rating").selectOption(rating.split("/")[1]);
            fill(page, "ratingDay", "25/1/2024");
            save(page, "rate", "The rating is recorded.");
        }
        browser.check(page, "pair");
        page.context().close();
    }

    private void imported(HttpApi api) throws IOException {
        JsonObject status = api.imported(Extracts.enteredMonth(year));
        status.getJsonObject("tables")
                .forEach((table, counts) -> assertThat(counts.asJsonObject().getInt("rejected"))
                        .as(table)
                        .isZero());
    }

    private void compare(HttpApi api) {
        for (String figure : List.of(
                "core-34?team=CRTN&",
                "discharge-letters?team=CRTN&",
                "crisis-response?team=CRTN&",
                "caseload?team=CRTN&",
                "caseload?team=CMHN&",
                "follow-up-72h?",
                "ready-for-discharge?",
                "readmission-30d?")) {
            JsonArray entered = rows(api, figure, DemonstrationExtract.PROVIDER);
            assertThat(entered).as(figure).hasSize(1).isEqualTo(rows(api, figure, OTHER_TRUST));
            System.out.println("entered: " + figure + " " + entered);
        }
        assertThat(rows(api, "core-34?team=CRTN&", OTHER_TRUST).getJsonObject(0).getInt("criteriaMet"))
                .as("everything that the scale asks for was entered")
                .isEqualTo(5);
    }

    private JsonArray rows(HttpApi api, String figure, String provider) {
        String address = here("/api/measures/" + figure + "from=" + FROM + "&to=" + TO + "&provider=" + provider);
        return HttpApi.json(api.get(address).text()).getJsonArray("rows");
    }
}
