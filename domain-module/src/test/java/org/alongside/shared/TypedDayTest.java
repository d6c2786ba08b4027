package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"05-Apr-2026", "5/4/2026", "5.4.2026", "5 April 2026", "2026-04-05", " 05-apr-2026 "})
    void isReadDayFirst(String typed) {
        assertThat(TypedDay.read(typed)).hasValue(LocalDate.of(2026, 4, 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "31-Feb-2026",
                "31/2/1985",
                "29/2/2026",
                "2026-02-30",
                "4/25/2026",
                "0001-01-01",
                "9999-01-01"
            })
    void whatIsNoDayIsEmpty(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
    }

    @Property
    void anyTextIsReadOrEmpty(@ForAll String typed) {
        assertThat(TypedDay.read(typed)).isNotNull();
    }
}
