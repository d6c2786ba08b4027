package org.alongside.intake.service;

import static org.alongside.handover.service.HandoverTrust.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.alongside.access.StandardRole;
import org.alongside.concern.service.Words;
import org.alongside.dispatch.service.Mail;
import org.alongside.exchange.service.SmallTrust;
import org.alongside.gate.service.Principal;
import org.alongside.link.LinkAct;
import org.alongside.link.LinkState;
import org.alongside.link.service.LinkFixture;
import org.alongside.link.service.Links;
import org.alongside.referral.Referrer;
import org.alongside.referral.service.Referrals;
import org.alongside.shared.RuleBroken;
import org.alongside.shared.service.NotFound;
import org.alongside.shared.service.StatementCount;
import org.junit.jupiter.api.Test;

/** Somebody outside is asked to refer, writes it on a link, and it is a referral like every other. */
class InvitationsTest {

    private static final Referrer HARBOUR = new Referrer("Ola Reed, Harbour House", "ola@harbour.example", null);

    private final IntakeTrust trust = new IntakeTrust();
    private final Referrals referrals = trust.referrals;
    private final Invitations invitations =
            trust.transactions.service(Invitations.class, referrals, trust.transactions.service(Links.class));
    private final UUID amina = trust.people.trust.person(SmallTrust.AMINA);
    private final UUID crisis = trust.people.trust.team("CRT");
    private final Principal stranger = trust.people.trust.member("Kim Shah", StandardRole.SHIFT_LEAD, "CRT2");

    private <T> T as(Principal who, Callable<T> what) {
        return trust.transactions.as(who, what);
    }

    private void run(Principal who, Runnable what) {
        trust.transactions.run(who, what);
    }

    private void invite() {
        run(trust.lead, () -> invitations.invite(amina, crisis, "B1", HARBOUR));
    }

    private LinkFixture.Guest harbour() {
        List<Mail.Letter> sent = trust.links.letters();
        return trust.links.follow(sent.get(sent.size() - 1)).opened();
    }

    private InvitationRow only() {
        List<InvitationRow> rows = as(trust.lead, invitations::open);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    @Test
    void whatIsWrittenOnALinkIsAReferralFromThatMinuteOn() {
        invite();
        LinkFixture.Guest ola = harbour();
        assertThat(ola.view().acts()).containsExactly(LinkAct.REFER);
        assertThat(ola.view().text()).contains("Deepa Jones asks you");
        trust.transactions.clock().moveTo(NOON.plus(Duration.ofMinutes(20)));
        ola.answer(LinkAct.REFER, "She has not slept for four nights.");
        IntakeRow row = as(trust.lead, trust.intakes::list).get(0);
        assertThat(row.person()).isEqualTo(amina);
        assertThat(row.receivedAt()).isEqualTo(NOON.plus(Duration.ofMinutes(20)));
        assertThat(row.answerDue()).as("thirty minutes from then on").isEqualTo(NOON.plus(Duration.ofMinutes(50)));
        assertThat(row.referrer()).isEqualTo("Ola Reed, Harbour House");
        IntakeDetails details = as(trust.lead, () -> trust.intakes.view(row.referral()));
        assertThat(details.concern().words())
                .extracting(Words::words)
                .containsExactly("She has not slept for four nights.");
        assertThat(row.brief().text()).isEqualTo("She has not slept for four nights.");
        assertThat(details.row().way()).isEqualTo("by a personal link to ola@harbour.example");
        assertThat(as(trust.lead, invitations::open)).isEmpty();
    }

    @Test
    void itIsWrittenOnceAndThenRead() {
        invite();
        LinkFixture.Guest ola = harbour();
        refused(() -> ola.answer(LinkAct.REFER, " "), "intake.wordsMissing");
        ola.answer(LinkAct.REFER, "She has not slept.");
        assertThat(ola.view().acts()).isEmpty();
        assertThat(ola.view().text()).isEqualTo("She has not slept.");
        refused(() -> ola.answer(LinkAct.REFER, "Again."), "link.answeredAlready");
        assertThat(as(trust.lead, trust.intakes::list)).hasSize(1);
    }

    @Test
    void theListSaysHowFarTheyAreAndOnlyToThoseWhomItConcerns() {
        invite();
        assertThat(only().progress().words()).isEqualTo("On its way");
        LinkFixture.Guest ola = trust.links.follow(trust.links.letters().get(0));
        assertThat(only().progress().words()).isEqualTo("Sent, not opened yet");
        ola.opened();
        assertThat(only().progress().words()).isEqualTo("Opened, not answered yet");
        assertThat(only().recipient()).isEqualTo("Ola Reed, Harbour House");
        assertThat(as(stranger, invitations::open)).as("of another team").isEmpty();
        trust.transactions.clock().moveTo(NOON.plus(Duration.ofDays(15)));
        assertThat(only().progress().words()).startsWith("Expired");
        assertThat(ola.state()).isEqualTo(LinkState.EXPIRED);
        trust.transactions.clock().moveTo(NOON.plus(Duration.ofDays(29)));
        assertThat(as(trust.lead, invitations::open)).isEmpty();
    }

    @Test
    void whoeverAskedForAnotherTeamSeesItToo() {
        run(trust.duty, () -> invitations.invite(amina, crisis, null, HARBOUR));
        assertThat(as(trust.duty, invitations::open)).hasSize(1);
        assertThat(only().askedBy()).isEqualTo("Dee Duty");
    }

    @Test
    void takenBackItsLinkOpensNoMore() {
        invite();
        LinkFixture.Guest ola = harbour();
        UUID id = only().id();
        assertThatThrownBy(() -> run(stranger, () -> invitations.takeBack(id))).isInstanceOf(NotFound.class);
        run(trust.lead, () -> invitations.takeBack(id));
        assertThat(ola.state()).isEqualTo(LinkState.WITHDRAWN);
        assertThatThrownBy(() -> ola.answer(LinkAct.REFER, "Too late.")).isInstanceOf(NotFound.class);
        assertThat(as(trust.lead, invitations::open)).isEmpty();
    }

    @Test
    void whatIsWrittenCannotBeTakenBack() {
        invite();
        LinkFixture.Guest ola = harbour();
        UUID id = only().id();
        ola.answer(LinkAct.REFER, "She has not slept.");
        refused(() -> run(trust.lead, () -> invitations.takeBack(id)), "intake.writtenAlready");
    }

    @Test
    void nobodyIsInvitedAboutSomebodyWhomTheCallerMayNotSeeOrToATeamThatIsNotThere() {
        assertThatThrownBy(() -> run(stranger, () -> invitations.invite(amina, crisis, null, HARBOUR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> run(trust.lead, () -> invitations.invite(amina, new UUID(0, 9), null, HARBOUR)))
                .isInstanceOf(NotFound.class);
        assertThat(as(trust.lead, invitations::open)).isEmpty();
    }

    @Test
    void theListIsOneStatement() {
        invite();
        StatementCount count = new StatementCount(trust.transactions.jdbi());
        Invitations counted = trust.transactions.service(
                Invitations.class, referrals, trust.transactions.service(Links.class), trust.transactions.jdbi());
        assertThat(as(trust.lead, () -> count.of(counted::open))).isOne();
    }
}
