package org.alongside.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.alongside.shared.Choice;
import org.junit.jupiter.api.Test;

/** How soon an answer is needed, as forms offer it: the soonest first, each in words. */
class MessageWordsTest {

    @Test
    void theSoonestComesFirstAndEachHasItsTime() {
        assertThat(Urgency.choices())
                .extracting(Choice::value)
                .containsExactly("IMMEDIATE", "HOURS_1", "HOURS_4", "HOURS_24");
        assertThat(Urgency.choices()).extracting(Choice::label).doesNotHaveDuplicates();
        assertThat(Urgency.values()).extracting(Urgency::answerWithin).isSorted();
        assertThat(Urgency.IMMEDIATE.answerWithin()).isEqualTo(Duration.ofMinutes(15));
    }
}
