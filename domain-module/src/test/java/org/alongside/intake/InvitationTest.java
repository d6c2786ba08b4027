package org.alongside.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.alongside.referral.NewReferral;
import org.alongside.referral.Referrer;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A referral that somebody outside is asked to write. */
class InvitationTest {

    private static final Invitation.About ABOUT = new Invitation.About(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));
    private static final UUID REFERRAL = new UUID(0, 9);
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final Referrer HARBOUR = new Referrer("Ola Reed, Harbour House", "ola@harbour.example", null);

    private static Invitation invitation(Referrer referrer) {
        return new Invitation(ABOUT, "B1", referrer, "Deepa Jones", NOON);
    }

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    private static Referrer somebody(@Nullable String name, @Nullable String email) {
        return new Referrer(name, email, "01632 960333");
    }

    @Test
    void saysWhoWasAskedByWhomAndWhen() {
        Invitation invitation = invitation(HARBOUR);
        assertThat(invitation.person()).isEqualTo(ABOUT.person());
        assertThat(invitation.team()).isEqualTo(ABOUT.team());
        assertThat(invitation.referrer()).isEqualTo(HARBOUR);
        assertThat(invitation.askedBy()).isEqualTo("Deepa Jones");
        assertThat(invitation.askedAt()).isEqualTo(NOON);
        assertThat(invitation.referral()).isNull();
        assertThat(invitation.words()).isNull();
    }

    @Test
    void needsANameAndAnAddress() {
        refused(() -> invitation(somebody(" ", "ola@harbour.example")), "intake.nameMissing");
        refused(() -> invitation(somebody(null, "ola@harbour.example")), "intake.nameMissing");
        refused(() -> invitation(somebody("Ola Reed", "")), "intake.emailMissing");
        refused(() -> invitation(somebody("Ola Reed", null)), "intake.emailMissing");
        refused(() -> invitation(somebody("Ola Reed", "ola")), "referral.badEmail");
    }

    @Test
    void isReceivedWhenItIsWrittenToTheMinute() {
        Invitation invitation = invitation(HARBOUR);
        NewReferral written = invitation.received(" She has not slept. ", Instant.parse("2026-10-25T01:30:59Z"));
        assertThat(written.team()).isEqualTo(ABOUT.team());
        assertThat(written.day()).isEqualTo(LocalDate.of(2026, 10, 25));
        assertThat(written.at()).as("after the clocks went back").isEqualTo(LocalTime.of(1, 30));
        assertThat(written.source()).isEqualTo("B1");
        assertThat(written.priority()).as("is decided by the team").isNull();
        assertThat(written.referrer()).as("is told what becomes of it").isEqualTo(HARBOUR);
        invitation.became(REFERRAL, " She has not slept. ");
        assertThat(invitation.words()).isEqualTo("She has not slept.");
    }

    @Test
    void isReceivedOnTheDayInLondon() {
        NewReferral written = invitation(HARBOUR).received("She rang.", Instant.parse("2026-07-01T23:10:00Z"));
        assertThat(written.day()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(written.at()).isEqualTo(LocalTime.of(0, 10));
    }

    @Test
    void nothingOrTooMuchIsNoReferral() {
        Invitation invitation = invitation(HARBOUR);
        refused(() -> invitation.received("  ", NOON), "intake.wordsMissing");
        refused(() -> invitation.became(REFERRAL, " "), "intake.wordsMissing");
        String most = "x".repeat(Invitation.MAX);
        refused(() -> invitation.received(most + "x", NOON), "intake.tooLong");
        refused(() -> invitation.became(REFERRAL, most + "x"), "intake.tooLong");
        assertThat(invitation.words()).isNull();
        assertThat(invitation.referral()).isNull();
        invitation.became(REFERRAL, most);
        assertThat(invitation.words()).hasSize(Invitation.MAX);
    }

    @Test
    void isWrittenOnce() {
        Invitation invitation = invitation(HARBOUR);
        invitation.requireOpen();
        invitation.became(REFERRAL, "She rang.");
        assertThat(invitation.referral()).isEqualTo(REFERRAL);
        refused(() -> invitation.received("Again.", NOON), "intake.writtenAlready");
        refused(() -> invitation.became(new UUID(0, 8), "Again."), "intake.writtenAlready");
        refused(invitation::requireOpen, "intake.writtenAlready");
        assertThat(invitation.words()).isEqualTo("She rang.");
    }
}
