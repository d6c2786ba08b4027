package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A surgery refers somebody to the crisis team, is told by a personal link that the referral is there and what became of it,
 * and says that it has that; the team declines only with somebody who can help instead (story CRT-6). A message is accepted
 * by somebody without an account,
 * and a referral written by one.
 */
class IntakeIT extends OnApplication {

    private static final int GUESSES = 300;

    private static final String REFUSED = """
            select count(*) from audit_event where outcome = 'NOT_FOUND' and subject = 'an unknown personal link'""";

    /** A nurse of the demonstration trust, whose address a test changes and puts back. */
    private static final String NURSE =
            " where local_id = 'CMHN-06' and provider_id = (select id from provider where demonstration)";

    private final People people = new People(application, browser);

    /** Whose the addresses of this test are. */
    private final Somebody ira = Somebody.called("Ira");

    private final String surgery = "hill." + ira.family() + "@practice.example";
    private final String charity = "vee." + ira.family() + "@charity.example";
    private final String harbour = "ola." + ira.family() + "@harbour.example";

    @Test
    void whoReferredIsToldByALinkThatItIsThereAndSaysThatTheyHaveThat() throws Exception {
        Page coordinator = browser.signedIn("demo.coordinator");
        coordinator.navigate(application.base() + "/intake/list.xhtml");
        browser.check(coordinator, "intake-list-empty");
        Page lead = browser.signedIn("demo.lead");
        String answer = referred(lead);
        told(lead, answer);
    }

    @Test
    void aTeamDeclinesOnlyWithSomebodyWhoCanHelpInstead() {
        Page lead = browser.signedIn("demo.lead");
        referred(lead);
        declined(lead);
    }

    private void newContact(Page page) {
        page.navigate(application.base() + "/person/register.xhtml?q=" + ira.family() + ",%20Ira");
        page.getByLabel("What they need").fill("Somebody to talk to");
        page.locator("#takeNow").click();
        page.getByText("The contact is taken").first().waitFor();
    }

    private String referred(Page page) {
        newContact(page);
        page.locator("a:has-text('Refer to a team')").first().click();
        page.locator("#team").selectOption("North Crisis Resolution and Home Treatment Team");
        page.locator("#words").fill("Ira stopped eating. Please see him today.");
        page.getByText("Who referred").first().click();
        page.locator("#referrerName").fill("Dr Bell, Hill Surgery");
        page.locator("#referrerEmail").fill("hill");
        page.locator("#takeReferral").click();
        page.getByText("Enter an e-mail address").first().waitFor();
        browser.check(page, "referral-referrer-error");
        page.locator("#referrerEmail").fill(surgery);
        page.locator("#takeReferral").click();
        page.getByText("The referral is taken").waitFor();
        page.navigate(application.base() + "/intake/list.xhtml");
        assertThat(page.locator("main").innerText()).contains(ira.shown(), "Dr Bell, Hill Surgery", "First answer");
        browser.check(page, "intake-list");
        page.locator("a:has-text('the referral of " + ira.shown() + "')").click();
        browser.check(page, "intake");
        return page.url();
    }

    /** Two browsers: the team's, and the surgery's, which has no account. */
    private void told(Page lead, String answer) throws Exception {
        lead.getByText("Tell them that it is here").first().click();
        lead.locator("#arrivedWords").fill("Zoe Bell looks at it and rings you by 14:00.");
        lead.locator("#arrived").click();
        lead.getByText("They are told that it is here.").waitFor();
        Mailbox mailbox = new Mailbox(application, surgery);
        String link = mailbox.link();
        lookedAtByAScanner(lead, link);
        Page guest = browser.anonymous();
        guest.navigate(application.base() + link);
        browser.check(guest, "link");
        guest.locator("#askCode").click();
        guest.locator("#code").waitFor();
        browser.check(guest, "link-code");
        guest.locator("#code").fill("not it");
        guest.locator("#enter").click();
        guest.getByText("This is not the code").first().waitFor();
        browser.check(guest, "link-code-error");
        forwarded(link, mailbox.code(1));
        guest.locator("#code").fill(mailbox.code(1));
        guest.locator("#enter").click();
        guest.getByText("Zoe Bell looks at it").waitFor();
        browser.check(guest, "link-open");
        guest.locator("#actRECEIVED").click();
        guest.getByText("Your answer is there").waitFor();
        Browser.showsOnceThere(lead, answer, "Received ", 1);
        assertThat(lead.locator("main").innerText()).contains("Dr Bell, Hill Surgery");
        browser.check(lead, "intake-told");
        expired(guest, link);
        guest.context().close();
    }

    private void lookedAtByAScanner(Page page, String link) throws Exception {
        String codes = application.one("select count(*) from link_code");
        for (int look = 0; look < 3; look++) {
            assertThat(page.request().get(application.base() + link).ok()).isTrue();
        }
        assertThat(application.one("select count(*) from link_code")).isEqualTo(codes);
        assertThat(application.one("select count(*) from personal_link where opened_at is not null and address = '"
                        + surgery + "'"))
                .isEqualTo("0");
    }

    /** Somebody to whom the link and the code were passed on opens nothing with them. */
    private void forwarded(String link, String code) {
        Page other = browser.anonymous();
        other.navigate(application.base() + link);
        other.locator("#askCode").click();
        other.locator("#code").fill(code);
        other.locator("#enter").click();
        other.getByText("This is not the code").first().waitFor();
        other.context().close();
    }

    private void expired(Page guest, String link) throws Exception {
        application.run(
                "update personal_link set expires_at = now() - interval '1 hour' where address = '" + surgery + "'");
        guest.navigate(application.base() + link);
        guest.getByText("This link has expired.").waitFor();
        browser.check(guest, "link-expired");
    }

    private void declined(Page page) {
        page.getByText("The team does not take it").first().click();
        page.locator("#why").selectOption("another service is better placed");
        page.locator("#personTold").selectOption("Yes, by phone or in person");
        page.locator("#decline").click();
        page.getByText("Say who else can help").first().waitFor();
        browser.check(page, "intake-error");
        page.locator("#alternative").fill("The crisis café, every evening from 18:00.");
        page.locator("#decline").click();
        page.getByText("It is on record that the team does not take it").waitFor();
        assertThat(page.locator("main").innerText())
                .contains("The team does not take it", "The crisis café", "Yes, by phone or in person");
        browser.check(page, "intake-declined");
    }

    /** A charity writes the referral itself, on a link, and is told what becomes of it like everybody else who refers. */
    @Test
    void aReferralIsWrittenByWhoeverWasAskedOutside() throws Exception {
        Page lead = browser.signedIn("demo.lead");
        newContact(lead);
        lead.locator("a:has-text('Refer to a team')").first().click();
        lead.getByText("ask somebody outside to write it").click();
        browser.check(lead, "invite");
        lead.locator("#invite").click();
        lead.locator("#errors").waitFor();
        assertThat(lead.locator("#errors").innerText())
                .as("all that is missing, at once")
                .contains("Team that it is for: choose one", "Say who is to write it", "Enter the e-mail address");
        browser.check(lead, "invite-error");
        lead.locator("#team").selectOption("North Crisis Resolution and Home Treatment Team");
        lead.locator("#referrerName").fill("Ola " + ira.family() + ", Harbour House");
        lead.locator("#referrerEmail").fill(harbour);
        lead.locator("#invite").click();
        lead.getByText("The link is on its way.").waitFor();
        assertThat(lead.locator("main").innerText())
                .contains("Others were asked to write", "Ola " + ira.family() + ", Harbour House");
        browser.check(lead, "intake-list-invited");
        Page guest = opened(harbour);
        guest.locator("#actREFER").click();
        guest.getByText("Write what has happened and what you ask for").first().waitFor();
        browser.check(guest, "link-refer-error");
        guest.locator("#wordsREFER").fill("She has not slept for four nights. I am with her until six.");
        guest.locator("#actREFER").click();
        guest.getByText("Your answer is there").waitFor();
        browser.check(guest, "link-referred");
        guest.context().close();
        lead.reload();
        assertThat(lead.locator("#invitedForm").allInnerTexts())
                .as("those who have not written")
                .noneMatch(text -> text.contains("Ola " + ira.family()));
        lead.locator("a:has-text('the referral of " + ira.shown() + "')")
                .first()
                .click();
        lead.getByText("She has not slept for four nights.").waitFor();
        browser.check(lead, "intake-written");
    }

    private Page opened(String address) throws Exception {
        Page guest = new Mailbox(application, address).opened(browser);
        guest.locator("#answer").waitFor();
        return guest;
    }

    @Test
    void aMessageIsAcceptedBySomebodyWithoutAnAccount() throws Exception {
        String before = application.one("select coalesce(email, '') from staff" + NURSE);
        application.run("update staff set email = '" + charity + "'" + NURSE);
        try {
            acceptedByLink(browser.signedIn("demo.lead"), people.inBothTeamsCare("Ira"));
        } finally {
            application.run("update staff set email = nullif('" + before + "', '')" + NURSE);
        }
    }

    private void acceptedByLink(Page lead, Somebody person) throws Exception {
        String name = application.one("select name from staff" + NURSE);
        lead.navigate(application.base() + "/person/list.xhtml?q=" + person.nhsNumber());
        lead.locator("main a[href*='/record/view.xhtml']").first().click();
        lead.locator("a[href*='/handover/edit.xhtml']").first().click();
        lead.locator("#to").selectOption("North Community Mental Health Team: " + name);
        lead.locator("#urgency").selectOption("Within an hour");
        lead.locator("#text").fill("Please ring her before four.");
        lead.locator("#send").click();
        lead.getByText("You hold it until somebody accepts it").waitFor();
        Page guest = opened(charity);
        guest.getByText("Please ring her before four.").waitFor();
        guest.getByText("Ask something first").first().click();
        guest.locator("#actASK").click();
        guest.getByText("Write what you want to know").first().waitFor();
        browser.check(guest, "link-answer-error");
        guest.locator("#actACCEPT").click();
        guest.getByText("Your answer is there").waitFor();
        guest.locator("#wordsDONE").fill("Rang her; she comes on Friday.");
        guest.locator("#actDONE").click();
        guest.getByText("There is nothing left for you to do.").waitFor();
        browser.check(guest, "link-done");
        lead.reload();
        assertThat(lead.locator("main").innerText()).contains("Last held by", name, "she comes on Friday");
        guest.context().close();
    }

    @Test
    void aLinkIsNotGuessedAndEachGuessIsInTheAudit() throws Exception {
        Page page = browser.anonymous();
        long before = Long.parseLong(application.one(REFUSED));
        for (int guess = 0; guess < GUESSES; guess++) {
            String address = application.base() + "/link/view.xhtml?t=" + UUID.randomUUID();
            assertThat(page.request().get(address).status()).isEqualTo(404);
        }
        assertThat(Long.parseLong(application.one(REFUSED)) - before)
                .as("each guess is in the audit")
                .isEqualTo(GUESSES);
    }
}
