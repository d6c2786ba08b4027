package org.alongside.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-06-10T22:30:00Z");
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final Referral referral =
            new Referral(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), LocalDate.of(2026, 6, 1));

    @Test
    void endsOnADayInLondonThatIsNotInTheFuture() {
        assertThatThrownBy(() -> referral.endCare(LocalDate.of(2026, 6, 12), SOMEBODY, NOW))
                .hasMessageContaining("discharge.endInFuture");
        referral.endCare(LocalDate.of(2026, 6, 10), SOMEBODY, NOW);
        assertThat(referral.dischargeDate()).isEqualTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void doesNotEndBeforeItBeganNorTwice() {
        assertThatThrownBy(() -> referral.endCare(LocalDate.of(2026, 5, 31), SOMEBODY, NOW))
                .hasMessageContaining("discharge.endBeforeStart");
        referral.endCare(LocalDate.of(2026, 6, 1), SOMEBODY, NOW);
        assertThatThrownBy(() -> referral.endCare(LocalDate.of(2026, 6, 2), SOMEBODY, NOW))
                .hasMessageContaining("discharge.alreadyEnded");
    }
}
