package org.alongside.intake.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.alongside.dispatch.service.Mail;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.handover.Urgency;
import org.alongside.handover.service.Receiver;
import org.alongside.intake.PersonTold;
import org.alongside.link.LinkAct;
import org.alongside.link.service.LinkFixture;
import org.alongside.link.service.LinkView;
import org.alongside.link.service.Links;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.junit.jupiter.api.Test;

/** A referral of somebody who has died is ended without a question; taking it on, passing it on and asking for one are asked back. */
class AnswerAfterDeathTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Referrer SURGERY = new Referrer("Dr Bell, Hill Surgery", "hill@practice.example", null);
    private static final Referrer HARBOUR = new Referrer("Ola Reed, Harbour House", "ola@harbour.example", null);

    private final IntakeTrust trust = new IntakeTrust();
    private final Invitations invitations =
            trust.transactions.service(Invitations.class, trust.referrals, trust.transactions.service(Links.class));
    private final Principal lead = trust.lead;
    private final UUID amina = trust.people.trust.person(SmallTrust.AMINA);
    private final UUID crisis = trust.people.trust.team("CRT");

    private UUID take() {
        return trust.referrals.take(
                amina, new NewReferral(crisis, TODAY, LocalTime.of(11, 0), "A1", "2", null, SURGERY));
    }

    private UUID referredBefore() {
        UUID referral = trust.transactions.as(lead, this::take);
        trust.people.died(SmallTrust.AMINA);
        return referral;
    }

    private List<String> lettersTo() {
        return trust.links.letters().stream().map(Mail.Letter::to).toList();
    }

    @Test
    void takingANewOneIsAskedBack() {
        trust.people.died(SmallTrust.AMINA);
        trust.people.askedBack(lead, this::take);
    }

    @Test
    void sayingThatItIsHereAndTakingItOnAreAskedBack() {
        UUID referral = referredBefore();
        trust.people.askedBack(lead, () -> trust.intakes.arrived(referral, "", false));
        trust.people.askedBack(lead, () -> trust.intakes.accept(referral, "", false));
        assertThat(lettersTo()).containsExactly("hill@practice.example", "hill@practice.example");
    }

    @Test
    void passingItOnIsAskedBack() {
        UUID referral = referredBefore();
        Receiver community = new Receiver(trust.people.trust.team("CMH"), trust.people.staff("D1"));
        trust.people.askedBack(
                lead,
                () -> trust.intakes.redirect(
                        referral,
                        new Intakes.Redirected(
                                community, Urgency.HOURS_24, "Please ring the family.", "02", PersonTold.NOT_TOLD),
                        true));
    }

    @Test
    void endingItIsNotAndWhoeverReferredIsTold() {
        UUID referral = referredBefore();
        trust.transactions.run(
                lead,
                () -> trust.intakes.decline(
                        referral, new Intakes.Declined(TODAY, "02", "She has died.", PersonTold.NOT_TOLD), false));
        assertThat(lettersTo()).containsExactly("hill@practice.example");
    }

    @Test
    void askingSomebodyOutsideIsAskedBack() {
        trust.people.died(SmallTrust.AMINA);
        trust.people.askedBack(lead, () -> invitations.invite(amina, crisis, "B1", HARBOUR));
        List<Mail.Letter> sent = trust.links.letters();
        assertThat(sent).extracting(Mail.Letter::to).containsExactly("ola@harbour.example");
        assertThat(trust.links.follow(sent.get(0)).opened().view().acts())
                .as("it is meant")
                .containsExactly(LinkAct.REFER);
    }

    @Test
    void whoeverWasAskedBeforeReadsThatItIsNotNeeded() {
        trust.transactions.run(lead, () -> invitations.invite(amina, crisis, "B1", HARBOUR));
        LinkFixture.Guest ola = trust.links.follow(trust.links.letters().get(0)).opened();
        assertThat(ola.view().acts()).containsExactly(LinkAct.REFER);
        trust.people.died(SmallTrust.AMINA);
        LinkView now = ola.view();
        assertThat(now.acts()).isEmpty();
        assertThat(now.text()).contains("not needed any more");
        assertThat(now.facts()).extracting(LinkView.Fact::label).contains("Died");
    }

    @Test
    void anInvitationThatHasNotLeftDoesNotLeaveByItself() {
        trust.transactions.run(lead, () -> invitations.invite(amina, crisis, "B1", HARBOUR));
        trust.people.died(SmallTrust.AMINA);
        assertThat(trust.links.letters()).isEmpty();
        assertThat(trust.people.trust.count("select count(*) from dispatch where state = 'UNDELIVERABLE'"))
                .isOne();
    }
}
