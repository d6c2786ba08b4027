package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From the first day in a team to the last one, both of them included. */
class MembershipTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);
    private static final UUID TEAM = UUID.randomUUID();

    private final Membership membership = new Membership(TEAM, FIRST);

    @Test
    void goesOnUntilALastDayIsKnown() {
        assertThat(membership.open()).isTrue();
        assertThat(membership.to()).isNull();
        assertThat(membership.reaches(FIRST.plusYears(30))).isTrue();
        assertThat(membership.from()).isEqualTo(FIRST);
    }

    @Test
    void theLastDayStillCounts() {
        Membership ended = membership.until(FIRST.plusDays(2));
        assertThat(ended.open()).isFalse();
        assertThat(ended.reaches(FIRST.plusDays(2))).isTrue();
        assertThat(ended.reaches(FIRST.plusDays(3))).isFalse();
        assertThat(ended.team()).isEqualTo(TEAM);
        assertThat(membership.open()).as("the one before is left as it was").isTrue();
    }

    @Test
    void canBeASingleDayAndNotLess() {
        assertThat(membership.until(FIRST).to()).isEqualTo(FIRST);
        assertThatThrownBy(() -> membership.until(FIRST.minusDays(1))).hasMessageContaining("access.leftBeforeJoined");
    }

    @Test
    void isOfOneTeamOnly() {
        assertThat(membership.isOf(TEAM)).isTrue();
        assertThat(membership.isOf(UUID.randomUUID())).isFalse();
    }

    @Test
    void mayBeginOnALaterDay() {
        Membership later = new Membership(TEAM, FIRST.plusDays(9));
        assertThat(later.from()).isEqualTo(FIRST.plusDays(9));
        assertThat(later.reaches(FIRST)).as("nobody else can join before it").isTrue();
        assertThat(later.until(FIRST.plusDays(9)).reaches(FIRST.plusDays(10))).isFalse();
    }
}
