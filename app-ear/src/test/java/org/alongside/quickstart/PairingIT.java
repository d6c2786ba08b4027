package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/** What was entered here and comes in an extract too counts once; whoever knows better says so. */
class PairingIT extends OnApplication {

    private final LocalDate yesterday = LocalDate.now(London.ZONE).minusDays(1);
    private final People people = new People(application, browser);

    private void contact(Page page, Somebody person, String time) throws Exception {
        page.navigate(application.base() + "/contact/edit.xhtml?person=" + people.id(person));
        page.locator("#care").selectOption(new SelectOption().setIndex(1));
        page.locator("#day").fill(yesterday.toString());
        page.locator("#time").fill(time);
        page.locator("#mechanism").selectOption("01");
        page.locator("#save").click();
        page.getByText("The contact is recorded.").first().waitFor();
    }

    /** The next extract has contacts of that day, under identifiers of its own. */
    private void extract(Somebody person, String... times) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "MHS000Header.csv",
                "OrgIDProvider,ReportingPeriodStartDate,ReportingPeriodEndDate\n%s,%s,%s\n"
                        .formatted(DemonstrationExtract.PROVIDER, yesterday.minusDays(30), yesterday));
        StringBuilder rows = new StringBuilder(
                "CareContactId,ServiceRequestId,CareContDate,CareContTime,CareProfTeamLocalId,ConsMechanismMH,AttendStatus\n");
        for (int i = 0; i < times.length; i++) {
            rows.append("%s-E%d,%s-K,%s,%s,CRTN,01,5\n"
                    .formatted(person.localId(), i, person.localId(), yesterday, times[i]));
        }
        files.put("MHS201CareContact.csv", rows.toString());
        people.imported(files);
    }

    private static Locator rows(Page page, Somebody person) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(person.shown()));
    }

    private String contacts(Somebody person) throws Exception {
        return application.one("select count(*) from care_contact where person_id = '" + people.id(person)
                + "' and contact_date = '" + yesterday + "'");
    }

    @Test
    void theSameContactIsPutTogetherByRuleAndThatCanBeUndone() throws Exception {
        Somebody person = people.inCrisisCare("Paula");
        Page page = browser.signedIn("demo.lead");
        contact(page, person, "10:00");
        extract(person, "10:04:00");
        assertThat(contacts(person)).isEqualTo("1");
        page.navigate(application.base() + "/pairing/list.xhtml");
        assertThat(rows(page, person).innerText()).contains("Contact", "10:00", "10:04", "by rule");
        browser.check(page, "pairs");
        rows(page, person).locator("input[value=Undo]").click();
        page.getByText("They count as two from now on").waitFor();
        assertThat(rows(page, person).count()).isZero();
        assertThat(contacts(person)).isEqualTo("2");
    }

    @Test
    void ofSeveralSomebodyDecidesAndSeveralAtOnce() throws Exception {
        Somebody person = people.inCrisisCare("Petra");
        Page page = browser.signedIn("demo.lead");
        contact(page, person, "11:00");
        contact(page, person, "11:03");
        extract(person, "11:01:00", "11:02:00");
        assertThat(contacts(person)).as("each counts once meanwhile").isEqualTo("2");
        page.navigate(application.base() + "/pairing/list.xhtml");
        browser.check(page, "pairs-likely");
        page.locator("#tickedSame").click();
        page.getByText("Tick at least one pair first").first().waitFor();
        assertThat(rows(page, person).count()).isEqualTo(2);
        for (Locator tick : rows(page, person).locator("input[type=checkbox]").all()) {
            tick.check();
        }
        page.locator("#tickedSame").click();
        page.getByText("They count as one.").waitFor();
        assertThat(rows(page, person).locator("input[type=checkbox]").count()).isZero();
        assertThat(rows(page, person).first().innerText()).doesNotContain("by rule");
        assertThat(contacts(person)).isEqualTo("2");
    }

    @Test
    void figuresSayHowManyAreOpen() throws Exception {
        Somebody person = people.inCrisisCare("Polly");
        Page lead = browser.signedIn("demo.lead");
        contact(lead, person, "12:00");
        extract(person, "12:01:00", "12:02:00");
        Page page = browser.signedIn("demo.supervisor");
        page.navigate(application.base() + "/measure/letters.xhtml");
        assertThat(page.locator("main").innerText()).contains("until somebody decides");
        browser.check(page, "figures-with-likely-pairs");
        page.getByText("Decide").first().click();
        page.waitForURL("**/pairing/list.xhtml");
    }

    @Test
    void aSecondReferralOfTheSameDayIsAskedBack() throws Exception {
        Somebody person = people.inCrisisCare("Pia");
        Page page = browser.signedIn("demo.lead");
        for (int times = 0; times < 2; times++) {
            page.navigate(application.base() + "/referral/edit.xhtml?person=" + people.id(person));
            page.locator("#team").selectOption(new SelectOption().setLabel(People.COMMUNITY));
            page.locator("#words").fill("Asks for help with sleep.");
            page.locator("#takeReferral").click();
            if (times == 0) {
                page.getByText("The referral is taken.").first().waitFor();
            }
        }
        page.getByText("has a referral of").first().waitFor();
        assertThat(page.locator("#words").inputValue()).isEqualTo("Asks for help with sleep.");
        browser.check(page, "referral-asked-back");
        page.locator("#another").check();
        page.locator("#takeReferral").click();
        page.getByText("The referral is taken.").first().waitFor();
    }
}
