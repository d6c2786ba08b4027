package org.alongside.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JointWorkingRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    @Test
    void aMeetingCountsWithBothManagersAndThePathwayReviewed() {
        for (int flags = 0; flags < 8; flags++) {
            InterfaceMeeting meeting =
                    new InterfaceMeeting(DAY, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, null);
            assertThat(meeting.counts()).isEqualTo(flags == 7);
        }
    }

    @Test
    void aRatingIsFromOneToFive() {
        assertThat(new Rating(DAY, "CARER", 1).value()).isOne();
        assertThat(new Rating(DAY, "CARER", Rating.BEST).value()).isEqualTo(5);
        for (int value : new int[] {0, 6}) {
            assertThatThrownBy(() -> new Rating(DAY, "CARER", value)).hasMessageContaining("partnership.rating");
        }
    }
}
