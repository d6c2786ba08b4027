package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.London;
import org.junit.jupiter.api.Test;

/**
 * Whoever decides – on the referral, on the board, on the way to them, when the shift is handed over, when a message is
 * answered and when care ends – has the words of the call before them, with the triage category, the clock, the safety plan
 * and who else is there, and a way back to the call.
 */
class WordsReachIT extends AfterTheCall {

    /** By the two with the longest names: the board has room for them beside the words. */
    private static final String VISIT = """
            insert into appointment (id, provider_id, person_id, referral_id, starts_at, first_id, second_id, booked_by, booked_at)
            select uuid_v7(), r.provider_id, r.person_id, r.id, now() + interval '1 day', w.who[1], w.who[2], 'Test', now()
              from referral r cross join lateral (
                select array_agg(s.id order by length(s.name) desc, s.id) as who from staff s where s.team_id = r.team_id) w
             where r.id = '%s'""";

    private final LocalDate today = LocalDate.now(London.ZONE);

    private void planned() throws SQLException {
        String plan = UUID.randomUUID().toString();
        application.run("insert into safety_plan (id, provider_id, person_id, number, written_by, written_at)"
                + " select '" + plan + "', provider_id, person_id, 1, 'Deepa Jones', now() from referral where id = '"
                + referral
                + "'");
        application.run("insert into safety_plan_step (plan_id, step, words) values ('" + plan
                + "', 'SIGNS', 'I stop answering the door.'), ('" + plan + "', 'ALONE', 'I walk by the river.')");
    }

    /** The words, the category, the clock and the way back to the call are in what a page says of somebody. */
    private void reached(Page page) {
        Locator concern = page.locator(".concern");
        assertThat(concern.innerText())
                .contains(WANTS, "Her last word.", "The person themself, on the phone to", "3hrs")
                .containsPattern("Triage category\\s*B");
        assertThat(concern.locator("a[href$='/call/view.xhtml?id=" + call + "']")
                        .count())
                .as("a way to the call")
                .isOne();
        assertThat(concern.locator("a[href*='/careplan/view.xhtml']").count()).isOne();
    }

    @Test
    void theReferralIsAnsweredWithThem() throws SQLException {
        planned();
        Page lead = lead();
        lead.navigate(application.base() + "/intake/list.xhtml");
        Locator row = lead.locator("main tr", new Page.LocatorOptions().setHasText(person.shown()));
        assertThat(row.innerText())
                .contains(WANTS, "Category B", "3hrs", "Safety plan")
                .doesNotContain("Her last word.");
        row.locator("summary").click();
        row.getByText("Her last word.").waitFor();
        browser.check(lead, "words-referrals");
        row.locator("a:has-text('Answer')").click();
        reached(lead);
        assertThat(lead.locator(".concern").innerText())
                .contains("Decision", "I stop answering the door.", "I walk by the river.");
        browser.check(lead, "words-answer");
        lead.getByText("The team does not take it").first().click();
        lead.locator("#decline").click();
        lead.locator("#errors").waitFor();
        reached(lead);
        browser.check(lead, "words-answer-error");
    }

    @Test
    void theReferralItselfHasThem() {
        Page lead = lead();
        lead.navigate(application.base() + "/referral/view.xhtml?id=" + referral);
        reached(lead);
        assertThat(lead.locator(".concern").innerText()).contains("None has been written", "No other team");
        browser.check(lead, "words-referral");
    }

    @Test
    void theBoardShowsHowTheyBeginAndItsPanelAllOfThem() throws SQLException {
        application.run(VISIT.formatted(referral));
        Page lead = lead();
        lead.navigate(application.base() + "/board/list.xhtml");
        Locator row = lead.locator("#board tr", new Page.LocatorOptions().setHasText(person.shown()));
        assertThat(row.innerText()).contains(WANTS, "…").doesNotContain("Her last word.");
        row.locator("summary").click();
        row.getByText("Her last word.").waitFor();
        assertThat(row.locator("a[href$='/call/view.xhtml?id=" + call + "']").count())
                .isOne();
        browser.check(lead, "words-board");
        row.locator("a:has-text('Plan')").click();
        lead.locator("#book").waitFor();
        reached(lead);
        browser.check(lead, "words-panel");
    }

    @Test
    void whoeverGoesThereHasThemOnTheirPhone() throws SQLException {
        String me = application.one(
                "select s.name from staff s join account a on a.staff_id = s.id and a.username = 'demo.lead'");
        Page lead = lead();
        lead.navigate(application.base() + "/board/edit.xhtml?referral=" + referral);
        lead.locator("#day").fill(DAY.format(today.plusDays(1)));
        lead.locator("#time").fill("12:00");
        lead.locator("#goes").selectOption(me);
        lead.locator("#book").click();
        lead.getByText("Booked.").waitFor();
        lead.navigate(application.base() + "/board/visits.xhtml");
        Locator visit = lead.locator("main li.card", new Page.LocatorOptions().setHasText(person.shown()));
        assertThat(visit.innerText())
                .contains(WANTS, "Safety plan", "None has been written")
                .containsPattern("category\\s*B");
        visit.locator("summary").click();
        visit.getByText("Her last word.").waitFor();
        browser.check(lead, "words-visits");
    }

    @Test
    void theShiftIsHandedOverWithThem() throws SQLException {
        Page lead = lead();
        String team = application.one("select team_id from referral where id = '" + referral + "'");
        lead.navigate(application.base() + "/board/shift.xhtml?team=" + team);
        if (lead.locator("#begin").count() > 0) {
            lead.locator("#begin").click();
            lead.getByText("You hold the shift until").waitFor();
        }
        lead.locator("main a:text-is('" + person.shown() + "')").click();
        lead.locator("h2:has-text('" + person.shown() + "')").waitFor();
        reached(lead);
        browser.check(lead, "words-shift");
        application.run(
                "update team_shift set taken_at = now(), taken_by = 'Test', taken_account = begun_account where taken_at is null");
    }

    @Test
    void aMessageFromTheCallLeadsWhoeverAnswersToIt() throws Exception {
        person = people.inBothTeamsCare("Wanda");
        Page line = browser.signedIn("demo.line");
        line.navigate(application.base() + "/call/edit.xhtml");
        line.locator("#GIVEN_NAME").fill(person.given());
        line.locator("#FAMILY_NAME").fill(person.family());
        line.locator("#BIRTH_DATE").fill(BORN);
        line.keyboard().press("Tab");
        line.getByText("Involved now").waitFor();
        line.getByText("Leave a message that needs an answer").click();
        line.locator("#need").fill(WORDS);
        line.locator("#to").selectOption(new SelectOption().setLabel(People.COMMUNITY + ": whoever is on duty"));
        line.locator("#urgency").selectOption("Within an hour");
        line.locator("#message").fill("Please ring her today.");
        line.locator("#saveCall").click();
        line.getByText("The call is saved").waitFor();
        call = line.url().replaceAll(".*id=", "");
        browser.check(line, "words-call");
        String message = application.one("select handover_id from phone_call where id = '" + call + "'");
        Page coordinator = browser.signedIn("demo.coordinator");
        coordinator.navigate(application.base() + "/handover/view.xhtml?id=" + message);
        assertThat(coordinator.locator(".concern").innerText()).contains(WANTS, "Her last word.", People.CRISIS);
        browser.check(coordinator, "words-message");
        coordinator
                .locator(".concern a[href$='/call/view.xhtml?id=" + call + "']")
                .click();
        coordinator.locator("h2:has-text('rang')").waitFor();
        assertThat(coordinator.locator("main").innerText()).contains("Her last word.");
        assertThat(coordinator.locator("#promise, #unlink, #withhold").count())
                .as("only whoever takes calls does anything with them")
                .isZero();
        browser.check(coordinator, "words-call-read");
    }

    @Test
    void callingBackIsDoneWithThem() {
        Page line = browser.signedIn("demo.line");
        line.navigate(application.base() + "/call/view.xhtml?id=" + call);
        assertThat(line.locator("main").innerText().split(WANTS, -1))
                .as("the words of the call, once")
                .hasSize(2);
        assertThat(line.locator(".concern").innerText()).contains("3hrs").containsPattern("Triage category\\s*B");
        line.locator(".concern a[href*='/referral/view.xhtml']").waitFor();
        browser.check(line, "words-call-back");
    }

    @Test
    void anOfferToTheWardIsMadeWithThem() throws SQLException {
        Page lead = lead();
        lead.navigate(application.base() + "/inreach/list.xhtml");
        Locator open = lead.locator("#board a:has-text('Open')").first();
        String stay = open.getAttribute("href").replaceAll(".*stay=", "");
        application.run("update referral set words = '" + WANTS + "', entered_by = 'Test', entered_at = now()"
                + " where id = (select present_referral(person_id) from hospital_spell where id = '" + stay + "')");
        open.click();
        lead.waitForURL("**/inreach/edit.xhtml**");
        assertThat(lead.locator(".concern").innerText()).contains(WANTS, "Safety plan");
        browser.check(lead, "words-ward");
        application.run(
                "update referral set words = null, entered_by = null, entered_at = null where words = '" + WANTS + "'");
    }

    @Test
    void careEndsWithThemAndNoSummaryTellsThem() throws Exception {
        Page lead = lead();
        lead.navigate(application.base() + "/intake/view.xhtml?referral=" + referral);
        lead.locator("#acceptTold").check();
        lead.locator("#accept").click();
        lead.getByText("It is on record that the team takes it").waitFor();
        lead.navigate(application.base() + "/discharge/view.xhtml?referral=" + referral);
        reached(lead);
        browser.check(lead, "words-end-of-care");
        lead.locator("input[value='Write the summary']").click();
        lead.waitForURL("**/discharge/edit.xhtml**");
        lead.locator("#preview").click();
        lead.waitForURL("**/discharge/summary.xhtml**");
        assertThat(lead.locator("#unwritten").innerText())
                .contains("Nothing is written under", "Medicines", "Sign anyway?");
        assertThat(lead.locator("article").innerText()).doesNotContain(WANTS);
        browser.check(lead, "words-summary-unwritten");
    }

    @Test
    void whoeverRefersToATeamSaysWhy() throws Exception {
        person = people.inCommunityCare("Wenda");
        Page coordinator = browser.signedIn("demo.coordinator");
        coordinator.navigate(application.base() + "/referral/edit.xhtml?person=" + people.id(person));
        browser.check(coordinator, "words-refer");
        coordinator.locator("#team").selectOption(People.CRISIS);
        coordinator.locator("#takeReferral").click();
        coordinator.locator("#errors").getByText("Write why").waitFor();
        browser.check(coordinator, "words-refer-error");
        coordinator.locator("#words").fill(WORDS);
        coordinator.locator("#takeReferral").click();
        coordinator.getByText("The referral is taken").waitFor();
        assertThat(coordinator.locator(".concern").innerText()).contains(WANTS, "Her last word.", People.COMMUNITY);
        Page lead = lead();
        lead.navigate(application.base() + "/intake/list.xhtml");
        lead.locator("main tr", new Page.LocatorOptions().setHasText(person.shown()))
                .getByText(WANTS)
                .first()
                .waitFor();
    }
}
