package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {

    @ParameterizedTest
    @ValueSource(strings = {"9:05", "09:05", "0905", "905", "9.05", " 09:05 "})
    void isReadOnThe24HourClock(String typed) {
        assertThat(TypedTime.read(typed)).hasValue(LocalTime.of(9, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "noon", "24:00", "12:60", "9pm", "9:05 am", "9:5", "-1", "123456"})
    void whatIsNoTimeIsEmpty(String typed) {
        assertThat(TypedTime.read(typed)).isEmpty();
    }

    @Property
    void everyMinuteOfTheDayIsReadAsItIsShown(
            @ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        LocalTime time = LocalTime.of(hour, minute);
        assertThat(TypedTime.read(time.toString())).hasValue(time);
        assertThat(TypedTime.read(time.toString().replace(":", ""))).hasValue(time);
    }

    @Property
    void anyTextIsReadOrEmpty(@ForAll String typed) {
        assertThat(TypedTime.read(typed)).isNotNull();
    }
}
