package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A token is good for a while, and for two years at most. */
class TokenLifeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static void check(@Nullable LocalDate last) {
        TokenLife.check(last, TODAY);
    }

    @Test
    void aYearIsProposed() {
        assertThat(TokenLife.usual(TODAY)).isEqualTo(LocalDate.of(2027, 11, 29));
        assertThat(TokenLife.usual(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29", "2026-11-30", "2027-11-29", "2028-11-29"})
    void fromTodayToTwoYears(LocalDate last) {
        assertThatCode(() -> check(last)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "2028-11-30", "9999-12-31"})
    void notBeforeAndNotAfter(LocalDate last) {
        assertThatThrownBy(() -> check(last)).hasMessageContaining("access.tokenEndMissing");
    }

    @Test
    void neverWithoutAnEnd() {
        assertThatThrownBy(() -> check(null)).hasMessageContaining("access.tokenEndMissing");
    }
}
