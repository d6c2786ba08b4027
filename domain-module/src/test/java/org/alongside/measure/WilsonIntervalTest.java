package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    @ParameterizedTest
    @CsvSource({"8, 10, 49.02, 94.33", "0, 10, 0, 27.75", "10, 10, 72.25, 100", "80, 100, 71.12, 86.66", "0, 0, 0, 100"
    })
    void isTheOneOfTheTextbook(long numerator, long denominator, double lower, double upper) {
        WilsonInterval interval = WilsonInterval.of(numerator, denominator);
        assertThat(interval.lower()).isCloseTo(lower, within(0.01));
        assertThat(interval.upper()).isCloseTo(upper, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"8, 10, true", "40, 100, false", "100, 100, false", "0, 0, true"})
    void saysWhetherThereAreTooFewToTell(long numerator, long denominator, boolean tooFew) {
        assertThat(WilsonInterval.of(numerator, denominator).holds(80)).isEqualTo(tooFew);
    }

    @Property
    void holdsTheShareAndNarrowsWithMore(
            @ForAll @LongRange(max = 500) long numerator, @ForAll @LongRange(max = 500) long rest) {
        WilsonInterval interval = WilsonInterval.of(numerator, numerator + rest);
        if (numerator + rest > 0) {
            double share = 100.0 * numerator / (numerator + rest);
            assertThat(share).isBetween(interval.lower() - 1e-9, interval.upper() + 1e-9);
            WilsonInterval more = WilsonInterval.of(numerator * 10, (numerator + rest) * 10);
            assertThat(more.upper() - more.lower()).isLessThan(interval.upper() - interval.lower());
        }
        assertThat(interval.lower()).isBetween(0.0, 100.0);
        assertThat(interval.upper()).isBetween(0.0, 100.0);
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5"})
    void isOfSomeOfAll(long numerator, long denominator) {
        assertThatThrownBy(() -> WilsonInterval.of(numerator, denominator))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
