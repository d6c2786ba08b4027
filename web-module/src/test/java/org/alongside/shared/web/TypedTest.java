package org.alongside.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class TypedTest {

    private final Typed typed = new Typed();

    @Test
    void whatThePageDoesNotLetBeMissingIsThere() {
        typed.put("day", LocalDate.of(2026, 6, 10));
        typed.put("team", "CRT");
        typed.put("rating", 4);
        assertThat(typed.number("rating")).isEqualTo(4);
        assertThat(typed.day("day")).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(typed.chosen("team")).isEqualTo("CRT");
        for (Runnable missing :
                new Runnable[] {() -> typed.day("other"), () -> typed.chosen("other"), () -> typed.day("team")}) {
            assertThatThrownBy(missing::run).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void whatMayBeMissingIsNothing() {
        assertThat(typed.time("time")).isNull();
        assertThat(typed.text("note")).isNull();
        assertThat(typed.numberOrNone("minutes")).isNull();
        assertThat(typed.ticked("present")).isFalse();
        typed.put("time", LocalTime.of(14, 5));
        typed.put("note", "  Slept better \n");
        typed.put("minutes", 30);
        typed.put("present", true);
        assertThat(typed.time("time")).isEqualTo(LocalTime.of(14, 5));
        assertThat(typed.text("note")).isEqualTo("Slept better");
        assertThat(typed.numberOrNone("minutes")).isEqualTo(30);
        assertThat(typed.ticked("present")).isTrue();
        typed.getValues().put("note", "   ");
        assertThat(typed.text("note")).isNull();
    }
}
