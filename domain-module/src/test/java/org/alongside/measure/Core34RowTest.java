package org.alongside.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The row of one crisis team: five criteria, and the score that so many make. */
class Core34RowTest {

    private static final MeasurePeriod QUARTER = new MeasurePeriod(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30));
    private static final List<Anchor> ANCHORS = List.of(
            new Anchor(3, 3, false),
            new Anchor(0, 1, false),
            new Anchor(5, 5, true),
            new Anchor(2, 2, false),
            new Anchor(4, 4, false));

    private static Core34Row row(
            Share joint, Share letters, Core34Row.Teams links, Core34Row.Teams meetings, boolean good) {
        return new Core34Row(
                "CRTN",
                QUARTER,
                joint,
                letters,
                links,
                meetings,
                new Core34Row.Ratings(new TreeMap<>(Map.of("CARER", BigDecimal.valueOf(4))), good, true));
    }

    @Test
    void eachCriterionThatIsMetCountsOnce() {
        Core34Row.Teams one = new Core34Row.Teams(List.of("CMHN"), true);
        Core34Row.Teams none = new Core34Row.Teams(List.of(), true);
        assertThat(row(new Share(4, 5), new Share(5, 5), one, one, true).criteriaMet())
                .isEqualTo(5);
        assertThat(row(new Share(3, 5), new Share(5, 5), one, none, true).criteriaMet())
                .isEqualTo(3);
        assertThat(row(new Share(0, 0), new Share(0, 0), none, none, false).criteriaMet())
                .isZero();
    }

    @Test
    void teamsThatQualifyWithoutEnoughDataAreNotMet() {
        Core34Row.Teams unknown = new Core34Row.Teams(List.of("CMHN"), false);
        assertThat(unknown.met()).isFalse();
        assertThat(unknown.teams()).containsExactly("CMHN");
    }

    @Test
    void theScoreIsThatOfTheHighestAnchorReached() {
        assertThat(Anchor.reachedBy(0, ANCHORS).score()).isEqualTo(1);
        assertThat(Anchor.reachedBy(1, ANCHORS).score()).isEqualTo(1);
        assertThat(Anchor.reachedBy(2, ANCHORS).score()).isEqualTo(2);
        assertThat(Anchor.reachedBy(5, ANCHORS)).isEqualTo(new Anchor(5, 5, true));
        assertThatThrownBy(() -> Anchor.reachedBy(0, List.of(new Anchor(1, 2, true))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLetterRowIsAShareOfItsMonth() {
        LetterRow row = new LetterRow("CRTN", "2026-04", 8, 10);
        assertThat(row.share().met()).isTrue();
        assertThat(row.share().percent()).isEqualByComparingTo("80.0");
        assertThat(new Share(0, 0).percent()).isNull();
    }
}
