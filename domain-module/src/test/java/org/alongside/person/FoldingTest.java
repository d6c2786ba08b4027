package org.alongside.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Case, accents, apostrophes, hyphens and blanks make no other name. */
class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "MÜLLER, muller",
        "Łukaszewicz, lukaszewicz",
        "Żaneta, zaneta",
        "Sinéad, sinead",
        "Nguyễnvan, nguyenvan",
        "Ångström, angstrom",
        "Øster, oster",
        "Đặng, dang",
        "Groß, gross",
        "GROẞ, gross",
        "Æther, aether",
        "Œuvre, oeuvre",
        "Þór, thor",
        "Guðrún, gudrun",
        "IŞIK, isik",
        "Işık, isik",
        "İbrahim, ibrahim",
        "Ħamrun, hamrun",
        "Ŋo, no",
        "Ɓala, bala",
        "Φώτης, φωτησ",
        "ЁЛКИН, елкин",
        "ﬁnn, finn",
        "Ａｎａ, ana",
        "José, jose"
    })
    void accentsAndCaseAreNone(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
        assertThat(NameKey.of(java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Brien",
                "O’Brien",
                "O‘BRIEN",
                "OBrien",
                "o`brien",
                "O´Brien",
                "Oʼbrien",
                "O′Brien",
                "O＇Brien",
                "O\u200BBrien"
            })
    void anApostropheIsNone(String name) {
        assertThat(NameKey.of(name)).isEqualTo("obrien");
        assertThat(NameKey.words(name)).containsExactly("obrien");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hartley-Quill",
                "Hartley‐Quill",
                "Hartley‑Quill",
                "Hartley–Quill",
                "Hartley—Quill",
                "Hartley−Quill",
                "Hartley Quill",
                "Hartley\u00A0Quill",
                "Hartley\u202F\tQuill",
                "  hartley   quill "
            })
    void hyphensAndBlanksPartWordsAndAreNoneInAName(String name) {
        assertThat(NameKey.words(name)).containsExactly("hartley", "quill");
        assertThat(NameKey.of(name)).isEqualTo("hartleyquill");
    }

    @Test
    void whatIsNotKnownIsAnEmptyKey() {
        assertThat(NameKey.of(null)).isEmpty();
        assertThat(NameKey.of(" -'. ")).isEmpty();
        assertThat(NameKey.words("")).isEmpty();
    }

    /** Every sign that one Java char can be: what is folded stays as it is, and parts words as it did. */
    @Test
    void foldingTwiceIsFoldingOnceForEverySign() {
        for (char sign = 1; sign < Character.MIN_SURROGATE; sign++) {
            for (String name : List.of(String.valueOf(sign), "a" + sign + "b", "a " + sign)) {
                String once = NameKey.letters(name);
                assertThat(NameKey.letters(once)).as("U+%04X", (int) sign).isEqualTo(once);
                assertThat(NameKey.words(once)).as("U+%04X", (int) sign).isEqualTo(NameKey.words(name));
                assertThat(NameKey.of(once)).as("U+%04X", (int) sign).isEqualTo(NameKey.of(name));
            }
        }
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String name) {
        String once = NameKey.letters(name);
        assertThat(NameKey.letters(once)).isEqualTo(once);
        assertThat(NameKey.words(once)).isEqualTo(NameKey.words(name));
    }

    @Test
    void whatSoundsAlikeIsWrittenAlike() {
        for (List<String> alike : List.of(
                List.of("smith", "smyth", "smythe", "smit"),
                List.of("catherine", "kathryn", "katherine", "cathrin"),
                List.of("stephen", "steven", "stefan"),
                List.of("macdonald", "mcdonald"),
                List.of("mohammed", "muhammad", "mohamad"),
                List.of("sean", "shaun", "shawn"),
                List.of("thompson", "thomson", "tomson"),
                List.of("philip", "phillip", "filip"),
                List.of("geoffrey", "jeffrey"),
                List.of("wright", "right"),
                List.of("zielinska", "zelinska"),
                List.of("ayesha", "aisha"))) {
            assertThat(alike.stream().map(NameSound::of).distinct())
                    .as(alike.toString())
                    .hasSize(1);
        }
        assertThat(NameSound.of("smith")).isNotEqualTo(NameSound.of("jones"));
        assertThat(NameSound.of("ann")).isNotEqualTo(NameSound.of("nan"));
        assertThat(NameSound.of("john smyth")).isEqualTo(NameSound.of("john") + " " + NameSound.of("smyth"));
    }

    @ParameterizedTest
    @CsvSource({
        "07700900321, 07700900321",
        "+44 (0)7700 900321, 07700900321",
        "tel:+447700900321, 07700900321",
        "0044 7700 900 321, 07700900321",
        "7700900321, 07700900321",
        "+33 6 12 34 56 78, 33612345678",
        "960001, 960001",
        "12345, ",
        "1234567890123456, "
    })
    void aTelephoneNumberBeginsWithItsZero(String typed, String key) {
        assertThat(PhoneKey.of(typed).orElse(null)).isEqualTo(key);
    }

    @Test
    void eachOfSeveralNumbersHasItsKey() {
        assertThat(PhoneKey.all("Mobile: 07700 900321; or +44 1632 960001 ext 12"))
                .containsExactlyInAnyOrder("07700900321", "01632960001");
        assertThat(PhoneKey.all("ask the neighbour")).isEmpty();
    }
}
