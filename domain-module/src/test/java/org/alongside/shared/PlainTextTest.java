package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed or pasted can be stored, shown and printed afterwards, and what can be is not touched. */
class PlainTextTest {

    @Test
    void whatNothingCanKeepIsTakenOut() {
        assertThat(PlainText.kept("ab\0cd\uFFFF\uFFFE\uFDD0\u0007\u009F")).isEqualTo("abcd");
        assertThat(PlainText.kept("half \uD83D or \uDE42")).isEqualTo("half  or ");
        assertThat(PlainText.kept("whole \uD83D\uDE42,\ttab\r\nline")).isEqualTo("whole \uD83D\uDE42,\ttab\r\nline");
        assertThat(PlainText.kept("plane end \uD83F\uDFFF")).isEqualTo("plane end ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u000B", "\f", "\u0085"})
    void whatEndsALineElsewhereJoinsNoWords(String end) {
        assertThat(PlainText.kept("10 mg" + end + "20 mg")).isEqualTo("10 mg\n20 mg");
        assertThat(PlainText.cell("10 mg" + end + "20 mg")).isEqualTo("10 mg 20 mg");
        assertThat(PlainText.cell(end + "10 mg" + end)).isEqualTo("10 mg");
        assertThat(PlainText.stripped(end + "10 mg" + end)).isEqualTo("10 mg");
    }

    @Test
    void blanksOfEveryKindAreStripped() {
        assertThat(PlainText.stripped("\uFEFF\u00A0\u200B Mary\u00A0Ann \u2007\u202F\u001A\n"))
                .isEqualTo("Mary\u00A0Ann");
        assertThat(PlainText.stripped("\u00A0\u200B\u001A")).isEmpty();
        assertThat(PlainText.cell(" L1\u00A01AA\u200B ")).isEqualTo("L1 1AA");
        assertThat(PlainText.cell("\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"))
                .contains("\u200C");
        assertThat(PlainText.token("999\u200D900\u200D0037")).isEqualTo("9999000037");
    }

    @Property
    void whatIsKeptStaysAsItIs(@ForAll String typed) {
        String kept = PlainText.kept(typed);
        assertThat(PlainText.kept(kept)).isEqualTo(kept);
        assertThat(kept.codePoints().allMatch(PlainText::canBeKept)).isTrue();
        assertThat(PlainText.cell(PlainText.cell(typed))).isEqualTo(PlainText.cell(typed));
        assertThat(PlainText.stripped(PlainText.stripped(typed))).isEqualTo(PlainText.stripped(typed));
    }
}
