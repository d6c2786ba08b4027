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

    private final Referral referral = received(LocalDate.of(2026, 6, 1));

    private static Referral received(LocalDate day) {
        return new Referral(
                new Referral.Identity(UUID.randomUUID(), "NEW-0000000001", UUID.randomUUID()),
                new NewReferral(UUID.randomUUID(), day, null, "A1", "4", "18"),
                "Deepa Jones",
                day.plusDays(1).atStartOfDay(London.ZONE).toInstant());
    }

    @Test
    void endsOnADayInLondonThatIsNotInTheFuture() {
        assertThatThrownBy(() -> referral.endCare(LocalDate.of(2026, 6, 12), SOMEBODY, NOW))
                .hasMessageContaining("discharge.endInFuture");
        referral.endCare(LocalDate.of(2026, 6, 10), SOMEBODY, NOW);
        assertThat(referral.dischargeDate()).isEqualTo(LocalDate.of(2026, 6, 10));
    }

    @Test
    void whoReferredIsNotKnownUntilSomebodySaysIt() {
        assertThat(referral.referrer().title()).isEqualTo("whoever referred");
        referral.referredBy(new Referrer("Dr Bell", "bell@practice.example", null));
        assertThat(referral.referrer().email()).isEqualTo("bell@practice.example");
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
        Referral earlier = received(LocalDate.of(2026, 6, 1));
        earlier.endCare(LocalDate.of(2026, 6, 9), SOMEBODY, NOW);
        assertThat(timeOf(earlier)).isNull();
    }

    private static Object timeOf(Referral referral) throws ReflectiveOperationException {
        Field field = Referral.class.getDeclaredField("dischargeTime");
        field.setAccessible(true);
        return field.get(referral);
    }

    @Test
    void isNotTakenBeforeItWasMade() {
        LocalTime[] times = {null, LocalTime.of(23, 30), LocalTime.of(23, 31)};
        for (LocalTime at : times) {
            NewReferral taken = new NewReferral(UUID.randomUUID(), LocalDate.of(2026, 6, 10), at, null, null, null);
            if (at == times[2]) {
                assertThatThrownBy(() -> taken.happened(NOW)).hasMessageContaining("referral.inFuture");
            } else {
                taken.happened(NOW);
            }
        }
    }

    @Test
    void isRejectedOnceFromItsReceiptToTodayAndOnlyWhileItIsOpen() {
        assertThatThrownBy(() -> referral.reject(LocalDate.of(2026, 5, 31), "02", "Deepa Jones", NOW))
                .hasMessageContaining("referral.rejectedBeforeReceived");
        assertThatThrownBy(() -> referral.reject(LocalDate.of(2026, 6, 11), "02", "Deepa Jones", NOW))
                .hasMessageContaining("referral.inFuture");
        referral.reject(LocalDate.of(2026, 6, 1), "02", "Deepa Jones", NOW);
        assertThatThrownBy(() -> referral.reject(LocalDate.of(2026, 6, 1), "02", "Deepa Jones", NOW))
                .hasMessageContaining("discharge.rejected");
        Referral ended = received(LocalDate.of(2026, 6, 1));
        ended.endCare(LocalDate.of(2026, 6, 2), SOMEBODY, NOW);
        assertThatThrownBy(() -> ended.reject(LocalDate.of(2026, 6, 2), "02", "Deepa Jones", NOW))
                .hasMessageContaining("discharge.alreadyEnded");
    }

    @Test
    void whatWasNotAcceptedCannotEnd() {
        referral.reject(LocalDate.of(2026, 6, 2), "02", "Deepa Jones", NOW);
        assertThatThrownBy(() -> referral.endCare(LocalDate.of(2026, 6, 9), SOMEBODY, NOW))
                .hasMessageContaining("discharge.rejected");
        assertThat(referral.dischargeDate()).isNull();
    }

    @Property(tries = 5000)
    void endsOnAnyDayFromItsReceiptToToday(
            @ForAll @IntRange(min = -40, max = 40) int days, @ForAll @IntRange(min = 0, max = 86_399) int second) {
        Instant now = Instant.parse("2026-10-24T23:00:00Z").plusSeconds(second);
        LocalDate received = LocalDate.of(2026, 10, 10);
        Referral open = received(received);
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

    /** It is received, then either not taken or ended, and whatever was said first stays. */
    @Property(tries = 5000)
    void isNotTakenOrEndsAndNeverBoth(
            @ForAll @IntRange(min = 0, max = 9) int rejected,
            @ForAll @IntRange(min = 0, max = 9) int ended,
            @ForAll boolean first) {
        Referral referral = received(LocalDate.of(2026, 6, 1));
        Runnable reject = () -> referral.reject(LocalDate.of(2026, 6, 1).plusDays(rejected), "02", "Deepa Jones", NOW);
        Runnable end = () -> referral.endCare(LocalDate.of(2026, 6, 1).plusDays(ended), SOMEBODY, NOW);
        (first ? reject : end).run();
        LocalDate before = referral.dischargeDate();
        assertThatThrownBy(() -> (first ? end : reject).run()).isInstanceOf(RuleBroken.class);
        assertThat(referral.dischargeDate()).isEqualTo(before);
        assertThat(before == null).isEqualTo(first);
    }

    @Test
    void keepsWhoseItIsAndForWhom() {
        assertThat(referral.id()).isNotNull();
        assertThat(referral.team()).isNotNull();
        assertThat(referral.person()).isNotEqualTo(referral.provider());
        assertThat(received(LocalDate.of(2026, 6, 1)).id()).isNotEqualTo(referral.id());
    }
}
