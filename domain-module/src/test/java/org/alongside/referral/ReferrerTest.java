package org.alongside.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who referred, and how they are reached. */
class ReferrerTest {

    @Test
    void somebodyOutsideIsReachedByWhatIsKnown() {
        Referrer surgery = new Referrer(" Dr Bell ", "bell@practice.example", "01632 960333");
        assertThat(surgery.title()).isEqualTo("Dr Bell");
        assertThat(surgery.email()).isEqualTo("bell@practice.example");
        assertThat(surgery.phone()).isEqualTo("01632 960333");
        assertThat(surgery.team()).isNull();
    }

    @Test
    void aTeamIsReachedInItsInbox() {
        Referrer team = new Referrer(new UUID(0, 1), "Early Intervention Team");
        assertThat(team.team()).isEqualTo(new UUID(0, 1));
        assertThat(team.title()).isEqualTo("Early Intervention Team");
        assertThat(team.email()).isNull();
    }

    @Test
    void nothingMayBeKnown() {
        Referrer nobody = new Referrer(" ", "", null);
        assertThat(nobody.title()).isEqualTo("whoever referred");
        assertThat(nobody.email()).isNull();
        assertThat(nobody.phone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bell", "bell@", "@practice.example", "be ll@practice.example", "a@b@c"})
    void whatIsNoAddressIsRefused(String email) {
        assertThatThrownBy(() -> new Referrer("Dr Bell", email, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("referral.badEmail"));
    }

    @Test
    void aNameHasAnEnd() {
        assertThat(new Referrer("x".repeat(200), null, null).title()).hasSize(200);
        assertThatThrownBy(() -> new Referrer("x".repeat(201), null, null))
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo("referral.tooLong"));
    }
}
