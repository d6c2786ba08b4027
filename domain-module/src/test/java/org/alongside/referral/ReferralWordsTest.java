package org.alongside.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever refers here says why; what was said elsewhere stands there. */
class ReferralWordsTest {

    private static NewReferral referral(@Nullable String words) {
        return new NewReferral(
                UUID.randomUUID(),
                LocalDate.of(2026, 11, 25),
                null,
                null,
                null,
                null,
                new Referrer(null, null, null),
                words);
    }

    @Test
    void whyIsAskedFor() {
        assertThat(referral(" He stopped eating.\n").words()).isEqualTo("He stopped eating.");
        assertThatThrownBy(() -> referral(" \n "))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("referral.wordsMissing");
    }

    @Test
    void thereIsRoomForAStory() {
        String most = "a".repeat(NewReferral.LONGEST_WORDS);
        assertThat(referral(most).words()).isEqualTo(most);
        assertThatThrownBy(() -> referral(most + "a"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("referral.tooLong");
    }

    @Test
    void whatWasSaidInACallIsNotAskedForAgain() {
        assertThat(referral(null).words()).isNull();
    }
}
