package org.alongside.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The beginning of words is made of whole characters, whatever they are. */
class ExcerptTest {

    @Test
    void fewWordsStayAsTheyAre() {
        assertThat(Excerpt.of(" Wants to die.\n\n She has tablets. "))
                .isEqualTo(new Excerpt("Wants to die. She has tablets.", false));
        assertThat(Excerpt.of("a".repeat(120))).isEqualTo(new Excerpt("a".repeat(120), false));
        assertThat(Excerpt.of(" ")).isEqualTo(new Excerpt("", false));
    }

    @Test
    void manyWordsAreCutAfterTheHundredAndTwentieth() {
        assertThat(Excerpt.of("a".repeat(121))).isEqualTo(new Excerpt("a".repeat(120) + "…", true));
        assertThat(Excerpt.of("a".repeat(119) + " bcd").text()).isEqualTo("a".repeat(119) + "…");
    }

    @Test
    void aSignOfTwoHalvesIsNeverCutBetweenThem() {
        String face = "😔";
        assertThat(Excerpt.of("a".repeat(119) + face + "b").text()).isEqualTo("a".repeat(119) + face + "…");
        assertThat(Excerpt.of("a".repeat(120) + face).text()).isEqualTo("a".repeat(120) + "…");
        assertThat(Excerpt.of(face.repeat(121)).text()).isEqualTo(face.repeat(120) + "…");
    }

    @Test
    void anAccentStaysWithItsLetterAndAFamilyTogether() {
        assertThat(Excerpt.of("a".repeat(119) + "e\u0301 and more").text()).isEqualTo("a".repeat(119) + "…");
        String family = "👩\u200D👧";
        assertThat(Excerpt.of("a".repeat(119) + family + " are here").text()).isEqualTo("a".repeat(119) + "…");
        assertThat(Excerpt.of("a".repeat(118) + family + " are here").text()).isEqualTo("a".repeat(118) + "…");
        assertThat(Excerpt.of("a".repeat(119) + "👍\uD83C\uDFFD and more").text())
                .isEqualTo("a".repeat(119) + "…");
    }

    @Test
    void whateverIsWrittenNoHalfIsLeft() {
        Random random = new Random(7);
        for (int run = 0; run < 2_000; run++) {
            int[] points = random.ints(140, 0x20, 0x1FAFF)
                    .filter(point -> point < 0xD800 || point > 0xDFFF)
                    .toArray();
            String text = Excerpt.of(new String(points, 0, points.length)).text();
            assertThat(text.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
            assertThat(text.codePointCount(0, text.length())).isLessThanOrEqualTo(Excerpt.MOST + 1);
        }
    }
}
