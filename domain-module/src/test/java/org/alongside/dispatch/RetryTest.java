package org.alongside.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message that is not taken is tried again soon at first, and then patiently. */
class RetryTest {

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 10", "3, 20", "9, 1280", "10, 1800", "24, 1800", "1000, 1800"})
    void waitsTwiceAsLongEachTimeUpToHalfAnHour(int attempts, long seconds) {
        assertThat(Retry.after(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Property
    void neverWaitsLessThanTheTimeBefore(@ForAll @IntRange(min = 1, max = 5000) int attempts) {
        assertThat(Retry.after(attempts + 1)).isGreaterThanOrEqualTo(Retry.after(attempts));
    }

    @Test
    void triesForAWorkingDayBeforeAPersonTakesOver() {
        Duration total = Duration.ZERO;
        for (int attempt = 1; attempt < Retry.LAST_ATTEMPT; attempt++) {
            total = total.plus(Retry.after(attempt));
        }
        assertThat(total).isBetween(Duration.ofHours(7), Duration.ofHours(9));
    }
}
