package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each number that was written can be dialled with one touch, and nothing of what was written is lost. */
class PhoneTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "07700 900321|07700900321",
                "Mobile: 07700900321|07700900321",
                "+44 (0)7700 900322|+447700900322",
                "0044 (0)7700 900322|00447700900322",
                "(0151) 233-4000 ext 12|01512334000",
                "07700900321/07700900322|07700900321,07700900322",
                "07700 900001; 0151 233 4000|07700900001,01512334000",
                "tel:+44 7700.900.323|+447700900323",
                "111, option 2|111",
                "ask her mother|''",
                "12345678901234567890|''"
            })
    void numbersAreFound(String written, String dialled) {
        assertThat(PhoneText.pieces(written).stream()
                        .map(PhoneText.Piece::dial)
                        .filter(dial -> !dial.isEmpty())
                        .collect(Collectors.joining(",")))
                .isEqualTo(dialled);
    }

    @Property
    void nothingIsLost(@ForAll String written) {
        assertThat(PhoneText.pieces(written).stream().map(PhoneText.Piece::text).collect(Collectors.joining()))
                .isEqualTo(written);
    }
}
