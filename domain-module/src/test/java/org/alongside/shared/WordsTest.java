package org.alongside.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordsTest {

    private static final String LONGEST = "x".repeat(Words.LONGEST);

    @Test
    void whatIsNeededIsSaidAndFits() {
        assertThat(Words.needed(" Not ours. ", "a.missing")).isEqualTo("Not ours.");
        assertThat(Words.needed(LONGEST + " ", "a.missing")).isEqualTo(LONGEST);
        assertThatThrownBy(() -> Words.needed(" \n", "a.missing", "Practice 1"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("a.missing[Practice 1]");
        assertThatThrownBy(() -> Words.needed(LONGEST + "y", "a.missing")).hasMessage("shared.wordsTooLong[4000]");
    }

    @Test
    void whatMayBeLeftOutIsNothingOrFits() {
        assertThat(Words.given(" ")).isNull();
        assertThat(Words.given(" She will ring. ")).isEqualTo("She will ring.");
        assertThatThrownBy(() -> Words.given(LONGEST + "y")).hasMessage("shared.wordsTooLong[4000]");
    }
}
