package org.alongside.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.alongside.shared.London;
import org.alongside.shared.RuleBroken;
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

    @Test
    void todaysEndHasATimeAndAnEarlierOneHasNone() throws ReflectiveOperationException {
        referral.endCare(LocalDate.of(2026, 6, 10), SOMEBODY, NOW);
        assertThat(timeOf(referral)).isEqualTo(LocalTime.of(23, 30));
        Referral earlier =
                new Referral(referral.provider(), referral.person(), referral.team(), LocalDate.of(2026, 6, 1));
        earlier.endCare(LocalDate.of(2026, 6, 9), SOMEBODY, NOW);
        assertThat(timeOf(earlier)).isNull();
    }

    private static Object timeOf(Referral referral) throws ReflectiveOperationException {
        Field field = Referral.class.getDeclaredField("dischargeTime");
        field.setAccessible(true);
        return field.get(referral);
    }

    @Test
    void whatWasNotAcceptedCannotEnd() throws ReflectiveOperationException {
        Field field = Referral.class.getDeclaredField("rejectionDate");
        field.setAccessible(true);
        field.set(referral, LocalDate.of(2026, 6, 2));
        assertThatThrownBy(() -> referral.endCare(LocalDate.of(2026, 6, 9), SOMEBODY, NOW))
                .hasMessageContaining("discharge.rejected");
        assertThat(referral.dischargeDate()).isNull();
    }

    @Property(tries = 5000)
    void endsOnAnyDayFromItsReceiptToToday(
            @ForAll @IntRange(min = -40, max = 40) int days, @ForAll @IntRange(min = 0, max = 86_399) int second) {
        Instant now = Instant.parse("2026-10-24T23:00:00Z").plusSeconds(second);
        LocalDate received = LocalDate.of(2026, 10, 10);
        Referral open = new Referral(referral.provider(), referral.person(), referral.team(), received);
        LocalDate on = LocalDate.of(2026, 10, 20).plusDays(days);
        boolean possible = !on.isBefore(received) && !on.isAfter(London.dateOf(now));
        try {
            open.endCare(on, SOMEBODY, now);
            assertThat(possible).isTrue();
            assertThat(open.dischargeDate()).isEqualTo(on);
        } catch (RuleBroken refused) {
            assertThat(possible).as(refused.messageKey()).isFalse();
            assertThat(open.dischargeDate()).isNull();
        }
    }
}
