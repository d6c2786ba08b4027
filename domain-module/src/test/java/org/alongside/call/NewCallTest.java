package org.alongside.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.alongside.shared.PlainText;
import org.alongside.shared.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of a call, and what cannot be a number or a need. */
class NewCallTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static NewCall call(String number, String need) {
        return new NewCall(NOON, Caller.PERSON, number, null, need, null, null);
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
    void nothingIsRefusedWhereSomebodyIsInDanger() {
        InDanger danger = new InDanger("", null, "");
        NewCall heard = new NewCall(NOON, Caller.ANONYMOUS, "her mobile", danger, " ", null, null);
        assertThat(heard.danger()).isTrue();
        assertThat(heard.number()).isEmpty();
        assertThat(heard.need()).isEqualTo("Number as it was typed: her mobile");
        NewCall dialled = new NewCall(NOON, Caller.ANONYMOUS, "01632 960001", danger, "", null, null);
        assertThat(dialled.number()).isEqualTo("01632 960001");
        assertThat(dialled.need()).isEmpty();
    }

    /** Whatever is typed for a number and for words: it is taken, and each of it is in what is kept. */
    @Property
    void whateverIsTypedWhereSomebodyIsInDangerIsKept(
            @ForAll @AlphaChars @StringLength(max = 200) String need, @ForAll @StringLength(max = 40) String number) {
        NewCall heard =
                new NewCall(NOON, Caller.PERSON, number, new InDanger("", null, ""), "Says: " + need, null, null);
        assertThat(heard.need()).startsWith(("Says: " + need).strip());
        if (PlainText.cell(number).isEmpty()) {
            assertThat(heard.number()).isEmpty();
        } else if (heard.number().isEmpty()) {
            assertThat(heard.need()).contains(number.replaceAll("\\p{Cc}", " ").strip());
        } else {
            assertThat(heard.number()).containsPattern("[0-9]{3}");
        }
    }

    @Test
    void signsThatControlAMachineLoseNoCall() {
        NewCall heard =
                new NewCall(NOON, Caller.PERSON, "\u0000", new InDanger("", null, ""), "He\u0000lp\nme", null, null);
        assertThat(heard.need()).isEqualTo("He lp\nme");
        assertThat(heard.number()).isEmpty();
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
