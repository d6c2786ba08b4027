package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;

/** A record is restricted, and that is lifted, with a reason. */
class RestrictionTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");
    private static final UUID PERSON = new UUID(0, 2);

    private final Restriction mark =
            new Restriction(new UUID(0, 1), PERSON, " Her husband looks for her. ", "Naomi Roberts", NOON);

    private static void refused(Runnable what, String key) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RuleBroken.class, e -> assertThat(e.messageKey()).isEqualTo(key));
    }

    @Test
    void itHoldsUntilSomebodyLiftsIt() {
        assertThat(mark.holds()).isTrue();
        assertThat(mark.person()).isEqualTo(PERSON);
        assertThat(mark.reason()).isEqualTo("Her husband looks for her.");
        assertThat(mark.restrictedBy()).isEqualTo("Naomi Roberts");
        assertThat(mark.restrictedAt()).isEqualTo(NOON);
        mark.lift(" She has moved. ", "Rob Consultant", NOON.plus(Duration.ofDays(1)));
        assertThat(mark.holds()).isFalse();
        assertThat(mark.liftReason()).isEqualTo("She has moved.");
        assertThat(mark.liftedBy()).isEqualTo("Rob Consultant");
        assertThat(mark.liftedAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void neitherIsDoneWithoutAReasonAndItIsLiftedOnce() {
        refused(() -> new Restriction(new UUID(0, 1), PERSON, " ", "Naomi Roberts", NOON), "person.reasonMissing");
        refused(() -> mark.lift("", "Naomi Roberts", NOON), "person.reasonMissing");
        assertThat(mark.holds()).as("nothing has changed").isTrue();
        mark.lift("She has moved.", "Naomi Roberts", NOON);
        refused(() -> mark.lift("Again", "Naomi Roberts", NOON), "person.notRestricted");
    }

    @Test
    void whatIsWithheldIsHowSomebodyIsReached() {
        assertThat(Arrays.stream(Demographic.values()).filter(Demographic::reaches))
                .containsExactly(Demographic.ADDRESS, Demographic.POSTCODE, Demographic.PHONE, Demographic.EMAIL);
    }
}
