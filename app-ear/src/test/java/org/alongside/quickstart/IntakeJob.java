package org.alongside.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;

/**
 * A surgery refers somebody to the crisis team, is told by a personal link that the referral is there and what became of it,
 * and says that it has that; the team declines only with somebody who can help instead (story CRT-6). A message is accepted
 * by somebody without an account,
 * and a referral written by one.
 */
final class IntakeJob {

    private static final String SURGERY = "hill@practice.example";
    private static final String CHARITY = "vee@charity.example";
    private static final String HARBOUR = "ola@harbour.example";
    private static final int GUESSES = 300;

    private static final String REFUSED = """
            select count(*) from audit_event where outcome = 'NOT_FOUND' and subject = 'an unknown personal link'""";

    private final Application application;
    private final Browser browser;

    IntakeJob(Application application, Browser browser) {
        this.application = application;
        this.browser = browser;
    }

    void run() throws Exception {
        Page coordinator = browser.signedIn("demo.coordinator");
        coordinator.navigate(application.base() + "/intake/list.xhtml");
        browser.check(coordinator, "intake-list-empty");
        Page lead = browser.signedIn("demo.lead");
        String answer = referred(lead);
        told(lead, answer);
        declined(lead);
        writtenOutside(lead);
        acceptedByLink(lead);
        guessed(lead);
        lead.context().close();
        coordinator.context().close();
    }

    private String referred(Page page) {
        page.navigate(application.base() + "/person/register.xhtml?q=Intake,%20Ira");
        page.getByLabel("What they need").fill("Somebody to talk to");
        page.locator("#takeNow").click();
        page.getByText("The contact is taken").first().waitFor();
        page.locator("a:has-text('Refer to a team')").first().click();
        page.locator("#team").selectOption("North Crisis Resolution and Home Treatment Team");
        page.getByText("Who referred").first().click();
        page.locator("#referrerName").fill("Dr Bell, Hill Surgery");
        page.locator("#referrerEmail").fill("hill");
        page.locator("#takeReferral").click();
        page.getByText("Enter an e-mail address").first().waitFor();
        browser.check(page, "referral-referrer-error");
        page.locator("#referrerEmail").fill(SURGERY);
        page.locator("#takeReferral").click();
        page.getByText("The referral is taken").waitFor();
        page.navigate(application.base() + "/intake/list.xhtml");
        assertThat(page.locator("main").innerText()).contains("INTAKE, Ira", "Dr Bell, Hill Surgery", "First answer");
        browser.check(page, "intake-list");
        page.locator("a:has-text('the referral of INTAKE, Ira')").click();
        browser.check(page, "intake");
        return page.url();
    }

    /** Two browsers: the team's, and the surgery's, which has no account. */
    private void told(Page lead, String answer) throws Exception {
        lead.getByText("Tell them that it is here").first().click();
        lead.locator("#arrivedWords").fill("Zoe Bell looks at it and rings you by 14:00.");
        lead.locator("#arrived").click();
        lead.getByText("They are told that it is here.").waitFor();
        Mailbox mailbox = new Mailbox(application, SURGERY);
        String link = mailbox.link();
        lookedAtByAScanner(lead, link);
        Page surgery = browser.anonymous();
        surgery.navigate(application.base() + link);
        browser.check(surgery, "link");
        surgery.locator("#askCode").click();
        surgery.locator("#code").waitFor();
        browser.check(surgery, "link-code");
        surgery.locator("#code").fill("not it");
        surgery.locator("#enter").click();
        surgery.getByText("This is not the code").first().waitFor();
        browser.check(surgery, "link-code-error");
        forwarded(link, mailbox.code(1));
        surgery.locator("#code").fill(mailbox.code(1));
        surgery.locator("#enter").click();
        surgery.getByText("Zoe Bell looks at it").waitFor();
        browser.check(surgery, "link-open");
        surgery.locator("#actRECEIVED").click();
        surgery.getByText("Your answer is there").waitFor();
        Browser.showsOnceThere(lead, answer, "Received ", 1);
        assertThat(lead.locator("main").innerText()).contains("Dr Bell, Hill Surgery");
        browser.check(lead, "intake-told");
        expired(surgery, link);
        surgery.context().close();
    }

    private void lookedAtByAScanner(Page page, String link) throws Exception {
        for (int look = 0; look < 3; look++) {
            assertThat(page.request().get(application.base() + link).ok()).isTrue();
        }
        assertThat(application.one("select count(*) from link_code")).isEqualTo("0");
        assertThat(application.one("select count(*) from personal_link where opened_at is not null"))
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

    private void expired(Page surgery, String link) throws Exception {
        application.run(
                "update personal_link set expires_at = now() - interval '1 hour' where address = '" + SURGERY + "'");
        surgery.navigate(application.base() + link);
        surgery.getByText("This link has expired.").waitFor();
        browser.check(surgery, "link-expired");
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
    private void writtenOutside(Page lead) throws Exception {
        lead.navigate(application.base() + "/person/list.xhtml?q=Intake,%20Ira");
        lead.locator("main a[href*='/record/view.xhtml']").first().click();
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
        lead.locator("#referrerName").fill("Ola Reed, Harbour House");
        lead.locator("#referrerEmail").fill(HARBOUR);
        lead.locator("#invite").click();
        lead.getByText("The link is on its way.").waitFor();
        assertThat(lead.locator("main").innerText()).contains("Others were asked to write", "Ola Reed, Harbour House");
        browser.check(lead, "intake-list-invited");
        Page guest = opened(HARBOUR);
        guest.locator("#actREFER").click();
        guest.getByText("Write what has happened and what you ask for").first().waitFor();
        browser.check(guest, "link-refer-error");
        guest.locator("#wordsREFER").fill("She has not slept for four nights. I am with her until six.");
        guest.locator("#actREFER").click();
        guest.getByText("Your answer is there").waitFor();
        browser.check(guest, "link-referred");
        guest.context().close();
        lead.reload();
        assertThat(lead.locator("main").innerText()).doesNotContain("Others were asked to write");
        lead.locator("a:has-text('the referral of INTAKE, Ira')").first().click();
        lead.getByText("She has not slept for four nights.").waitFor();
        browser.check(lead, "intake-written");
    }

    private Page opened(String address) throws Exception {
        Mailbox mailbox = new Mailbox(application, address);
        Page guest = browser.anonymous();
        guest.navigate(application.base() + mailbox.link());
        guest.locator("#askCode").click();
        guest.locator("#code").fill(mailbox.code(1));
        guest.locator("#enter").click();
        guest.locator("#answer").waitFor();
        return guest;
    }

    private void acceptedByLink(Page lead) throws Exception {
        application.run("update staff set email = '" + CHARITY + "' where local_id = 'CMHN-06'");
        String name = application.one("select name from staff where local_id = 'CMHN-06'");
        String number = application.one("""
                select r.nhs_number from person_registration r join referral f on f.person_id = r.person_id
                  join team t on t.id = f.team_id and t.local_id = 'CMHN' join provider p on p.id = r.provider_id and p.demonstration
                  join referral c on c.person_id = r.person_id join team k on k.id = c.team_id and k.local_id = 'CRTN'
                 where f.discharge_date is null and f.rejection_date is null and c.discharge_date is null and c.rejection_date is null
                   and r.nhs_number is not null and not r.alias and r.death_date is null and r.error_at is null
                 order by r.local_id limit 1""");
        lead.navigate(application.base() + "/person/list.xhtml?q=" + number);
        lead.locator("main a[href*='/record/view.xhtml']").first().click();
        lead.locator("a[href*='/handover/edit.xhtml']").first().click();
        lead.locator("#to").selectOption("North Community Mental Health Team: " + name);
        lead.locator("#urgency").selectOption("Within an hour");
        lead.locator("#text").fill("Please ring her before four.");
        lead.locator("#send").click();
        lead.getByText("You hold it until somebody accepts it").waitFor();
        Page guest = opened(CHARITY);
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

    private void guessed(Page page) throws Exception {
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
