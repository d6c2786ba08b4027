package org.alongside.measure.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of evidence are read as words and names; a code that has none stays what it is. */
class EvidenceWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 5);

    private final EvidenceWords words = new EvidenceWords(
            Map.of("LP1", "SMITH, Ayesha"),
            Map.of("referral SR1", LocalDate.of(2026, 3, 3), "spell S1", LocalDate.of(2026, 2, 1)),
            Map.of("CRISIS_STAFF", "Staff of the crisis team"),
            Map.of("CMHN", "North Community Team"));

    @Test
    void aRowIsCalledAfterTheDayItBegan() {
        assertThat(words.what("referral", "SR1", DAY)).isEqualTo("Referral of 3 March 2026");
        assertThat(words.what("spell", "S1", DAY)).isEqualTo("Hospital stay from 1 February 2026");
        assertThat(words.what("rating", "9149283790e2", DAY)).isEqualTo("Rating of 5 April 2026");
        assertThat(words.what("visit", "x", DAY)).isEqualTo("Visit of 5 April 2026");
        assertThat(words.what("meeting", "x", DAY)).isEqualTo("Meeting of 5 April 2026");
        assertThat(words.what("referral", "SR2", DAY)).as("not known").isEqualTo("Referral SR2");
        assertThat(words.what("letter", "L1", DAY)).isEqualTo("letter L1");
    }

    @Test
    void somebodyIsNamedWithTheirIdentifierWhereTheyMayBeSeen() {
        assertThat(words.person("LP1")).isEqualTo("SMITH, Ayesha (LP1)");
        assertThat(words.person("LP2")).isEqualTo("LP2");
        assertThat(words.person(null)).isEmpty();
    }

    @Test
    void whatWasJudgedIsSaid() {
        assertThat(words.judged(Figure.LETTERS_NUMERATOR, "referral", "2026-04-06"))
                .isEqualTo("Summary sent 06-Apr-2026");
        assertThat(words.judged(Figure.CCR118, "referral", "2026-04-06 14:05")).isEqualTo("Seen 06-Apr-2026 14:05");
        assertThat(words.judged(Figure.BED_DAYS, "spell", "from 2026-04-01 to 2026-04-06"))
                .isEqualTo("Ready to leave from 01-Apr-2026 to 06-Apr-2026");
        assertThat(words.judged(Figure.RATING_MEDIANS, "rating", "CRISIS_STAFF 4"))
                .isEqualTo("Staff of the crisis team: 4");
        assertThat(words.judged(Figure.RATING_MEDIANS, "rating", "NOBODY 4")).isEqualTo("NOBODY: 4");
        assertThat(words.judged(Figure.LINK_TEAMS, "visit", "CMHN")).isEqualTo("With North Community Team");
        assertThat(words.judged(Figure.MEETING_TEAMS, "meeting", "EIPT")).isEqualTo("With EIPT");
        assertThat(words.judged(Figure.OPEN, "referral", null)).isEmpty();
        for (Figure figure : Figure.values()) {
            assertThat(figure.judgedBy()).as(figure.name()).isNotBlank();
        }
    }
}
