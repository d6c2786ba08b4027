package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a call, and what cannot be a number or a need. */
class NewCallTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static NewCall call(String number, String need) {
        return new NewCall(NOON, Caller.PERSON, number, false, need, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "01632 960001, 01632 960001",
        "'  01632   960001  ', 01632 960001",
        "+44 1632 960001, +44 1632 960001",
        "07700900123, 07700900123",
        "01632 960001 ext 12, 01632 960001 ext 12",
        "01632-960001, 01632 960001",
        "'', ''"
    })
    void aNumberIsKeptAsItCanBeDialled(String typed, String kept) {
        assertThat(call(typed, "Help").number()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"her mobile", "01632 960001; 01632 960002", "+", "ext 12"})
    void whatCannotBeDialledIsNoNumber(String typed) {
        assertThatThrownBy(() -> call(typed, "Help"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("notAPhone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "  \u2003 "})
    void aCallIsAboutSomething(String need) {
        assertThatThrownBy(() -> call("", need)).isInstanceOf(RuleBroken.class).hasMessageContaining("needMissing");
    }

    @Test
    void theirOwnWordsStayAsTheyAre() {
        String words = "\"I can't.\"\nShe says: it's 3 o'clock – <help> & ring";
        assertThat(call("", "  " + words + "\n ").need()).isEqualTo(words);
        String longest = "x".repeat(NewCall.LONGEST_NEED);
        assertThat(call("", longest + "  ").need()).isEqualTo(longest);
    }

    @Test
    void whatIsNotDecidedIsNotSaid() {
        NewCall least = call("", "Help");
        assertThat(least.category()).isNull();
        assertThat(least.outcome()).isNull();
        assertThat(least.danger()).isFalse();
        assertThat(least.startedAt()).isEqualTo(NOON);
    }
}
