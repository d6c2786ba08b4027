package org.alongside.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 10.1.2.3, true",
        "10.1.2.3, 10.1.2.4, false",
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "10.1.2.128/25, 10.1.2.129, true",
        "10.1.2.128/25, 10.1.2.127, false",
        "192.168.255.252/30, 192.168.255.255, true",
        "0.0.0.0/0, 8.8.8.8, true",
        "0.0.0.0/0, ::1, false",
        "::1, 0:0:0:0:0:0:0:1, true",
        "fd00::/8, fdff::1, true",
        "fd00::/8, fe80::1, false",
        "10.1.2.3, ::ffff:10.1.2.3, true",
        "10.1.2.3, localhost, false",
        "10.1.2.3, '', false"
    })
    void holdsItsAddressesAndNoOthers(String range, String address, boolean inside) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.1",
                "10.1.2.3/33",
                "10.1.2.3/x",
                "10.1.2.3/",
                "1.2.3.999",
                "::1/129",
                "10.1.2.3/24/1"
            })
    void whatIsNoneIsSaidInWords(String text) {
        assertThatThrownBy(() -> AddressRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "'");
    }

    @Test
    void anAddressHasOneForm() {
        assertThat(AddressRange.address(" 2001:DB8::7 ")).contains("2001:db8:0:0:0:0:0:7");
        assertThat(AddressRange.address("192.0.2.7:4711")).contains("192.0.2.7");
        assertThat(AddressRange.address("unknown")).isEmpty();
    }
}
