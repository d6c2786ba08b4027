package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NhsNumberTest {

    @Test
    void publishedNumbersAreValid() {
        assertThat(List.of("9990000018", "9990000026", "9990000069", "9990000123", "9434765919", "9876543210"))
                .allMatch(NhsNumber::valid);
    }

    @Test
    void wrongCheckDigitLengthOrCharactersAreNot() {
        assertThat(List.of("4857773456", "9990000019", "999000001", "99900000180", "99900000I8", "", "999 000 0018"))
                .noneMatch(NhsNumber::valid);
        assertThatThrownBy(() -> new NhsNumber("4857773456")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anySpacingIsRead() {
        assertThat(NhsNumber.parse(" 999-000 00 18 ")).hasValue(new NhsNumber("9990000018"));
        assertThat(NhsNumber.parse("nobody")).isEmpty();
    }

    @Test
    void isShownInThreeGroups() {
        assertThat(new NhsNumber("9990000018").spaced()).isEqualTo("999 000 0018");
    }

    @Property
    void atMostOneCheckDigitFitsAndAChangedDigitIsNoticed(@ForAll @IntRange(min = 0, max = 999999) int middle) {
        String nine = "999%06d".formatted(middle);
        List<String> fitting = java.util.stream.IntStream.rangeClosed(0, 9)
                .mapToObj(digit -> nine + digit)
                .filter(NhsNumber::valid)
                .toList();
        assertThat(fitting.size()).isLessThanOrEqualTo(1);
        fitting.forEach(number -> {
            char other = number.charAt(4) == '9' ? '0' : (char) (number.charAt(4) + 1);
            assertThat(NhsNumber.valid(number.substring(0, 4) + other + number.substring(5)))
                    .isFalse();
        });
    }
}
